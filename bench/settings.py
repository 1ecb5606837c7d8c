"""The register's own settings, with a view beside its own that does nothing."""

from kpregistry.settings import *  # noqa: F403 (these are its settings, all of them)

ROOT_URLCONF = "bench.urls"
