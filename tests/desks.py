"""Who sits at the desk in tests; a `conftest` takes these fixtures from here."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db.models import Model
from django.test import Client
from django.urls import reverse

# All that can be done at the desk, the steps of the procedure included.
SECRETARIAT = ("view", "add", "change", "delete", "act")


@pytest.fixture
def sign_in(db, plain_static_files) -> Callable[..., Client]:
    """A browser in which an account with these permissions has signed in, such as view."""

    def make(*verbs: str, name: str = "staff") -> Client:
        account = get_user_model().objects.create_user("-".join((name, *verbs)), is_staff=True)
        for verb in verbs:
            account.user_permissions.add(*Permission.objects.filter(codename__startswith=verb))
        client = Client()
        client.account = account
        client.force_login(account)
        return client

    return make


@pytest.fixture
def desk(sign_in) -> Client:
    """A browser of the secretariat, which may do all that can be done at the desk."""
    return sign_in(*SECRETARIAT)


@pytest.fixture
def reader(sign_in) -> Client:
    """A browser of somebody who may look at everything."""
    return sign_in("view")


def page(model: type[Model], kind: str, *args: object) -> str:
    """The address of a page of a model, as in `page(Party, "change", botswana.pk)`."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=args)


def by_name(model: type[Model]) -> str:
    """How a model is called among the parameters of a test."""
    return model.__name__
