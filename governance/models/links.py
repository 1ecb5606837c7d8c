"""What decisions have to do with each other, and where their texts can be read."""

from collections import defaultdict

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from chronicle.models import Sourced
from governance.models.decisions import Decision
from governance.models.visibility import Visibility, visibility_is_known
from governance.rules import refuse_circle
from participants.constraints import one_of


class Document(models.Model):
    """A file or page in which the text of a decision can be read."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="documents", verbose_name=_("decision")
    )
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=2, blank=True)
    url = models.URLField(_("address"), max_length=500)
    visibility = models.CharField(
        _("visible to"), max_length=12, choices=Visibility, default=Visibility.PUBLIC
    )

    class Meta:
        ordering = ["decision", "id"]
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [
            models.UniqueConstraint(
                name="a_document_is_listed_once",
                fields=["decision", "url"],
                violation_error_message=_("This address is already listed for this decision."),
            ),
            visibility_is_known("documents_are_visible_to_somebody"),
        ]

    def __str__(self) -> str:
        return self.title


class Relation(models.TextChoices):
    """What one decision has to do with another."""

    SUPERSEDES = "supersedes", _("supersedes")
    AMENDS = "amends", _("amends")
    IMPLEMENTS = "implements", _("implements")
    EXTENDS = "extends", _("extends")
    LIFTS = "lifts", _("lifts")
    CORRECTS = "corrects", _("corrects")
    CITES = "cites", _("cites")


# Two decisions may cite each other; nothing else can run in a circle.
ACYCLIC = tuple(relation.value for relation in Relation if relation is not Relation.CITES)
# From the day the one applies, the other no longer does.
ENDING = (Relation.SUPERSEDES.value, Relation.LIFTS.value)


class DecisionLink(Sourced):
    """A decision supersedes, amends, implements, extends, lifts, corrects or cites another."""

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="links", verbose_name=_("decision")
    )
    relation = models.CharField(_("relation"), max_length=10, choices=Relation)
    target = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="linked_by", verbose_name=_("to")
    )

    class Meta:
        ordering = ["decision", "relation", "target"]
        verbose_name = _("link between decisions")
        verbose_name_plural = _("links between decisions")
        constraints = [
            models.UniqueConstraint(
                name="a_link_is_told_once",
                fields=["decision", "relation", "target"],
                violation_error_message=_("This link is already recorded."),
            ),
            models.CheckConstraint(
                name="a_decision_is_not_linked_to_itself",
                condition=~Q(decision=F("target")),
                violation_error_message=_("A decision cannot be linked to itself."),
            ),
            one_of(
                "relation",
                Relation,
                name="relations_of_decisions_are_known",
                message=_("This relation is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision.key} {self.get_relation_display()} {self.target.key}"

    def clean(self) -> None:
        """Explain what the trigger would refuse; see `governance.rules`."""
        # A half-filled form has no decisions yet, and a new decision no number to come back to.
        if None in (self.decision_id, self.target_id) or self.relation not in ACYCLIC:
            return
        onward: dict[int, list[int]] = defaultdict(list)
        others = DecisionLink.objects.filter(relation=self.relation).exclude(pk=self.pk)
        for start, end in others.values_list("decision_id", "target_id"):
            onward[start].append(end)
        if self.decision_id != self.target_id:
            refuse_circle(
                "links_never_run_in_a_circle",
                "target",
                self.target_id,
                self.decision_id,
                onward.__getitem__,
            )
