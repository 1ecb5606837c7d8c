from django.apps import AppConfig

from participants.guards import GUARDS


class ParticipantsConfig(AppConfig):
    name = "participants"
    default_auto_field = "django.db.models.BigAutoField"
    guards = GUARDS
