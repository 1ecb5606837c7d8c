from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class KpregistryConfig(AppConfig):
    name = "kpregistry"


class DeskConfig(AdminConfig):
    """Django's admin with the register's own site."""

    default_site = "kpregistry.site.RegisterSite"
