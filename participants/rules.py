"""Rules that read more than one table, as a person meets them: refused in a whole sentence.

Each is the twin of a trigger of the same name in `participants/migrations/0002`; the trigger is
what holds, the twin is what explains, and says which parties and days are meant.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.spans import Span, first_shared_day
from chronicle.words import day_in_words
from participants.guards import GUARDS

# Standings with which a party takes part; the interim list was the tolerance period of 2003.
TAKING_PART = ("participant", "interim")
GOVERNMENTS = ("state", "regional_organisation")


def only_governments_are_participants(standing_kind: str, party_kind: str) -> None:
    """A Participant is a state or a regional economic integration organisation (rules 2.1, 2.3)."""
    if standing_kind in TAKING_PART and party_kind not in GOVERNMENTS:
        guard = "only_governments_are_participants"
        raise ValidationError(str(GUARDS[guard]), code=guard)


def only_organisations_represent_states(organisation_kind: str, state_kind: str) -> None:
    """The European Union and its states are one Participant with one voice (rule 3.1)."""
    if organisation_kind != "regional_organisation" or state_kind != "state":
        guard = "only_organisations_represent_states"
        raise ValidationError(str(GUARDS[guard]), code=guard)


def no_state_counts_twice(
    state: str,
    organisation: str,
    *,
    own: Iterable[Span],
    represented: Iterable[Span],
    organisations_own: Iterable[Span],
) -> None:
    """A state is never certainly a Participant and certainly represented by one on the same day.

    Takes the names to speak of and three lists of periods: the state's own standings, the days on
    which the organisation represents it, and the organisation's standings.
    """
    for mine in own:
        for through in represented:
            for theirs in organisations_own:
                day = first_shared_day(mine, through, theirs)
                if day is not None:
                    raise ValidationError(
                        _(
                            "%(state)s would count twice on %(day)s: as a Participant in its own "
                            "right and as represented by %(organisation)s. End the one on the "
                            "day the other begins."
                        ),
                        code="no_state_counts_twice",
                        params={
                            "state": state,
                            "organisation": organisation,
                            "day": day_in_words(day),
                        },
                    )
