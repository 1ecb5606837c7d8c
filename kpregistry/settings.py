"""Settings of the register.  Safe unless asked otherwise; what differs comes from the environment.

KP_SECRET_KEY    signs sessions; must be set
DATABASE_URL     the PostgreSQL database, 15 or newer; must be set
KP_HOSTS         the names under which the register is reached, between commas
KP_HTTPS         yes when readers come over https: cookies and redirects insist on it
KP_DEBUG         yes shows tracebacks to whoever asks; never in production
KP_TIME_ZONE     the zone in which the register's days begin; Africa/Gaborone
"""

from pathlib import Path

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from kpregistry import environment as env
from kpregistry.sidebar import NAVIGATION

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = env.flag("KP_DEBUG")
SECRET_KEY = env.text("KP_SECRET_KEY", None, why="it signs sessions; any long random text will do.")
HTTPS = env.flag("KP_HTTPS")
ALLOWED_HOSTS = env.words("KP_HOSTS", "127.0.0.1,localhost")

INSTALLED_APPS = [
    # The register, lowest layer first.
    "chronicle",
    "participants",
    "governance",
    "kpregistry.apps.KpregistryConfig",
    # The admin's look, before the admin itself.
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "kpregistry.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "drf_spectacular",
    "rest_framework",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "kpregistry.urls"
WSGI_APPLICATION = "kpregistry.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {
    "default": {**env.database("DATABASE_URL"), "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Templates of form widgets may stand in the register's own packages.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en-gb"
USE_I18N = True
# Instants are kept in UTC; the register's days begin where the secretariat is.
USE_TZ = True
TIME_ZONE = env.time_zone("KP_TIME_ZONE", "Africa/Gaborone")

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
X_FRAME_OPTIONS = "DENY"

# The API reads and never writes, so no route can forget to say so.
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_SCHEMA_CLASS": "chronicle.api.views.RegisterSchema",
    "EXCEPTION_HANDLER": "chronicle.api.problems.explain",
    "UNAUTHENTICATED_USER": None,
    # Every figure goes out as the text it was published as; a float would round it.
    "COERCE_DECIMAL_TO_STRING": True,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Register of the Kimberley Process",
    "DESCRIPTION": (
        "Who takes part in the Kimberley Process, on any day since 1 January 2003, on the word of "
        "named sources. Every answer carries the day it speaks of (`as_of`) and the state of the "
        "register it was read from (`state`). Errors are `application/problem+json` (RFC 9457)."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "LICENSE": {"name": "Data: CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": False,
    "ENUM_NAME_OVERRIDES": {
        "Answer": "governance.api.named.ANSWERS",
        "AttendanceRole": "governance.models.AttendanceRole",
        "BodyKind": "governance.models.BodyKind",
        "DecisionKind": "governance.models.DecisionKind",
        "EffectKind": "governance.models.EffectKind",
        "MeetingKind": "governance.models.MeetingKind",
        "Office": "governance.models.Office",
        "Outcome": "governance.models.Outcome",
        "Part": "governance.models.Part",
        "ProceedingKind": "governance.models.ProceedingKind",
        "Relation": "governance.models.Relation",
        "SeatRole": "governance.models.SeatRole",
        "Status": "governance.models.Status",
        "PartyKind": "participants.models.PartyKind",
        "StandingKind": "participants.models.StandingKind",
        "SuspensionKind": "participants.models.SuspensionKind",
    },
}

UNFOLD = {
    "SITE_TITLE": _("Kimberley Process register"),
    "SITE_HEADER": _("Kimberley Process register"),
    "SITE_SUBHEADER": _("Secretariat"),
    "SITE_URL": "/api/v1/",
    "SITE_ICON": lambda _request: static("kpregistry/mark.svg"),
    "SITE_FAVICONS": [
        {
            "rel": "icon",
            "type": "image/svg+xml",
            "href": lambda _request: static("kpregistry/mark.svg"),
        }
    ],
    "STYLES": [lambda _request: static("kpregistry/desk.css")],
    # One accent, a deep blue-green; white on it, and it on white, has a contrast above 4.5:1.
    "COLORS": {
        "primary": {
            "50": "oklch(98.4% .014 188)",
            "100": "oklch(95% .03 188)",
            "200": "oklch(90% .05 188)",
            "300": "oklch(83% .07 188)",
            "400": "oklch(73% .09 188)",
            "500": "oklch(52% .09 188)",
            "600": "oklch(43% .075 190)",
            "700": "oklch(39% .068 190)",
            "800": "oklch(35% .06 190)",
            "900": "oklch(31% .052 190)",
            "950": "oklch(25% .042 192)",
        },
    },
    "SHOW_HISTORY": True,
    "SHOW_VIEW_ON_SITE": False,
    "SIDEBAR": {"show_search": True, "navigation": NAVIGATION},
}
