"""The admin site: every act at the desk is signed, and a refusal is a sentence, never a crash."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from unfold.sites import UnfoldAdminSite

from chronicle.journal import acting_as
from chronicle.refusals import guard_of, sentence_of

View = Callable[..., HttpResponse]


class RegisterSite(UnfoldAdminSite):  # type: ignore[misc] # the package has no types
    """Signs with the account of whoever is signed in, for every page that changes something."""

    index_title = "Kimberley Process register"

    def admin_view(self, view: View, cacheable: bool = False) -> View:
        """Wrap a page: what it changes is one signed transaction."""

        @wraps(view)
        def signed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in ("GET", "HEAD", "OPTIONS"):
                return view(request, *args, **kwargs)
            try:
                with acting_as(request.user):  # type: ignore[arg-type] # signed in, says super()
                    response = view(request, *args, **kwargs)
                    # Deferred rules judge while the refusal can still be told to a person.
                    connection.check_constraints()
                    return response
            except IntegrityError as refusal:
                # Only what two people did at once comes here; forms explain all else.  What the
                # page had to say of its success is read away, for nothing was written.
                list(messages.get_messages(request))
                messages.error(request, sentence_of(guard_of(refusal)))
                return HttpResponseRedirect(request.get_full_path())

        return super().admin_view(signed, cacheable)  # type: ignore[no-any-return]
