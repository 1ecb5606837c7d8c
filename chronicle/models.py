"""Sources, disputes and the journal."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from chronicle.exact import ExactDecoder
from chronicle.fields import DayField


class Source(models.Model):
    """A text that a fact rests on: who published it, when, and where it can be read."""

    key = models.SlugField(_("key"), max_length=60)
    title = models.CharField(_("title"), max_length=400)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    published_on = DayField(_("published on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["key"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.UniqueConstraint(
                name="a_key_names_one_source",
                fields=["key"],
                violation_error_message=_("Another source already has this key."),
            ),
            models.CheckConstraint(
                name="sources_have_a_title",
                condition=~models.Q(title=""),
                violation_error_message=_("A source needs a title."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.key})"


class Sourced(models.Model):
    """A fact that names the texts it rests on."""

    sources = models.ManyToManyField(
        Source,
        verbose_name=_("sources"),
        related_name="%(app_label)s_%(class)ss",
        blank=True,
        help_text=_("Every text this rests on."),
    )

    class Meta:
        abstract = True


class Dispute(models.Model):
    """A value that another source gives for a fact, and why it was not taken.

    `subject` names the fact as the data does (`standing cg:2003`); where that fact is a row of the
    register, `fact` is that row.
    """

    subject = models.CharField(_("subject"), max_length=120)
    content_type = models.ForeignKey(
        ContentType, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    object_id = models.BigIntegerField(null=True, blank=True)
    fact = GenericForeignKey("content_type", "object_id")
    field = models.CharField(_("field"), max_length=60)
    rejected_value = models.CharField(_("value not taken"), max_length=200)
    rejected_source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", verbose_name=_("source of it")
    )
    chosen_value = models.CharField(_("value taken"), max_length=200)
    chosen_source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="+", verbose_name=_("source of that")
    )
    reason = models.TextField(_("reason"))

    class Meta:
        ordering = ["subject", "id"]
        verbose_name = _("dispute")
        verbose_name_plural = _("disputes")
        constraints = [
            models.UniqueConstraint(
                name="a_dispute_is_told_once",
                fields=["subject", "field", "rejected_value", "rejected_source"],
                violation_error_message=_("This disputed value is already told."),
            ),
            models.CheckConstraint(
                name="disputes_give_a_reason",
                condition=~models.Q(reason=""),
                violation_error_message=_("Say why the value was not taken."),
            ),
            models.CheckConstraint(
                name="a_disputed_fact_is_named_whole",
                condition=models.Q(content_type__isnull=True, object_id__isnull=True)
                | models.Q(content_type__isnull=False, object_id__isnull=False),
                violation_error_message=_("A disputed row is named by its kind and its number."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.field}: {self.rejected_value}"


class Operation(models.TextChoices):
    """What was done to a row, in the words of the database."""

    INSERT = "INSERT", _("entered")
    UPDATE = "UPDATE", _("changed")
    DELETE = "DELETE", _("removed")


class Entry(models.Model):
    """One change to one row of the register, written by the database and never changed.

    `number` counts without gaps in the order in which changes were committed; the number of the
    last entry is the state of the register.
    """

    number = models.BigIntegerField(_("number"), primary_key=True)
    table = models.CharField(_("table"), max_length=63)
    row = models.BigIntegerField(_("row"))
    operation = models.CharField(_("operation"), max_length=6, choices=Operation)
    before = models.JSONField(_("before"), null=True, decoder=ExactDecoder)
    after = models.JSONField(_("after"), null=True, decoder=ExactDecoder)
    actor = models.CharField(_("actor"), max_length=200)
    transaction = models.BigIntegerField(_("transaction"))
    recorded_at = models.DateTimeField(_("recorded at"))

    class Meta:
        ordering = ["number"]
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        indexes = [models.Index(fields=["table", "row", "-number"], name="entries_of_a_row")]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.number}"
