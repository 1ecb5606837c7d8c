from django.apps import AppConfig

from governance.guards import GUARDS


class GovernanceConfig(AppConfig):
    name = "governance"
    default_auto_field = "django.db.models.BigAutoField"
    guards = GUARDS
