"""The reasons of an answer in sentences."""

from django.utils.translation import gettext as _

from chronicle.words import period_in_words
from participants.eligibility import Ground, Reason
from participants.models import StandingKind, SuspensionKind


def sentence(reason: Reason) -> str:
    """One reason as a customs officer would read it aloud."""
    if reason.ground is Ground.OUTSIDE:
        return _("%(party)s is not a Participant, and no Participant represents it.") % {
            "party": reason.party_name
        }
    if reason.ground is Ground.SAME_PARTICIPANT:
        return _(
            "Both places belong to one Participant, %(party)s; the scheme governs trade between "
            "Participants."
        ) % {"party": reason.party_name}
    words = {
        "party": reason.party_name,
        "what": _what(reason),
        "when": period_in_words(reason.span) if reason.span else "",
    }
    if reason.certain:
        told = _("%(party)s: %(what)s, %(when)s.") % words
    else:
        told = (
            _("%(party)s: %(what)s, %(when)s. The sources do not say whether on this day.") % words
        )
    return f"{told} {reason.note}".strip()


def _what(reason: Reason) -> str:
    if reason.ground is Ground.REPRESENTATION:
        return _("represented by %(organisation)s") % {"organisation": reason.through}
    kinds = StandingKind if reason.ground is Ground.STANDING else SuspensionKind
    return str(kinds(reason.kind).label)
