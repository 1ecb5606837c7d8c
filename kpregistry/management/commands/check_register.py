"""`manage.py check_register`: what in the register somebody should look at."""

import datetime as dt
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.core.management.base import BaseCommand
from django.urls import reverse

from chronicle.clock import today
from governance.findings import CHECKS, Finding


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as not_a_day:
        raise ArgumentTypeError(f"“{text}” is not a day; write 2026-11-24.") from not_a_day


class Command(BaseCommand):
    """Prints the findings by check, each with the page of the desk where it can be put right."""

    help = (
        "Lists what does not fit together in the register: decisions without their effect, rows "
        "without a decision, places without a standing, and more. Changes nothing."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--on",
            type=_day,
            default=None,
            metavar="DAY",
            help="the day up to which to look, as 2026-11-24; today when left out",
        )
        parser.add_argument(
            "--no-links", action="store_true", help="leave out the addresses at the desk"
        )
        parser.add_argument(
            "--fail", action="store_true", help="exit with 1 when anything is found"
        )

    def handle(
        self, *_args: Any, on: dt.date | None, no_links: bool, fail: bool, **_options: Any
    ) -> None:
        day = on or today()
        total = 0
        for check in CHECKS:
            findings = list(check(day))
            total += len(findings)
            self.stdout.write(f"{check.__name__}: {len(findings)}")
            for finding in findings:
                self.stdout.write(f"  {finding.text}")
                if address := not no_links and _page_of(finding):
                    self.stdout.write(f"    {address}")
        self.stdout.write(f"{total} findings on {day}.")
        if fail and total:
            raise SystemExit(1)


def _page_of(finding: Finding) -> str:
    """The page of the row at the desk; empty for a row that is shown on the page of another."""
    if not admin.site.is_registered(apps.get_model(finding.model)):
        return ""
    return reverse(f"admin:{finding.model.replace('.', '_')}_change", args=[finding.pk])
