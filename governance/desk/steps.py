"""The forms of the procedure's steps: each asks for what its verb in `governance.procedure` needs.

Nothing here decides whether a step may be taken: the verb does, and its refusal is shown.
"""

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chronicle.clock import now, today
from chronicle.desk import fields
from chronicle.desk.acts import Act
from governance.authority import Action, require
from governance.desk.standing import groups_of, of_the_proceeding
from governance.models import Decision, Entitlement, Proceeding, Stance
from governance.procedure import deciding, drafting, positions, putting

REMARK = gettext_lazy("Remark")


class Step(Act[Decision]):
    """A step of the procedure, taken by somebody who may take it today."""

    action: ClassVar[Action]

    def __init__(self, row: Decision, *args: Any, **kwargs: Any) -> None:
        super().__init__(row, *args, **kwargs)
        if "at" in self.fields:
            self.fields["at"].initial = now()

    def named(self) -> str:
        return str(self.title % {"row": self.row.title})

    def do(self) -> None:
        require(self.by, self.action, self.row.body, today())
        self.step()

    @abstractmethod
    def step(self) -> object:
        """Call the verb with what was typed."""


class Submit(Step):
    """A draft goes to the secretariat."""

    title = gettext_lazy("Submit “%(row)s”")
    explanation = gettext_lazy(
        "Sends the text to the secretariat, which can then put it to the parties. Its operative "
        "paragraphs are numbered 1, 2, 3, and each effect says all it needs to be written."
    )
    action = Action.SUBMIT

    def do(self) -> None:
        # Who may send in, and a former office-holder sends in late, the verb itself judges.
        self.step()

    def step(self) -> object:
        return drafting.submit(self.row, by=self.by, on=today())


class SendBack(Step):
    """A text is returned."""

    title = gettext_lazy("Send back “%(row)s”")
    explanation = gettext_lazy("Returns the text to whoever sent it in, with what is to be done.")
    action = Action.SEND_BACK
    day = "remark"

    remark = fields.words(gettext_lazy("What is to be done"), required=True)

    def step(self) -> object:
        return drafting.send_back(self.row, **self.cleaned_data)


class Put(Step):
    """A text is put to the parties: who is asked is told by their parts, not one by one."""

    unsaid = (Decision, Entitlement, Proceeding)

    def foresee(self) -> Iterable[str]:
        self.do()
        put = self.row.proceedings.latest("pk")
        entitlements = list(put.entitlements.select_related("party"))
        yield of_the_proceeding(self.row, put)
        for group in groups_of(entitlements):
            yield f"{group.heading}: {', '.join(group.names)}."
        if put.rule is None:
            yield _("No rule of procedure is recorded for this body: the default applies.")
        yield _("From then on its words, and what it changes, stay as they are.")


class Table(Put):
    """A text is put to a meeting."""

    title = gettext_lazy("Table “%(row)s”")
    explanation = gettext_lazy(
        "Puts the text to the parties at a meeting. Who forms the consensus is settled by the day "
        "on which it is tabled, and stays so."
    )
    action = Action.TABLE
    day = "on"

    meeting = fields.RowField(Decision, "meeting", label=gettext_lazy("Meeting"))
    on = fields.exact_day(
        gettext_lazy("Tabled on"), help_text=gettext_lazy("A day on which the meeting sits.")
    )

    def __init__(self, row: Decision, *args: Any, **kwargs: Any) -> None:
        super().__init__(row, *args, **kwargs)
        self.fields["meeting"].initial = row.meeting_id
        self.fields["on"].initial = today()

    def step(self) -> object:
        return putting.table(self.row, **self.cleaned_data)


class Circulate(Put):
    """A text is sent round in writing."""

    title = gettext_lazy("Circulate “%(row)s”")
    explanation = gettext_lazy(
        "Sends the text round for a written procedure. It passes at the deadline when no objection "
        "stands and enough parties have written in support."
    )
    action = Action.CIRCULATE
    day = "deadline"

    at = fields.instant(gettext_lazy("Sent"))
    deadline = fields.instant(
        gettext_lazy("Deadline"),
        required=False,
        zone=gettext_lazy("named below"),
        help_text=gettext_lazy("Empty: the end of the day that the rule of the body gives."),
    )
    time_zone = fields.line(
        gettext_lazy("Time zone of the deadline"),
        initial=settings.TIME_ZONE,
        max_length=40,
        help_text=gettext_lazy("A name such as Africa/Gaborone or Europe/Brussels."),
    )

    def step(self) -> object:
        typed = self.cleaned_data
        told = {**typed, "deadline": _told_in(typed["deadline"], typed["time_zone"])}
        return putting.circulate(self.row, **told)


