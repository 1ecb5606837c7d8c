"""The data files of this layer: what their columns hold, and what their rows must not say."""

from django.utils.translation import gettext as _

from chronicle.checks import exact_period, never_overlap, periods_are_possible
from chronicle.columns import (
    Column,
    address,
    bounds,
    choice,
    code,
    day,
    edtf,
    figure,
    reference,
    text,
    whole,
)
from chronicle.files import SOURCES, the_sources
from chronicle.tables import Files, Row, Table
from participants import models
from participants.checks import codes_fit, names_are_unique, nil_is_nil
from participants.models.columns import FIRST_YEAR, LAST_YEAR
from participants.models.parties import AuthorityRole
from participants.models.production import Declaration, Mining, Relation, RevisedField

CARATS, DOLLARS = 16, 18


def _year() -> Column:
    return whole("year", least=FIRST_YEAR, most=LAST_YEAR, required=True)


def _party(name: str = "party", *, means_none: str = "") -> Column:
    return reference(name, "parties.csv", means_none=means_none)


PARTIES = Table(
    "parties.csv",
    models.Party,
    (
        code(
            "slug",
            r"[a-z0-9-]{2,40}",
            _("a slug: small letters, digits and hyphens"),
            required=True,
        ),
        choice("kind", models.PartyKind),
        text("name", longest=120, required=True),
        text("official_name", longest=200, required=True),
        code("iso_alpha2", r"[A-Z]{2}", _("a two-letter code such as BW")),
        code("iso_alpha3", r"[A-Z]{3}", _("a three-letter code such as BWA")),
        the_sources(),
    ),
    key=("slug",),
    check=lambda rows: (*codes_fit(rows), *names_are_unique(rows)),
)

PARTY_NAMES = Table(
    "party_names.csv",
    models.PartyName,
    (_party(), text("name", longest=120, required=True), day("since"), day("until"), the_sources()),
    key=("party", "name"),
    settle=exact_period,
    check=lambda rows: (
        *periods_are_possible(rows),
        *never_overlap(rows, "party", possibly=True),
    ),
)

STANDINGS = Table(
    "standings.csv",
    models.Standing,
    (
        _party(),
        choice("kind", models.StandingKind),
        *bounds(),
        text("start_reason"),
        text("end_reason"),
        the_sources(),
    ),
    key=("party", "kind"),
    repeats=True,
    check=lambda rows: (*periods_are_possible(rows), *never_overlap(rows, "party")),
)

SUSPENSIONS = Table(
    "suspensions.csv",
    models.Suspension,
    (
        _party(),
        choice("kind", models.SuspensionKind),
        *bounds(),
        text("summary", required=True),
        the_sources(),
    ),
    key=("party", "kind"),
    repeats=True,
    check=lambda rows: (*periods_are_possible(rows), *never_overlap(rows, "party", "kind")),
)

REPRESENTATIONS = Table(
    "representations.csv",
    models.Representation,
    (
        _party("organisation"),
        _party("state"),
        day("since"),
        day("until"),
        text("note"),
        the_sources(),
    ),
    key=("organisation", "state"),
    repeats=True,
    settle=exact_period,
    check=lambda rows: (
        *periods_are_possible(rows),
        *never_overlap(rows, "state", possibly=True),
    ),
)

AUTHORITIES = Table(
    "authorities.csv",
    models.Authority,
    (
        _party(),
        text("name", longest=250, required=True),
        choice("role", AuthorityRole),
        text("city", longest=80),
        address("website"),
        edtf("as_of", attribute="vouched_on"),
        text("note"),
        the_sources(),
    ),
    key=("party", "name", "city"),
)

PRODUCTION = Table(
    "production.csv",
    models.Production,
    (
        _party(),
        _year(),
        figure("volume_carats", digits=CARATS),
        figure("value_usd", digits=DOLLARS),
        choice("series", models.Series),
        choice("halves", models.Half),
        day("recorded_from"),
        day("recorded_to"),
        text("note"),
        the_sources(),
    ),
    key=("party", "year", "series"),
)

PRODUCTION_HALVES = Table(
    "production_halves.csv",
    models.ProductionHalf,
    (
        _party(),
        _year(),
        whole("half", least=1, most=2, required=True),
        choice("declaration", Declaration),
        choice("mining", Mining),
        figure("volume_carats", digits=CARATS, required=True),
        figure("value_usd", digits=DOLLARS, required=True),
        day("recorded_on"),
        day("modified_on"),
        the_sources(),
    ),
    key=("party", "year", "half", "mining"),
    repeats=True,
    numbered="number",
    check=nil_is_nil,
)

REVISIONS = Table(
    "revisions.csv",
    models.Revision,
    (
        _party(means_none="world"),
        _year(),
        choice("field", RevisedField),
        figure("value", digits=DOLLARS, required=True),
        choice("relation", Relation),
        choice("series", models.Series),
        edtf("published_on"),
        text("note"),
        the_sources(),
    ),
    key=("party", "year", "field", "value", "series", "published_on"),
)

TRADE = Table(
    "trade.csv",
    models.Trade,
    (
        _party(),
        _year(),
        figure("import_carats", digits=CARATS),
        figure("import_usd", digits=DOLLARS),
        figure("export_carats", digits=CARATS),
        figure("export_usd", digits=DOLLARS),
        whole("kpc_issued"),
        whole("kpc_received"),
        choice("series", models.Series),
        text("note"),
        the_sources(),
    ),
    key=("party", "year", "series"),
)

WORLD_TOTALS = Table(
    "world_totals.csv",
    models.WorldTotal,
    (
        _year(),
        figure("volume_carats", digits=CARATS),
        figure("value_usd", digits=DOLLARS),
        figure("import_carats", digits=CARATS),
        figure("import_usd", digits=DOLLARS),
        figure("export_carats", digits=CARATS),
        figure("export_usd", digits=DOLLARS),
        whole("certificates_issued"),
        text("basis"),
        the_sources(),
    ),
    key=("year",),
)


def subjects(files: Files) -> dict[str, Row]:
    """The rows a dispute can be about, by the words in which the data names them."""
    found: dict[str, Row] = {}
    for word, table in (("standing", STANDINGS), ("suspension", SUSPENSIONS)):
        for row in files[table.file]:
            since = row.values["since_earliest"]
            if since:
                found.setdefault(f"{word} {row.values['party']}:{since.year}", row)
    for row in files[PRODUCTION.file]:
        found.setdefault(f"production {row.values['party']}:{row.values['year']}", row)
    return found


# In the order in which they are written: a row comes after the rows it refers to.
TABLES = (
    SOURCES,
    PARTIES,
    PARTY_NAMES,
    STANDINGS,
    SUSPENSIONS,
    REPRESENTATIONS,
    AUTHORITIES,
    PRODUCTION,
    PRODUCTION_HALVES,
    REVISIONS,
    TRADE,
    WORLD_TOTALS,
)
