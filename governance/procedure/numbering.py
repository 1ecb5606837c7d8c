"""References: the next number of a body and year, without gaps.

`KP/2026/WGM/3` is the third decision of the Working Group on Monitoring in 2026.  The last number
plus one is safe here, and only here: whoever adopts holds the journal's lock until the end of the
transaction (chronicle 0002), so nobody else can read the same last number; what is rolled back
gives its number back.
"""

from django.db.models import Max

from governance.models import Body, BodyKind, Decision


def series_of(body: Body) -> str:
    """The part of a reference that names the body.

    `Plenary` for the Kimberley Process itself, as in its own numbers; for any other body its
    acronym, where no other body has it, and otherwise its slug.
    """
    if body.kind == BodyKind.PLENARY:
        return "Plenary"
    shared = Body.objects.filter(acronym=body.acronym).exclude(pk=body.pk)
    if body.acronym and not shared.exists():
        return body.acronym.replace(" ", "-")
    return body.slug.upper()


def allocate(decision: Decision, year: int) -> None:
    """Give a decision the next reference of its body and year."""
    series = series_of(decision.body)
    given = Decision.objects.filter(series=series, year=year)
    last = given.aggregate(last=Max("number"))["last"] or 0
    decision.series, decision.year, decision.number = series, year, last + 1
    decision.reference = f"KP/{year}/{series}/{last + 1}"
