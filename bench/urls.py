"""The register's addresses, and one that answers with nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from kpregistry.urls import handler404, handler500, urlpatterns

__all__ = ["handler404", "handler500", "urlpatterns"]


def nothing(_request: HttpRequest) -> HttpResponse:
    """The least a view can do: what is left is the server, the client and Django."""
    return HttpResponse(b"{}", content_type="application/json")


urlpatterns = [path("nothing/", nothing), *urlpatterns]
