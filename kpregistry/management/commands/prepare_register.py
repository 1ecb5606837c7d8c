"""`manage.py prepare_register`: from an empty database to the real register with an account."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand

from chronicle.journal import state
from kpregistry.keeping import BASE_DIR, PASSWORD, kept_secret

ACCOUNT = "secretariat"


class Command(BaseCommand):
    """Brings schema, data and static files up to date and says where to look."""

    help = (
        "Migrates, loads data/ into a register in which nothing was ever entered, makes the "
        "secretariat's account with a random password under var/, and says where to look. "
        "What is there already is left as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--address", default="http://127.0.0.1:8000")

    def handle(self, *_args: Any, address: str, **_options: Any) -> None:
        call_command("migrate", verbosity=0)
        if state() == 0:
            self.stdout.write("Loading the register ...")
            call_command("load_register", BASE_DIR / "data", stdout=self.stdout)
        if _older(Path(settings.STATIC_ROOT) / "staticfiles.json", BASE_DIR / "requirements.txt"):
            call_command("collectstatic", interactive=False, verbosity=0)
        self.greet(address, ensure_account())

    def greet(self, address: str, sign_in: str) -> None:
        """Say where to look."""
        self.stdout.write(
            f"""
The register of the Kimberley Process, state {state()}

  Ask it         {address}/api/v1/counts/?as_of=2023-11-08
  All addresses  {address}/api/v1/
  The desk       {address}/admin/
                 {sign_in}

Ctrl-C stops it."""
        )
        self.stdout.flush()


def _older(made: Path, than: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < than.stat().st_mtime


def ensure_account() -> str:
    """Make the secretariat's account if there is none; gives the sentence on how to sign in."""
    users = get_user_model()._default_manager
    if not users.filter(username=ACCOUNT).exists():
        users.create_superuser(ACCOUNT, password=kept_secret(PASSWORD))
    if PASSWORD.exists():
        return f"Sign in as {ACCOUNT} with the password in {PASSWORD.relative_to(BASE_DIR)}"
    return f"Sign in as {ACCOUNT}; its password was set elsewhere"
