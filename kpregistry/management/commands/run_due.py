"""`manage.py run_due`: close the written procedures whose deadline has passed.

Run it as often as you like, from cron or a timer; it does what is due and nothing twice.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError

from chronicle.clock import now
from chronicle.journal import acting_as
from chronicle.refusals import guard_of, sentence_of
from governance.procedure.deciding import close, due


class Command(BaseCommand):
    """Each procedure is closed in a transaction of its own, signed by the command."""

    help = (
        "Closes every written procedure whose deadline has passed: adopted, with its effects, when "
        "no objection stands and the support suffices, and without consensus otherwise. Safe to "
        "run at any time, and by two at once."
    )

    def handle(self, *_args: Any, **_options: Any) -> None:
        at = now()
        refused = 0
        for decision in due(at):
            try:
                with acting_as("command run_due"):
                    # Another run may have been here since the list was read.
                    if not due(at).filter(pk=decision.pk).exists():
                        continue
                    close(decision, at=at)
            except ValidationError as refusal:
                refused += 1
                self.stderr.write(f"{decision.title}: {' '.join(refusal.messages)}")
            except IntegrityError as refusal:
                refused += 1
                self.stderr.write(f"{decision.title}: {sentence_of(guard_of(refusal))}")
            else:
                self.stdout.write(f"{decision.title}: {decision.get_status_display()}")
        if refused:
            raise CommandError(f"{refused} written procedures could not be closed; see above.")
