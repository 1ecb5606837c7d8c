"""Random acts on texts, by people who know the rules and by programs that do not.

After every act the register is looked through by code of its own, which shares nothing with the
procedure: what must never be is searched for in the tables.
"""

import datetime as dt
from collections import Counter
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from chronicle.journal import state
from chronicle.spans import Bounds
from governance.models import Decision, Effect, Entitlement, Meeting, Position, Proceeding
from governance.models.effects import WRITES
from governance.procedure import deciding, drafting, positions, putting
from participants import acts
from participants.models import Party, Standing

BEGAN = dt.datetime(2022, 11, 1, 8, tzinfo=dt.UTC)
ZONE = "Africa/Gaborone"

texts = st.integers(0, 2)
parties = st.sampled_from(["bw", "gb", "eu", "at", "wdc", "uz", "kz"])
stances = st.sampled_from(
    ["support", "support", "abstention", "objection", "eased", "retracted", "view"]
)
plans = st.sampled_from(
    ["nothing", "admit uz", "admit kz", "suspend bw", "lift bw", "elect gb", "establish"]
)
statuses = st.sampled_from(
    ["adopted", "tabled", "circulated", "noted", "blocked", "deferred", "draft"]
)


def planned(text: Decision, what: str) -> None:
    """Plan one of a few effects; several of them contradict each other."""
    verb, _space, slug = what.partition(" ")
    party = Party.objects.filter(slug=slug).first()
    given = {
        "nothing": None,
        "admit": {"party": party, "standing_kind": "participant"},
        "suspend": {"party": party, "measure": "suspended", "text": "No trade."},
        "lift": {"party": party, "measure": "suspended"},
        "elect": {"party": party, "body": text.body, "office": "chair"},
        "establish": {
            "body": text.body,
            "name": "New group",
            "slug": "new",
            "body_kind": "working_group",
            "acronym": "NEW",
        },
    }[verb]
    if given is not None:
        Effect.objects.create(decision=text, kind=verb, **given)


