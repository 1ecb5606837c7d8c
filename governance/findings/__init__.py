"""Standing checks of the register: what fits together in each row and not between rows.

A check takes a day, up to which the register is looked at where that matters, and gives findings
under its own name.  None of them refuses anything: the sources of the past leave much open, and
some of what they find is how the world was.  `docs/findings.md` explains those of `data/`.
"""

import datetime as dt
from collections.abc import Callable, Iterator

from governance.findings.decisions import (
    effects_are_in_the_register,
    lifting_has_an_effect,
    rows_have_the_day_of_their_effect,
)
from governance.findings.finding import Finding
from governance.findings.foundations import (
    bodies_rest_on_decisions,
    measures_rest_on_decisions,
    participants_rest_on_decisions,
    seats_rest_on_decisions,
    tenures_rest_on_decisions,
)
from governance.findings.mandates import bodies_have_a_mandate
from governance.findings.meetings import plenaries_end_with_a_communique
from governance.findings.membership import states_are_counted_once, states_are_not_lost_between
from governance.findings.places import places_are_held_with_a_standing
from governance.findings.succession import one_presides_at_a_time, vice_chairs_succeed

Check = Callable[[dt.date], Iterator[Finding]]

# In the order in which they are told.
CHECKS: tuple[Check, ...] = (
    effects_are_in_the_register,
    rows_have_the_day_of_their_effect,
    lifting_has_an_effect,
    participants_rest_on_decisions,
    measures_rest_on_decisions,
    bodies_rest_on_decisions,
    tenures_rest_on_decisions,
    seats_rest_on_decisions,
    places_are_held_with_a_standing,
    vice_chairs_succeed,
    one_presides_at_a_time,
    states_are_counted_once,
    states_are_not_lost_between,
    bodies_have_a_mandate,
    plenaries_end_with_a_communique,
)

__all__ = ["CHECKS", "Check", "Finding"]
