"""Each constraint refuses by its name, beside the nearest row that it lets pass.

Python explains the same refusal in the constraint's own sentence before the database speaks.
"""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from chronicle.edtf import read_day
from chronicle.models import Dispute, Source
from chronicle.refusals import sentence_of
from participants.models import (
    Authority,
    Party,
    Production,
    ProductionHalf,
    Revision,
    Standing,
    Suspension,
    Trade,
    WorldTotal,
)
from participants.models.columns import Series
from participants.models.parties import AuthorityRole, PartyKind
from participants.models.production import Declaration, Half, Mining, Relation, RevisedField
from participants.models.standings import StandingKind, SuspensionKind
from tests.conftest import refused_by
from tests.constraints import (
    constraints_of,
    let_pass,
    refused_sentences,
    try_check,
    try_twice,
    words,
)
from tests.participants.test_constraints_of_periods import PERIOD_CONSTRAINTS

NIL = {"declaration": "no production", "volume_carats": 0, "value_usd": 0}
CODELESS = {"iso_alpha2": None, "iso_alpha3": None}
COUNCIL = {"slug": "wdc", "kind": "industry", **CODELESS}


def _figures(name, model, *fields):
    """Zero is a figure, and nothing is none; a hundredth below zero is refused."""
    for field in fields:
        column = model._meta.get_field(field)
        below = Decimal("-0.01") if column.get_internal_type() == "DecimalField" else -1
        yield name, model, {field: 0}, {field: below}
        if column.null:
            yield name, model, {field: None}, {field: below}


def _years(name, model):
    yield name, model, {"year": 2003}, {"year": 2002}
    yield name, model, {"year": 2199}, {"year": 2200}


ISO = "codes_of_states_are_iso_3166"
SLUGS = "slugs_of_states_are_their_codes"

# Constraint, model, what it lets pass, what it refuses.
CHECKS = [
    ("sources_have_a_title", Source, {"title": "A"}, {"title": ""}),
    ("disputes_give_a_reason", Dispute, {"reason": "A slip."}, {"reason": ""}),
    ("a_disputed_fact_is_named_whole", Dispute, {"object_id": None}, {"object_id": 1}),
    # A wrong pair of right codes, codes ISO does not list, one code or both missing.
    (ISO, Party, {}, {"iso_alpha3": "BEL"}),
    (ISO, Party, {}, {"slug": "xx", "iso_alpha2": "XX", "iso_alpha3": "XXX"}),
    (ISO, Party, {}, {"iso_alpha3": None}),
    (ISO, Party, {}, {"iso_alpha2": None}),
    (ISO, Party, {}, CODELESS),
    (ISO, Party, {}, {"iso_alpha2": "", "iso_alpha3": ""}),
    (ISO, Party, {}, {"iso_alpha2": "na", "iso_alpha3": "nam"}),
    (ISO, Party, {"kind": "trading_entity"}, {"kind": "trading_entity", **CODELESS}),
    *(
        (ISO, Party, {**COUNCIL, "kind": kind}, {"slug": "wdc", "kind": kind})
        for kind in ("industry", "civil_society", "organisation", "regional_organisation")
    ),
    (ISO, Party, COUNCIL, {**COUNCIL, "iso_alpha2": "", "iso_alpha3": ""}),
    (SLUGS, Party, {"slug": "na"}, {"slug": "namibia"}),
    (SLUGS, Party, {"slug": "na"}, {"slug": "NA"}),
    (SLUGS, Party, {"kind": "trading_entity"}, {"kind": "trading_entity", "slug": "taipei"}),
    *(
        ("party_kinds_are_known", Party, {**COUNCIL, "kind": kind}, {**COUNCIL, "kind": "colony"})
        for kind in set(PartyKind.values) - {"state", "trading_entity"}
    ),
    *words("authority_roles_are_known", Authority, "role", AuthorityRole),
    *_years("production_years_are_of_the_scheme", Production),
    *_figures("production_is_not_negative", Production, "volume_carats", "value_usd"),
    *words("production_series_are_known", Production, "series", Series),
    *words("reported_halves_are_known", Production, "halves", Half),
    ("reported_halves_are_known", Production, {"halves": "1+2"}, {"halves": "2+1"}),
    *_years("half_year_records_are_of_the_scheme", ProductionHalf),
    *_figures("half_year_records_are_not_negative", ProductionHalf, "volume_carats", "value_usd"),
    ("a_year_has_two_halves", ProductionHalf, {"half": 1}, {"half": 0}),
    ("a_year_has_two_halves", ProductionHalf, {"half": 2}, {"half": 3}),
    ("no_production_declares_nil", ProductionHalf, NIL, {**NIL, "volume_carats": Decimal("0.01")}),
    ("no_production_declares_nil", ProductionHalf, NIL, {**NIL, "value_usd": Decimal("0.01")}),
    *words("declarations_are_known", ProductionHalf, "declaration", Declaration, no_production=NIL),
    *words("kinds_of_mining_are_known", ProductionHalf, "mining", Mining),
    *_years("published_values_are_of_the_scheme", Revision),
    *_figures("published_values_are_not_negative", Revision, "value"),
    *words("revised_figures_are_known", Revision, "field", RevisedField),
    *words("relations_of_values_are_known", Revision, "relation", Relation),
    *words("series_of_published_values_are_known", Revision, "series", Series),
    *_years("trade_years_are_of_the_scheme", Trade),
    *_figures("trade_is_not_negative", Trade, "import_carats", "import_usd", "export_carats"),
    *_figures("trade_is_not_negative", Trade, "export_usd", "kpc_issued", "kpc_received"),
    *words("trade_series_are_known", Trade, "series", Series),
    *_years("world_totals_are_of_the_scheme", WorldTotal),
    *_figures("world_totals_are_not_negative", WorldTotal, "volume_carats", "value_usd"),
    *_figures("world_totals_are_not_negative", WorldTotal, "import_carats", "import_usd"),
    *_figures("world_totals_are_not_negative", WorldTotal, "export_carats", "export_usd"),
    *_figures("world_totals_are_not_negative", WorldTotal, "certificates_issued"),
    *words("standing_kinds_are_known", Standing, "kind", StandingKind),
    *words("suspension_kinds_are_known", Suspension, "kind", SuspensionKind),
]

