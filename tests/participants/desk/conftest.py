"""Who sits at the desk in these tests."""

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client


@pytest.fixture
def sign_in(db, plain_static_files) -> Callable[..., Client]:
    """A browser in which an account with these permissions has signed in, such as view."""

    def make(*verbs: str) -> Client:
        account = get_user_model().objects.create_user("-".join(("staff", *verbs)), is_staff=True)
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
    return sign_in("view", "add", "change", "delete")


@pytest.fixture
def reader(sign_in) -> Client:
    """A browser of somebody who may look at everything."""
    return sign_in("view")
