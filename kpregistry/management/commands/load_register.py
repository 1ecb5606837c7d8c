"""`manage.py load_register data/`: bring the data files into the register, whole or not at all."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, connection

from chronicle.journal import acting_as, state
from chronicle.loading import Loader, Outcome, read_all
from chronicle.merging import LOADER
from chronicle.refusals import guard_of, sentence_of
from chronicle.tables import Files
from kpregistry.tables import TABLES, check_together


class Command(BaseCommand):
    """Reads and checks every file before it writes a row, and writes in one transaction."""

    help = (
        "Loads the data files of a folder into the register. Every problem is reported with its "
        "file and line, and then nothing is written. Loading the same data again changes nothing; "
        "what a person has corrected since is left alone and named."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder with the CSV files")

    def handle(self, *_args: Any, folder: Path, **_options: Any) -> None:
        files = self._read(folder)
        try:
            with acting_as(LOADER), connection.cursor() as cursor:
                # Two rows may exchange a name or move the day on which they meet.
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
                outcomes = self._write(files)
                # Deferred rules judge here, where a refusal can still be told from a crash.
                connection.check_constraints()
        except IntegrityError as refusal:
            guard = guard_of(refusal)
            named = f" ({guard})" if guard else ""
            raise CommandError(
                f"{folder}: {sentence_of(guard)}{named} Nothing was written."
            ) from refusal
        self._sum_up(outcomes)

    def _read(self, folder: Path) -> Files:
        if not folder.is_dir():
            raise CommandError(f"{folder} is not a folder; expected one with the CSV files.")
        files, problems = read_all(TABLES, folder)
        if not problems:
            problems = list(check_together(files))
        if problems:
            for problem in sorted(problems):
                self.stderr.write(str(problem))
            raise CommandError(f"{len(problems)} problems in {folder}; nothing was written.")
        unread = sorted({path.name for path in folder.glob("*.csv")} - files.keys())
        if unread:
            self.stdout.write(f"Not part of the register yet, left unread: {', '.join(unread)}.")
        return files

    def _write(self, files: Files) -> list[Outcome]:
        loader = Loader(TABLES, files)
        outcomes = []
        for table in TABLES:
            outcome = loader.write(table)
            outcomes.append(outcome)
            self.stdout.write(
                f"{outcome.file:<24} {outcome.rows:>5} rows, "
                f"{outcome.new:>5} new, {outcome.changed:>3} changed"
            )
            self.stdout.flush()
        return outcomes

    def _sum_up(self, outcomes: list[Outcome]) -> None:
        for outcome in outcomes:
            for line in outcome.kept:
                self.stdout.write(line)
        new = sum(outcome.new for outcome in outcomes)
        changed = sum(outcome.changed for outcome in outcomes)
        if new or changed:
            self.stdout.write(f"Loaded: {new} rows new, {changed} changed. State {state()}.")
        else:
            self.stdout.write(f"Nothing to do: the register holds this data. State {state()}.")
