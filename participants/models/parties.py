"""Parties: whoever can have a standing, a seat or an office."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import BooleanField, F, Func, Prefetch, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from chronicle.fields import DayField
from chronicle.models import Sourced
from chronicle.periods import Period
from participants.codes import ISO_3166_1
from participants.constraints import never_possibly_overlap, one_of


class PartyKind(models.TextChoices):
    """What a party is; what it was to the scheme is a standing."""

    STATE = "state", _("state")
    REGIONAL_ORGANISATION = "regional_organisation", _("regional organisation")
    TRADING_ENTITY = "trading_entity", _("trading entity")
    INDUSTRY = "industry", _("industry")
    CIVIL_SOCIETY = "civil_society", _("civil society")
    ORGANISATION = "organisation", _("organisation")


# Parties that rough diamonds can be shipped from and to.
PLACES = (PartyKind.STATE, PartyKind.REGIONAL_ORGANISATION, PartyKind.TRADING_ENTITY)

# Parties with a code of ISO 3166-1; the slug of such a party is its code in small letters.
CODED = [PartyKind.STATE.value, PartyKind.TRADING_ENTITY.value]


def _is_iso_3166_1() -> Q:
    pairs = ", ".join("('{}', '{}')".format(*pair.split("-")) for pair in ISO_3166_1)
    listed = Func(
        F("iso_alpha2"),
        F("iso_alpha3"),
        template=f"((%(expressions)s) IN ({pairs}))",
        output_field=BooleanField(),
    )
    return Q(iso_alpha2__isnull=False, iso_alpha3__isnull=False) & Q(listed)


class PartyQuerySet(models.QuerySet[Any]):
    """Parties, asked by the day."""

    def named(self, day: dt.date) -> Self:
        """Parties that bring along the name they had on the day, for `Party.name_on`."""
        names = PartyName.objects.as_of(day)
        return self.prefetch_related(Prefetch("names", names, to_attr="names_that_day"))

    def with_standing(self, kind: str, *, on: dt.date) -> Self:
        """The parties that have a standing of this kind on the day, certainly or possibly."""
        return self.filter(standings__kind=kind, standings__within__contains=on).distinct()


class Party(Sourced):
    """A state, a regional organisation, a trading entity or an observer organisation.

    The row never says what standing the party has: that is a fact with a period.  `name` is the
    latest name; where a name has changed, `PartyName` has the names of all days.
    """

    slug = models.SlugField(_("slug"), max_length=40)
    kind = models.CharField(_("kind"), max_length=21, choices=PartyKind)
    name = models.CharField(_("name"), max_length=120)
    official_name = models.CharField(_("official name"), max_length=200)
    iso_alpha2 = models.CharField(_("two-letter code"), max_length=2, null=True, blank=True)
    iso_alpha3 = models.CharField(_("three-letter code"), max_length=3, null=True, blank=True)

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        constraints = [
            one_of(
                "kind",
                PartyKind,
                name="party_kinds_are_known",
                message=_("This kind of party is not one the register knows."),
            ),
            models.UniqueConstraint(
                name="a_slug_names_one_party",
                fields=["slug"],
                violation_error_message=_("Another party already has this slug."),
            ),
            models.UniqueConstraint(
                name="a_name_names_one_party",
                fields=["name"],
                deferrable=models.Deferrable.IMMEDIATE,
                violation_error_message=_("Another party already has this name."),
            ),
            models.UniqueConstraint(
                name="a_two_letter_code_names_one_party",
                fields=["iso_alpha2"],
                violation_error_message=_("Another party already has this two-letter code."),
            ),
            models.UniqueConstraint(
                name="a_three_letter_code_names_one_party",
                fields=["iso_alpha3"],
                violation_error_message=_("Another party already has this three-letter code."),
            ),
            models.CheckConstraint(
                name="codes_of_states_are_iso_3166",
                condition=(Q(kind__in=CODED) & _is_iso_3166_1())
                | (~Q(kind__in=CODED) & Q(iso_alpha2__isnull=True, iso_alpha3__isnull=True)),
                violation_error_message=_(
                    "A state or trading entity needs its two-letter and its three-letter code of "
                    "ISO 3166-1, which belong together (BW and BWA); no other party has one."
                ),
            ),
            models.CheckConstraint(
                name="slugs_of_states_are_their_codes",
                condition=~Q(kind__in=CODED) | Q(slug=Lower("iso_alpha2")),
                violation_error_message=_(
                    "The slug of a state is its two-letter code in small letters (bw)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def name_on(self, day: dt.date) -> str:
        """The name in use on the day; the latest name where no other is recorded.

        Free of queries for parties that came from `PartyQuerySet.named` with the same day.
        """
        names = getattr(self, "names_that_day", None)
        if names is None:
            names = list(self.names.as_of(day))
        return names[0].name if names else self.name


class PartyName(Period, Sourced):
    """A name in the days in which it was in use: a page about 2004 says Swaziland."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="names", verbose_name=_("party")
    )
    name = models.CharField(_("name"), max_length=120)

    class Meta(Period.Meta):
        ordering = ["party", "within"]
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            *Period.Meta.constraints,
            never_possibly_overlap(
                "party",
                name="a_party_has_one_name_a_day",
                message=_("This party already has a name on one of these days."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AuthorityRole(models.TextChoices):
    """What a national authority does with shipments; empty where the sources do not say."""

    IMPORTING = "importing", _("importing")
    EXPORTING = "exporting", _("exporting")
    BOTH = "importing and exporting", _("importing and exporting")
    NOT_KNOWN = "", _("not known")


class Authority(Sourced):
    """A national importing or exporting authority, as a source vouched for it on a day."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="authorities", verbose_name=_("party")
    )
    name = models.CharField(_("name"), max_length=250)
    role = models.CharField(_("role"), max_length=23, choices=AuthorityRole, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    website = models.URLField(_("website"), max_length=300, blank=True)
    vouched_on = DayField(
        _("vouched for on"), null=True, blank=True, help_text=_("The day its source speaks of.")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["party", "name"]
        verbose_name = _("authority")
        verbose_name_plural = _("authorities")
        constraints = [
            one_of(
                "role",
                AuthorityRole,
                name="authority_roles_are_known",
                message=_("An authority is importing, exporting, both, or its role is not known."),
            ),
            models.UniqueConstraint(
                name="an_authority_is_listed_once",
                fields=["party", "name", "city"],
                violation_error_message=_("This authority is already listed."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
