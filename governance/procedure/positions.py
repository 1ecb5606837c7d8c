"""What the parties say of a text.  A position is added and never changed; the last one counts.

Only a party that was listed when the text was put to the parties can be heard.  A position that
comes after the deadline is kept and marked as late; it does not count.
"""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.instants import day_of
from chronicle.journal import act
from chronicle.words import day_in_words
from governance.models import (
    Decision,
    Entitlement,
    Part,
    Position,
    Proceeding,
    ProceedingKind,
    Stance,
)
from governance.procedure.consensus import last_positions
from participants.models import Party, Representation


@dataclass(frozen=True)
class Statement:
    """What was said: in which words, by whom, when, and whether readers of the register see it."""

    at: dt.datetime
    wording: str = ""
    lodged_by: str = ""
    public: bool = False


@act
def support(decision: Decision, *, party: Party, statement: Statement) -> Position:
    """Write in support.  Refused: as for every position, see `take_position`."""
    return _take(decision, party, Stance.SUPPORT, statement)


@act
def abstain(decision: Decision, *, party: Party, statement: Statement) -> Position:
    """Stand aside: an abstention stops nothing (rule 6.8)."""
    return _take(decision, party, Stance.ABSTENTION, statement)


@act
def object_to(decision: Decision, *, party: Party, statement: Statement) -> Position:
    """Object: while it stands, the text is not adopted (rules 6.3, 7.2)."""
    return _take(decision, party, Stance.OBJECTION, statement)


@act
def ease(decision: Decision, *, party: Party, statement: Statement) -> Position:
    """Ease an objection, so that it no longer stands in the way.

    Refused: a party whose last position is no objection.
    """
    if _last(decision, party) != Stance.OBJECTION:
        raise ValidationError(
            _("%(party)s has no objection standing that it could ease."),
            code="standing_objections_are_eased",
            params={"party": party},
        )
    return _take(decision, party, Stance.EASED, statement)


@act
def retract(decision: Decision, *, party: Party, statement: Statement) -> Position:
    """Take a position back: the party is silent again.  Refused: a party that has taken none."""
    if _last(decision, party) in (None, Stance.RETRACTED):
        raise ValidationError(
            _("%(party)s has taken no position that it could take back."),
            code="positions_are_taken_back",
            params={"party": party},
        )
    return _take(decision, party, Stance.RETRACTED, statement)


@act
def give_view(decision: Decision, *, party: Party, statement: Statement) -> Position:
    """Record the view of an Observer: it is heard and never counted (rule 2.5)."""
    return _take(decision, party, Stance.VIEW, statement)


VERBS = {
    Stance.SUPPORT: support,
    Stance.ABSTENTION: abstain,
    Stance.OBJECTION: object_to,
    Stance.EASED: ease,
    Stance.RETRACTED: retract,
    Stance.VIEW: give_view,
}


def _put(decision: Decision) -> Proceeding:
    """The proceeding that hears positions: the running one; for latecomers, the last in writing."""
    decision.refresh_from_db()
    last = decision.proceedings.order_by("-pk").first()
    if last is None or (last.outcome and last.kind != ProceedingKind.WRITTEN):
        raise ValidationError(
            _("“%(title)s” is not before the parties, so no position can be taken on it."),
            code="positions_are_taken_while_the_text_is_put",
            params={"title": decision.title},
        )
    return last


def _last(decision: Decision, party: Party) -> str | None:
    for entitlement, position in last_positions(_put(decision)).items():
        if entitlement.party_id == party.pk:
            return position.stance
    return None


def _take(decision: Decision, party: Party, stance: Stance, said: Statement) -> Position:
    proceeding = _put(decision)
    entitlement = _entitled(proceeding, party)
    if (entitlement.part == Part.OBSERVES) != (stance == Stance.VIEW):
        raise _wrong_voice(entitlement)
    _not_before(proceeding, said)
    deadline = proceeding.deadline_at
    late = deadline is not None and said.at > deadline
    if proceeding.outcome and not late:
        raise ValidationError(
            _("“%(title)s” is no longer before the parties."),
            code="positions_are_taken_while_the_text_is_put",
            params={"title": decision.title},
        )
    position = Position(
        entitlement=entitlement,
        stance=stance,
        wording=said.wording,
        lodged_by=said.lodged_by,
        lodged_at=said.at,
        late=late,
        public=said.public,
    )
    position.full_clean()
    position.save()
    return position


def _not_before(proceeding: Proceeding, said: Statement) -> None:
    if day_of(said.at) < proceeding.opened_on:
        raise ValidationError(
            {
                "at": ValidationError(
                    _("The text was put to the parties on %(day)s, and not earlier."),
                    code="positions_are_taken_while_the_text_is_put",
                    params={"day": day_in_words(proceeding.opened_on)},
                )
            }
        )


def _wrong_voice(entitlement: Entitlement) -> ValidationError:
    observer = _(
        "%(party)s is an Observer here: its view is recorded, and it neither supports nor objects."
    )
    decider = _("%(party)s is no Observer here: it supports, abstains or objects.")
    return ValidationError(
        observer if entitlement.part == Part.OBSERVES else decider,
        code="only_the_entitled_object",
        params={"party": entitlement.party},
    )


def _entitled(proceeding: Proceeding, party: Party) -> Entitlement:
    """The entitlement of a party, or the reason why it has none."""
    found = proceeding.entitlements.filter(party=party).select_related("party").first()
    if found is not None:
        return found
    day = proceeding.opened_on
    voice = (
        Representation.objects.certain_on(day)
        .filter(state=party, organisation__entitlements__proceeding=proceeding)
        .select_related("organisation")
        .first()
    )
    words = {"party": party, "day": day_in_words(day), "body": proceeding.decision.body}
    if voice is not None:
        sentence = _(
            "%(party)s has no voice of its own beside %(organisation)s, which speaks for it on "
            "%(day)s."
        )
        words["organisation"] = voice.organisation
    else:
        sentence = _(
            "%(party)s had no part in the consensus of %(body)s on %(day)s, the day on which the "
            "text was put to the parties."
        )
    raise ValidationError(sentence, code="only_who_holds_a_place_is_entitled", params=words)