def _told_in(deadline: dt.datetime | None, name: str) -> dt.datetime | None:
    """The deadline as written, in the time zone named beside it; the verb judges the name."""
    if deadline is None:
        return None
    try:
        written = deadline.astimezone(ZoneInfo(settings.TIME_ZONE)).replace(tzinfo=None)
        return written.replace(tzinfo=ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return deadline


class Extend(Step):
    """More time to reply."""

    title = gettext_lazy("Extend the deadline of “%(row)s”")
    explanation = gettext_lazy("Gives the parties more time to reply. It can never be less.")
    action = Action.EXTEND
    day = "deadline"

    deadline = fields.instant(gettext_lazy("New deadline"))

    def step(self) -> object:
        return putting.extend(self.row, at=now(), **self.cleaned_data)


class Lodge(Step):
    """A party says what it thinks."""

    title = gettext_lazy("Lodge a position on “%(row)s”")
    explanation = gettext_lazy(
        "Records what a party says of the text. The last position of a party counts. One objection "
        "stops the text; an abstention does not; an Observer gives its view, which never counts."
    )
    action = Action.LODGE
    day = "party"

    party = fields.RowField(Entitlement, "party", label=gettext_lazy("Party"))
    stance = fields.choice(gettext_lazy("What it says"), Stance.choices, chosen=False)
    wording = fields.words(gettext_lazy("In its own words"))
    lodged_by = fields.line(
        gettext_lazy("Lodged by"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("Who spoke or wrote for the party, where that is to be kept."),
    )
    at = fields.instant(gettext_lazy("When"))
    public = fields.yes_or_no(
        gettext_lazy("Public"), help_text=gettext_lazy("Readers of the public register see it.")
    )

    def step(self) -> object:
        said = dict(self.cleaned_data)
        party, stance = said.pop("party"), Stance(said.pop("stance"))
        verb = positions.VERBS[stance]
        return verb(self.row, party=party, statement=positions.Statement(**said))


class Note(Step):
    """The meeting takes note."""

    title = gettext_lazy("Note “%(row)s”")
    explanation = gettext_lazy(
        "Records that the meeting took note of the text. It changes nothing else in the register."
    )
    action = Action.NOTE
    day = "at"

    at = fields.instant(gettext_lazy("When"))
    remark = fields.words(REMARK)

    def step(self) -> object:
        return deciding.note(self.row, **self.cleaned_data)


class Defer(Step):
    """The meeting puts the text off."""

    title = gettext_lazy("Defer “%(row)s”")
    explanation = gettext_lazy(
        "Puts the text off. It can be worked on again and be put to the parties another time."
    )
    action = Action.DEFER
    day = "at"

    at = fields.instant(gettext_lazy("When"))
    remark = fields.words(REMARK)

    def step(self) -> object:
        return deciding.defer(self.row, **self.cleaned_data)


class Block(Step):
    """There is no consensus."""

    title = gettext_lazy("No consensus on “%(row)s”")
    explanation = gettext_lazy(
        "Records that the text found no consensus: all stays as it was before. Without a recorded "
        "objection, the remark says why."
    )
    action = Action.BLOCK
    day = "at"

    at = fields.instant(gettext_lazy("When"))
    remark = fields.words(REMARK)

    def step(self) -> object:
        return deciding.block(self.row, **self.cleaned_data)


class Withdraw(Step):
    """The text is taken back."""

    title = gettext_lazy("Withdraw “%(row)s”")
    explanation = gettext_lazy("Takes the text back. It is kept, and nothing more happens to it.")
    action = Action.WITHDRAW
    day = "at"

    at = fields.instant(gettext_lazy("When"))
    remark = fields.words(REMARK)

    def step(self) -> object:
        return deciding.withdraw(self.row, **self.cleaned_data)