# Constraint, model, a row, the same told again, and what would make it another.
TOLD_ONCE = [
    ("a_slug_names_one_party", Party, COUNCIL, {**COUNCIL, "name": "A"}, [{"slug": "csc"}]),
    ("a_name_names_one_party", Party, {}, COUNCIL, [{"name": "Council"}]),
    ("a_key_names_one_source", Source, {"key": "a"}, {"key": "a", "title": "B"}, [{"key": "b"}]),
    ("an_authority_is_listed_once", Authority, {}, {}, [{"name": "Customs"}, {"city": ""}]),
    *(
        (name, model, {}, {}, [{"year": 2004}, {"series": "wmd"}])
        for name, model in (
            ("production_of_a_year_is_told_once", Production),
            ("trade_of_a_year_is_told_once", Trade),
        )
    ),
    (
        "a_half_year_record_is_told_once",
        ProductionHalf,
        {},
        {"volume_carats": 2, **NIL},
        [{"year": 2004}, {"half": 2}, {"mining": "unsplit"}, {"number": 2}],
    ),
    (
        "a_published_value_is_told_once",
        Revision,
        {},
        {"relation": "rounded"},
        [{"year": 2004}, {"field": "value_usd"}, {"value": 2}, {"series": "wmd"}, {"party": None}],
    ),
    # A total of the world and a day not known are the same when told again.
    (
        "a_published_value_is_told_once",
        Revision,
        {"party": None, "published_on": None},
        {"party": None, "published_on": None},
        [{"published_on": read_day("2004")}],
    ),
    ("a_world_total_is_told_once", WorldTotal, {}, {"basis": "summed"}, [{"year": 2004}]),
    (
        "a_dispute_is_told_once",
        Dispute,
        {},
        {"reason": "Otherwise."},
        [{"subject": "standing ml:2013"}, {"field": "until"}, {"rejected_value": "2003"}],
    ),
]

# A state's slug is its code, so its slug refuses first; these hold if that rule ever falls.
BEHIND_THE_SLUG = [
    ("a_two_letter_code_names_one_party", ["a_slug_names_one_party"]),
    (
        "a_three_letter_code_names_one_party",
        ["a_slug_names_one_party", "a_two_letter_code_names_one_party"],
    ),
]


def test_every_constraint_of_these_packages_is_refused_here():
    tried = {case[0] for case in (*CHECKS, *TOLD_ONCE, *BEHIND_THE_SLUG)}

    assert tried | PERIOD_CONSTRAINTS == constraints_of("chronicle", "participants")


@pytest.mark.parametrize(("name", "model", "accepted", "refused"), CHECKS)
def test_what_no_row_may_say_is_refused_by_name(row, name, model, accepted, refused):
    try_check(row, name, model, accepted, refused)


@pytest.mark.parametrize(("name", "model", "first", "again", "others"), TOLD_ONCE)
def test_nothing_is_told_twice(row, name, model, first, again, others):
    try_twice(row, name, model, first, again, others)


@pytest.mark.parametrize("model", [Authority, Production, ProductionHalf, Trade, Revision])
def test_another_party_says_the_same_of_itself(row, union, model):
    row(model).save()

    let_pass(row(model, party=union))


def test_another_source_gives_the_same_value(row):
    row(Dispute).save()
    other = Source.objects.create(key="other", title="Other")

    let_pass(row(Dispute, rejected_source=other))


@pytest.mark.parametrize(("name", "first_to_refuse"), BEHIND_THE_SLUG)
def test_a_code_names_one_party(row, name, first_to_refuse):
    row(Party).save()
    again = {"name": "Namibia again"}

    with refused_by(first_to_refuse[0]):
        row(Party, **again).save()
    with connection.cursor() as cursor:
        for guard in first_to_refuse:
            cursor.execute(f"ALTER TABLE participants_party DROP CONSTRAINT {guard}")

    with refused_by(name):
        row(Party, **again).save()
    assert sentence_of(name) in refused_sentences(row(Party, **again))


@pytest.mark.parametrize(
    ("model", "changed", "name"),
    [
        (Party, {"iso_alpha3": "BEL"}, ISO),
        (Party, {"slug": "namibia"}, SLUGS),
        (ProductionHalf, {**NIL, "value_usd": 1}, "no_production_declares_nil"),
        (Production, {"year": 2002}, "production_years_are_of_the_scheme"),
        (WorldTotal, {"certificates_issued": -1}, "world_totals_are_not_negative"),
        (Dispute, {"object_id": 1}, "a_disputed_fact_is_named_whole"),
    ],
)
def test_looking_a_row_through_explains_before_the_database_refuses(row, model, changed, name):
    with pytest.raises(ValidationError) as refusal:
        row(model, **changed).full_clean()

    assert refusal.value.message_dict == {"__all__": [sentence_of(name)]}
