"""Figures at the desk: carats, US dollars, certificates."""

from django.contrib import admin

from chronicle.admin import RegisterAdmin
from participants.models import Production, ProductionHalf, Revision, Trade, WorldTotal


class FigureAdmin(RegisterAdmin):
    """Figures of a party and a year."""

    list_filter = ["year", "series"]
    list_select_related = ["party"]
    search_fields = ["party__name", "party__slug"]
    autocomplete_fields = ["party", "sources"]
    ordering = ["-year", "party__name"]


@admin.register(Production)
class ProductionAdmin(FigureAdmin):
    """Production by year."""

    list_display = ["party", "year", "volume_carats", "value_usd", "series", "halves"]


@admin.register(ProductionHalf)
class ProductionHalfAdmin(FigureAdmin):
    """The records behind it."""

    list_display = ["party", "year", "half", "mining", "volume_carats", "value_usd", "recorded_on"]
    list_filter = ["year", "half", "mining"]


@admin.register(Trade)
class TradeAdmin(FigureAdmin):
    """Trade by year."""

    list_display = ["party", "year", "import_carats", "import_usd", "export_carats", "export_usd"]


@admin.register(Revision)
class RevisionAdmin(FigureAdmin):
    """What else was published."""

    list_display = ["__str__", "value", "relation", "series"]
    list_filter = ["year", "field", "relation"]


@admin.register(WorldTotal)
class WorldTotalAdmin(RegisterAdmin):
    """Totals by year."""

    list_display = ["year", "volume_carats", "value_usd", "certificates_issued", "basis"]
    ordering = ["-year"]
    autocomplete_fields = ["sources"]
