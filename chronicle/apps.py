from django.apps import AppConfig

from chronicle.guards import GUARDS


class ChronicleConfig(AppConfig):
    name = "chronicle"
    default_auto_field = "django.db.models.BigAutoField"
    guards = GUARDS
