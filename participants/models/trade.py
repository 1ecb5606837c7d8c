"""What Participants traded in a year, and the totals of the world."""

from django.db import models
from django.utils.translation import gettext_lazy as _

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


class Trade(Sourced):
    """A party's trade in rough diamonds in a year, and the certificates that went with it."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="trade", verbose_name=_("party")
    )
    year = models.SmallIntegerField(_("year"))
    import_carats = carats(_("imports, carats"), null=True, blank=True)
    import_usd = dollars(_("imports, US dollars"), null=True, blank=True)
    export_carats = carats(_("exports, carats"), null=True, blank=True)
    export_usd = dollars(_("exports, US dollars"), null=True, blank=True)
    kpc_issued = models.IntegerField(_("certificates issued"), null=True, blank=True)
    kpc_received = models.IntegerField(_("certificates received"), null=True, blank=True)
    series = models.CharField(_("series"), max_length=8, choices=Series)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["party", "year", "series"]
        verbose_name = _("trade of a year")
        verbose_name_plural = _("trade by year")
        constraints = [
            models.UniqueConstraint(
                name="trade_of_a_year_is_told_once",
                fields=["party", "year", "series"],
                violation_error_message=_("This year's trade is already recorded."),
            ),
            year_of_the_scheme("trade_years_are_of_the_scheme"),
            nothing_below_zero(
                "trade_is_not_negative",
                "import_carats",
                "import_usd",
                "export_carats",
                "export_usd",
                "kpc_issued",
                "kpc_received",
            ),
            one_of(
                "series",
                Series,
                name="trade_series_are_known",
                message=_("This series is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.year}"


class WorldTotal(Sourced):
    """The totals published, or summed, for a year; `basis` says which."""

    year = models.SmallIntegerField(_("year"))
    volume_carats = carats(_("production, carats"), null=True, blank=True)
    value_usd = dollars(_("production, US dollars"), null=True, blank=True)
    import_carats = carats(_("imports, carats"), null=True, blank=True)
    import_usd = dollars(_("imports, US dollars"), null=True, blank=True)
    export_carats = carats(_("exports, carats"), null=True, blank=True)
    export_usd = dollars(_("exports, US dollars"), null=True, blank=True)
    certificates_issued = models.IntegerField(_("certificates issued"), null=True, blank=True)
    basis = models.TextField(_("basis"), blank=True)

    class Meta:
        ordering = ["year"]
        verbose_name = _("total of a year")
        verbose_name_plural = _("totals by year")
        constraints = [
            models.UniqueConstraint(
                name="a_world_total_is_told_once",
                fields=["year"],
                violation_error_message=_("This year's totals are already recorded."),
            ),
            year_of_the_scheme("world_totals_are_of_the_scheme"),
            nothing_below_zero(
                "world_totals_are_not_negative",
                "volume_carats",
                "value_usd",
                "import_carats",
                "import_usd",
                "export_carats",
                "export_usd",
                "certificates_issued",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}"
