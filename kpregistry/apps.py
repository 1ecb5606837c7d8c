from django.apps import AppConfig


class KpregistryConfig(AppConfig):
    name = "kpregistry"