class ProcedureMachine(RuleBasedStateMachine):
    """A register with four Participants, an Observer and two that would like to be one."""

    # The test hands these over; the machine makes its own world in a savepoint and takes it back.
    secretary = None
    plenary = None
    meeting: Meeting | None = None
    # What became of texts, over all runs: a machine that reaches nothing proves nothing.
    reached: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.world = transaction.atomic()
        self.world.__enter__()
        self.now = BEGAN
        self.looked_at = 0
        self.texts: list[Decision] = []
        # Who was a Participant when each proceeding was opened, found by a query of its own.
        self.entitled: dict[int, set[str]] = {}

    def teardown(self) -> None:
        ends = Proceeding.objects.exclude(outcome="").values_list("kind", "outcome")
        self.reached.update(f"{outcome}, {kind}" for kind, outcome in ends)
        self.reached.update(Effect.objects.exclude(standing=None).values_list("kind", flat=True))
        transaction.set_rollback(True)
        self.world.__exit__(None, None, None)

    def attempt(self, verb, *args, **kwargs) -> None:
        """Do an act, or be refused in words; a refusal leaves nothing behind."""
        before, refused = state(), None
        try:
            with transaction.atomic():
                verb(*args, **kwargs)
                connection.check_constraints()
        except ValidationError as refusal:
            refused = refusal
        if refused is not None:
            assert all(refused.messages)
            assert state() == before

    def text(self, number: int) -> Decision | None:
        return self.texts[number % len(self.texts)] if self.texts else None

    @property
    def today(self) -> dt.date:
        return (self.now + dt.timedelta(hours=2)).date()

    @initialize(what=plans)
    def begin(self, what: str) -> None:
        self.draft(what)

    @rule(what=plans)
    def draft(self, what: str) -> None:
        if len(self.texts) < 3:
            text = Decision(
                body=self.plenary,
                title=f"Text {len(self.texts)}",
                kind="administrative_decision",
                text="1. It is decided.",
            )
            drafting.draft(text, by=self.secretary, on=self.today)
            planned(text, what)
            self.texts.append(text)

    @rule(number=texts, in_writing=st.booleans())
    def go_on(self, number: int, in_writing: bool) -> None:
        """The step a secretariat would take next, so that many texts come to their end."""
        self.text(number).refresh_from_db()
        match self.text(number).status:
            case "draft" | "returned":
                self.submit(number)
            case "submitted" | "deferred":
                (self.circulate if in_writing else self.table)(number)
            case "tabled":
                self.adopt(number)
            case "circulated":
                if in_writing:
                    self.all_support(number)
                self.wait(24 * 21)
                self.close(number)

    @rule(number=texts, in_writing=st.booleans())
    def put_to_the_parties(self, number: int, in_writing: bool) -> None:
        self.submit(number)
        (self.circulate if in_writing else self.table)(number)

    @rule(number=texts, slug=parties, stance=stances, in_writing=st.booleans())
    def put_and_say(self, number: int, slug: str, stance: str, in_writing: bool) -> None:
        self.put_to_the_parties(number, in_writing)
        self.say(number, slug, stance)

    @rule(number=texts)
    def submit(self, number: int) -> None:
        self.attempt(drafting.submit, self.text(number), by=self.secretary, on=self.today)

    @rule(number=texts)
    def send_back(self, number: int) -> None:
        self.attempt(drafting.send_back, self.text(number), remark="Once more.")

    @rule(number=texts)
    def table(self, number: int) -> None:
        self.put(putting.table, self.text(number), meeting=self.meeting, on=self.today)

    @rule(number=texts)
    def circulate(self, number: int) -> None:
        self.put(putting.circulate, self.text(number), at=self.now, time_zone=ZONE)

    def put(self, verb, text: Decision, **given) -> None:
        before = Proceeding.objects.count()
        self.attempt(verb, text, **given)
        if Proceeding.objects.count() > before:
            held = Standing.objects.filter(kind="participant", throughout__contains=self.today)
            proceeding = text.proceedings.latest("pk")
            self.entitled[proceeding.pk] = set(held.values_list("party__slug", flat=True))

    @rule(number=texts, slug=parties, stance=stances)
    def say(self, number: int, slug: str, stance: str) -> None:
        said = positions.Statement(at=self.now, wording="So be it.")
        party = Party.objects.get(slug=slug)
        self.attempt(positions.VERBS[stance], self.text(number), party=party, statement=said)

    @rule(number=texts)
    def all_support(self, number: int) -> None:
        for slug in ("bw", "gb", "eu"):
            self.say(number, slug, "support")

    @rule(number=texts)
    def adopt(self, number: int) -> None:
        self.attempt(deciding.adopt, self.text(number), at=self.now)

    @rule(number=texts, verb=st.sampled_from([deciding.note, deciding.defer, deciding.block]))
    def decide_otherwise(self, number: int, verb) -> None:
        self.attempt(verb, self.text(number), at=self.now, remark="For the record.")

    @rule(number=texts, meant=st.integers(0, 5))
    def withdraw(self, number: int, meant: int) -> None:
        # Rarely: a text that is withdrawn at once shows nothing else.
        if not meant:
            self.attempt(deciding.withdraw, self.text(number), at=self.now)

    @rule(number=texts, days=st.integers(-2, 10))
    def extend(self, number: int, days: int) -> None:
        text = self.text(number)
        running = text.proceedings.filter(outcome="", kind="written").first()
        if running is not None:
            deadline = running.deadline_at + dt.timedelta(days=days)
            self.attempt(putting.extend, text, deadline=deadline, at=self.now)

    @rule(number=texts)
    def close(self, number: int) -> None:
        self.attempt(deciding.close, self.text(number), at=self.now)

    @rule(hours=st.sampled_from([1, 20, 24 * 12, 24 * 21]))
    def wait(self, hours: int) -> None:
        self.now += dt.timedelta(hours=hours)

    @rule(slug=st.sampled_from(["gb", "uz"]), comes=st.booleans())
    def come_or_go(self, slug: str, comes: bool) -> None:
        party, day = Party.objects.get(slug=slug), Bounds.on(self.today)
        if comes:
            self.attempt(acts.admit, party, since=day, sources=[])
        else:
            self.attempt(acts.withdraw, party, until=day, sources=[])

    @rule(number=texts, status=statuses)
    def write_past_the_rules(self, number: int, status: str) -> None:
        """A program that sets a status itself is refused, or has changed nothing."""
        text = self.text(number)
        text.refresh_from_db()
        if text.status == status:
            return
        try:
            with transaction.atomic():
                Decision.objects.filter(pk=text.pk).update(status=status, reference=f"X{text.pk}")
                connection.check_constraints()
        except IntegrityError:
            return
        raise AssertionError(f"{text.status} became {status} without a proceeding")

    @rule(number=texts)
    def claim_a_row(self, number: int) -> None:
        """A program that marks a row as the work of a text not adopted is refused."""
        text = self.text(number)
        text.refresh_from_db()
        effect = text.effects.filter(kind="admit").first()
        if effect is None or text.status == "adopted":
            return
        try:
            with transaction.atomic():
                Effect.objects.filter(pk=effect.pk).update(standing=Standing.objects.first())
                connection.check_constraints()
        except IntegrityError:
            return
        raise AssertionError("a row was claimed by a text that was not adopted")

    @invariant()
    def what_must_never_be_is_not(self) -> None:
        # What was refused changed nothing, and need not be looked through again.
        if self.looked_at != (now := state()):
            self.looked_at = now
            self.nothing_is_adopted_over_an_objection()
            self.effects_and_decisions_belong_together()
            self.only_participants_of_the_day_form_the_consensus()
            self.references_have_neither_gap_nor_repeat()

    def nothing_is_adopted_over_an_objection(self) -> None:
        for proceeding in Proceeding.objects.filter(outcome="adopted"):
            said = Position.objects.filter(
                entitlement__proceeding=proceeding, entitlement__part="decides", late=False
            )
            last = {p.entitlement_id: p.stance for p in said.order_by("lodged_at", "pk")}
            assert "objection" not in last.values()
            if proceeding.kind == "written":
                supports = list(last.values()).count("support")
                assert 2 * supports > len(self.entitled[proceeding.pk])

    def effects_and_decisions_belong_together(self) -> None:
        for effect in Effect.objects.select_related("decision"):
            written = effect.row is not None
            assert written == (effect.decision.status == "adopted"), effect
            assert WRITES[effect.kind] is not None

    def only_participants_of_the_day_form_the_consensus(self) -> None:
        for pk, expected in self.entitled.items():
            listed = Entitlement.objects.filter(proceeding=pk, part="decides")
            assert set(listed.values_list("party__slug", flat=True)) == expected

    def references_have_neither_gap_nor_repeat(self) -> None:
        given: dict[int, list[int]] = {}
        for text in Decision.objects.filter(number__isnull=False):
            given.setdefault(text.year, []).append(text.number)
            assert text.reference == f"KP/{text.year}/Plenary/{text.number}"
        for numbers in given.values():
            assert sorted(numbers) == list(range(1, len(numbers) + 1))
        adopted = Decision.objects.filter(status="adopted").count()
        assert adopted == sum(len(numbers) for numbers in given.values())
