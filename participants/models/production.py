"""What Participants produced, by year and half-year, and what was published before."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chronicle.fields import DayField
from chronicle.models import Sourced
from participants.constraints import one_of
from participants.models.columns import (
    Series,
    carats,
    dollars,
    nothing_below_zero,
    year_of_the_scheme,
)
from participants.models.parties import Party


class Half(models.TextChoices):
    """Which halves of a year have been reported."""

    BOTH = "1+2", _("both halves")
    FIRST = "1", _("first half only")
    SECOND = "2", _("second half only")
    NOT_KNOWN = "", _("not known")


class Production(Sourced):
    """A party's rough diamond production in a year."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="production", verbose_name=_("party")
    )
    year = models.SmallIntegerField(_("year"))
    volume_carats = carats(_("volume, carats"), null=True, blank=True)
    value_usd = dollars(_("value, US dollars"), null=True, blank=True)
    series = models.CharField(_("series"), max_length=8, choices=Series)
    halves = models.CharField(_("halves reported"), max_length=3, choices=Half, blank=True)
    recorded_from = models.DateField(_("first entered on"), null=True, blank=True)
    recorded_to = models.DateField(_("last entered on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["party", "year", "series"]
        verbose_name = _("production of a year")
        verbose_name_plural = _("production by year")
        constraints = [
            models.UniqueConstraint(
                name="production_of_a_year_is_told_once",
                fields=["party", "year", "series"],
                violation_error_message=_("This year's production is already recorded."),
            ),
            year_of_the_scheme("production_years_are_of_the_scheme"),
            nothing_below_zero("production_is_not_negative", "volume_carats", "value_usd"),
            one_of(
                "series",
                Series,
                name="production_series_are_known",
                message=_("This series is not one the register knows."),
            ),
            one_of(
                "halves",
                Half,
                name="reported_halves_are_known",
                message=_("Reported are both halves, the first, the second, or it is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.year}"


class Mining(models.TextChoices):
    """How the diamonds were mined; told apart since 2020."""

    UNSPLIT = "unsplit", _("not told apart")
    ARTISANAL = "artisanal and small-scale", _("artisanal and small-scale")
    LARGE_SCALE = "large-scale", _("large-scale")
    NONE = "", _("none")


class Declaration(models.TextChoices):
    """What a party declared for a half-year."""

    PRODUCTION = "production", _("production")
    NONE = "no production", _("no production")


class ProductionHalf(Sourced):
    """A record behind a year's production: one party, one half-year, one kind of mining.

    A half-year can have several records of a kind; `number` tells them apart.
    """

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="production_halves", verbose_name=_("party")
    )
    year = models.SmallIntegerField(_("year"))
    half = models.SmallIntegerField(_("half"))
    declaration = models.CharField(_("declared"), max_length=13, choices=Declaration)
    mining = models.CharField(_("mining"), max_length=25, choices=Mining, blank=True)
    number = models.SmallIntegerField(_("number"), default=1)
    volume_carats = carats(_("volume, carats"))
    value_usd = dollars(_("value, US dollars"))
    recorded_on = models.DateField(_("entered on"), null=True, blank=True)
    modified_on = models.DateField(_("changed on"), null=True, blank=True)

    class Meta:
        ordering = ["party", "year", "half", "mining", "number"]
        verbose_name = _("production of a half-year")
        verbose_name_plural = _("production by half-year")
        constraints = [
            models.UniqueConstraint(
                name="a_half_year_record_is_told_once",
                fields=["party", "year", "half", "mining", "number"],
                violation_error_message=_("This half-year record is already there."),
            ),
            models.CheckConstraint(
                name="a_year_has_two_halves",
                condition=Q(half__in=[1, 2]),
                violation_error_message=_("The half of a year is 1 or 2."),
            ),
            year_of_the_scheme("half_year_records_are_of_the_scheme"),
            nothing_below_zero("half_year_records_are_not_negative", "volume_carats", "value_usd"),
            models.CheckConstraint(
                name="no_production_declares_nil",
                condition=~Q(declaration=Declaration.NONE.value) | Q(volume_carats=0, value_usd=0),
                violation_error_message=_("“No production” goes with figures of zero."),
            ),
            one_of(
                "declaration",
                Declaration,
                name="declarations_are_known",
                message=_("A half-year is declared as production or as no production."),
            ),
            one_of(
                "mining",
                Mining,
                name="kinds_of_mining_are_known",
                message=_("This kind of mining is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.year}, half {self.half}"


class RevisedField(models.TextChoices):
    """The figure that a revision speaks of."""

    VOLUME = "volume_carats", _("production, carats")
    VALUE = "value_usd", _("production, US dollars")
    IMPORT_CARATS = "import_carats", _("imports, carats")
    IMPORT_USD = "import_usd", _("imports, US dollars")
    EXPORT_CARATS = "export_carats", _("exports, carats")
    EXPORT_USD = "export_usd", _("exports, US dollars")


class Relation(models.TextChoices):
    """How another published value relates to the one the register gives."""

    ROUNDED = "rounded", _("the same, rounded")
    DIFFERENT = "different", _("different")
    OTHER_SERIES = "other series", _("of another series")
    ONLY = "no primary value", _("the only one there is")


class Revision(Sourced):
    """Another value published for a figure; without a party, for the total of the world."""

    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        related_name="revisions",
        verbose_name=_("party"),
        null=True,
        blank=True,
    )
    year = models.SmallIntegerField(_("year"))
    field = models.CharField(_("figure"), max_length=13, choices=RevisedField)
    value = dollars(_("value"))
    relation = models.CharField(_("relation"), max_length=16, choices=Relation)
    series = models.CharField(_("series"), max_length=8, choices=Series)
    published_on = DayField(_("published on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["party", "year", "field", "published_on", "id"]
        verbose_name = _("other published value")
        verbose_name_plural = _("other published values")
        constraints = [
            models.UniqueConstraint(
                name="a_published_value_is_told_once",
                fields=["party", "year", "field", "value", "series", "published_on"],
                nulls_distinct=False,
                violation_error_message=_("This published value is already recorded."),
            ),
            year_of_the_scheme("published_values_are_of_the_scheme"),
            nothing_below_zero("published_values_are_not_negative", "value"),
            one_of(
                "field",
                RevisedField,
                name="revised_figures_are_known",
                message=_("This figure is not one the register keeps."),
            ),
            one_of(
                "relation",
                Relation,
                name="relations_of_values_are_known",
                message=_("This relation is not one the register knows."),
            ),
            one_of(
                "series",
                Series,
                name="series_of_published_values_are_known",
                message=_("This series is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party or _('World')} {self.year}, {self.get_field_display()}"
