"""The addresses of the register."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView
from drf_spectacular.views import SpectacularJSONAPIView

from kpregistry.api import router

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="api-root"), name="home"),
    path("admin/", admin.site.urls),
    path("api/v1/schema/", SpectacularJSONAPIView.as_view(), name="schema"),
    path("api/v1/", include(router.urls)),
]

handler404 = "chronicle.api.problems.page_not_found"
handler500 = "chronicle.api.problems.server_error"
