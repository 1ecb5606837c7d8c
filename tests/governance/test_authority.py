"""Who may do what for which body on which day: every action, every role, every body, every day."""

from itertools import product

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.exceptions import PermissionDenied

from governance.authority import Action, capacity_of, is_secretariat, may, require
from governance.models import Office, SeatRole
from tests.conftest import day

# The day before, the first day, the last, and the first day without the office.
DAYS = ["2021-12-31", "2022-01-01", "2022-12-30", "2022-12-31"]
DURING = {"2022-01-01", "2022-12-30"}
AFTER = {"2022-12-31"}
PERIOD = "2022-01-01/2022-12-31"
BODIES = ["wgm", "kp"]

ACTING = {"chair", "co_chair", "vice_chair"}
BY_OFFICE = {Action.DRAFT, Action.SUBMIT}
ROLES = [
    "anonymous",
    "nobody",
    "in a group called chairs",
    "every other permission",
    *Office.values,
    "chair nobody is certain of",
    "chair of another body",
    "account closed",
    *(f"seat: {role}" for role in SeatRole.values),
    "secretariat",
    "superuser",
]


@pytest.fixture
def people(django_user_model, monitoring, plenary, body, tenure, seat, party):
    """Somebody in each role; offices and seats are of the working group."""
    users = django_user_model.objects
    codes = {"bw": "BWA", "na": "NAM", "za": "ZAF"}
    members = {slug: party(slug, slug.upper(), alpha3) for slug, alpha3 in codes.items()}
    made = {role: users.create_user(role) for role in ROLES if role != "anonymous"}
    made["anonymous"] = AnonymousUser()
    group = Group.objects.create(name="chairs of WGM")
    made["in a group called chairs"].groups.add(group)
    keeper = Permission.objects.get(codename="act_as_secretariat")
    made["every other permission"].user_permissions.set(Permission.objects.exclude(pk=keeper.pk))
    made["secretariat"].user_permissions.add(keeper)
    made["superuser"] = users.create_superuser("chief")
    for number, office in enumerate(Office.values):
        tenure(monitoring, office, None, PERIOD, person=f"P{number}", account=made[office])
    uncertain = made["chair nobody is certain of"]
    other = body("wgx", "Working Group X")
    tenure(monitoring, "chair", None, "/..", person="U", account=uncertain)
    tenure(other, "chair", None, "2010/..", person="O", account=made["chair of another body"])
    closed = made["account closed"]
    tenure(monitoring, "co_chair", None, PERIOD, person="C", account=closed)
    closed.is_active = False
    closed.save()
    for slug, role in zip(("bw", "na", "za"), SeatRole.values, strict=True):
        # A delegate of a party that sits there: a seat gives no right at the desk.
        seat(monitoring, members[slug], "2020/..", role)
    return made, {"wgm": monitoring, "kp": plenary}


def expected(role: str, body: str, on: str) -> set[Action]:
    """What the rule of the house says, written down once more, and otherwise."""
    if role in ("secretariat", "superuser"):
        return set(Action)
    if role in ACTING and body == "wgm":
        if on in DURING:
            return BY_OFFICE
        if on in AFTER:
            return {Action.SEND_LATE}
    return set()


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("slug", BODIES)
def test_every_action_of_every_role_for_every_body_on_every_day(people, slug, on):
    someone, bodies = people

    found = {
        role: {action for action in Action if may(someone[role], action, bodies[slug], day(on))}
        for role in ROLES
    }

    assert found == {role: expected(role, slug, on) for role in ROLES}


def test_the_matrix_misses_no_action_and_no_office():
    asked = set(product(Action, ROLES, BODIES, DAYS))

    assert len(asked) == len(Action) * len(ROLES) * 2 * 4
    assert set(Office.values) <= set(ROLES)
    allowed = {action for role in ACTING for action in expected(role, "wgm", "2022-01-01")}
    assert allowed.isdisjoint({Action.SEAT, Action.APPOINT, Action.ADOPT, Action.LODGE})


def test_the_successor_acts_from_the_day_on_which_the_predecessor_no_longer_does(
    django_user_model, monitoring, tenure
):
    one = django_user_model.objects.create_user("one")
    other = django_user_model.objects.create_user("other")
    tenure(monitoring, "chair", None, "2020-01-01/2022-07-01", person="A", account=one)
    tenure(monitoring, "chair", None, "2022-07-01/..", person="B", account=other)

    capacities = {
        on: (capacity_of(one, monitoring, day(on)), capacity_of(other, monitoring, day(on)))
        for on in ("2022-06-30", "2022-07-01", "2022-07-02")
    }
    assert capacities == {
        "2022-06-30": ("chair", None),
        "2022-07-01": ("former", "chair"),
        "2022-07-02": ("former", "chair"),
    }


def test_an_office_whose_days_are_not_certain_gives_no_right(django_user_model, monitoring, tenure):
    person = django_user_model.objects.create_user("person")
    tenure(monitoring, "chair", None, "2022/2023", person="A", account=person)

    assert [
        capacity_of(person, monitoring, day(on))
        for on in ("2022-06-01", "2022-12-31", "2023-01-01", "2023-12-30", "2023-12-31")
    ] == [None, "chair", None, None, "former"]


def test_a_former_chair_who_is_chair_again_is_chair(django_user_model, monitoring, tenure):
    person = django_user_model.objects.create_user("person")
    tenure(monitoring, "chair", None, "2010/2012-01-01", person="A", account=person)
    tenure(monitoring, "vice_chair", None, "2022-01-01/..", person="A", account=person)

    assert capacity_of(person, monitoring, day("2022-01-01")) == "vice_chair"


def test_what_somebody_may_not_do_is_refused_with_the_body_and_the_day(people):
    someone, bodies = people

    with pytest.raises(PermissionDenied) as refusal:
        require(someone["chair"], Action.SEAT, bodies["wgm"], day("2022-06-01"))
    assert str(refusal.value) == (
        "On 1 June 2022 this account may not do this for Working Group on Monitoring."
    )
    require(someone["secretariat"], Action.SEAT, bodies["wgm"], day("2022-06-01"))


def test_a_closed_account_is_no_secretariat(people):
    someone, _bodies = people
    chief = someone["superuser"]
    assert is_secretariat(chief)

    chief.is_active = False

    assert not is_secretariat(chief)
