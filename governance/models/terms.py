"""The rules a procedure follows: whose consensus, how long to reply, how much support."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chronicle.models import Sourced
from chronicle.periods import Period
from governance.models.bodies import Body
from participants.constraints import never_certainly_overlap, one_of


class Deciders(models.TextChoices):
    """Whose consensus a body needs."""

    PARTICIPANTS = "participants", _("the Participants of the day")
    MEMBERS = "members", _("the members of the body")


class ProcedureTerms(models.Model):
    """What a procedure follows: a rule of a body, and the copy frozen with each proceeding."""

    deciders = models.CharField(_("who decides"), max_length=12, choices=Deciders)
    reply_days = models.PositiveSmallIntegerField(
        _("days to reply"), help_text=_("How long a written procedure runs at the least.")
    )
    support_above = models.PositiveSmallIntegerField(
        _("support above, per cent"),
        help_text=_(
            "A written procedure passes when more than this share of those entitled has written "
            "in support; 50 means more than half."
        ),
    )
    suspended_count = models.BooleanField(
        _("a suspended Participant counts"),
        help_text=_("Whether a Participant whose trade is suspended takes part in the consensus."),
    )
    provisional_count = models.BooleanField(
        _("a provisional member counts"),
        help_text=_("Whether a provisional member of a body takes part in its consensus."),
    )
    concerned_may_object = models.BooleanField(
        _("the party concerned may object"),
        help_text=_("Whether a party can stop a decision about itself."),
    )

    class Meta:
        abstract = True


class ProcedureRule(Period, ProcedureTerms, Sourced):
    """How a body decides in a period, so that a decision of 2015 is judged by the rule of 2015.

    Where no rule is recorded the documented default applies (`governance.terms`).
    """

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="procedure_rules", verbose_name=_("body")
    )
    basis = models.TextField(_("basis"), help_text=_("Where the rule stands, or what it is for."))

    class Meta(Period.Meta):
        ordering = ["body", "since_earliest", "id"]
        verbose_name = _("rule of procedure")
        verbose_name_plural = _("rules of procedure")
        constraints = [
            *Period.Meta.constraints,
            never_certainly_overlap(
                "body",
                name="a_body_has_one_rule_a_day",
                message=_("This body certainly has another rule on one of these days."),
            ),
            one_of(
                "deciders",
                Deciders,
                name="deciders_are_known",
                message=_("The Participants decide, or the members of the body."),
            ),
            models.CheckConstraint(
                name="reply_periods_are_possible",
                condition=Q(reply_days__gte=1, reply_days__lte=366),
                violation_error_message=_("A written procedure runs for 1 to 366 days."),
            ),
            models.CheckConstraint(
                name="shares_of_support_are_possible",
                condition=Q(support_above__lte=99),
                violation_error_message=_("The share of support is 0 to 99 per cent."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}: {self.get_deciders_display()}"
