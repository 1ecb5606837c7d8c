"""What may be asked of an address, and the refusal of everything else."""

import re
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from rest_framework import serializers

from chronicle.api.fields import DayAsked
from chronicle.clock import today

MOST_ROWS = 500

# The code of a fault that lies between parameters, each of which is understood by itself.
TOGETHER = "together"


class WholeNumber(serializers.IntegerField):
    """A whole number in plain digits: 1.0 and figures of other scripts are something else."""

    def to_internal_value(self, data: Any) -> int:
        if not re.fullmatch(r"-?[0-9]+", str(data)):
            self.fail("invalid")
        return super().to_internal_value(data)


class Question(serializers.Serializer[Any]):
    """The parameters of an address; a question is asked once per parameter and by known names."""

    as_of = DayAsked(
        required=False,
        help_text="The day the answer speaks of; today, in the register's time zone, if not given.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "as_of" in self.fields:
            attrs.setdefault("as_of", today())
        return attrs


class ListQuestion(Question):
    """The parameters of a list, which comes in pages."""

    page = WholeNumber(
        required=False, min_value=1, max_value=10**6, default=1, help_text="The page, from 1."
    )
    page_size = WholeNumber(
        required=False,
        min_value=1,
        max_value=MOST_ROWS,
        default=100,
        help_text=f"Rows on a page, up to {MOST_ROWS}.",
    )


def _explained(
    field: serializers.Field[Any, Any, Any, Any], name: str, value: str, fault: Any
) -> str:
    """A fault with what is accepted; fields of our own and rules between them say it themselves."""
    if fault.code == "required":
        return _("“%(name)s” is missing. %(help)s") % {"name": name, "help": field.help_text}
    accepted = _accepted(field)
    if not accepted or fault.code == TOGETHER:
        return str(fault)
    return _("“%(value)s” is not understood as “%(name)s”. Accepted: %(accepted)s.") % {
        "value": value[:80].replace("\0", "\ufffd"),
        "name": name,
        "accepted": accepted,
    }


def _accepted(field: serializers.Field[Any, Any, Any, Any]) -> str:
    if isinstance(field, serializers.IntegerField):
        limits = {"least": field.min_value, "most": field.max_value}
        return _("a whole number from %(least)s to %(most)s") % limits
    if isinstance(field, serializers.BooleanField):
        return _("true or false")
    if isinstance(field, serializers.ChoiceField):
        return ", ".join(str(choice) for choice in field.choices)
    if isinstance(field, serializers.CharField):
        return _("up to %(longest)s characters of text") % {"longest": field.max_length}
    return ""


def understand(question: type[Question], asked: QueryDict) -> dict[str, Any]:
    """The parameters as values; raises one refusal that names every parameter at fault."""
    known = question(data={name: asked[name] for name in asked})
    errors: dict[str, Any] = {}
    accepted = ", ".join(known.fields)
    for name in asked:
        if name not in known.fields:
            errors[name] = [
                _("“%(name)s” is not a parameter here. Accepted: %(accepted)s.")
                % {"name": name[:60], "accepted": accepted}
            ]
        elif len(asked.getlist(name)) > 1:
            errors[name] = [_("“%(name)s” is given more than once.") % {"name": name}]
    if not known.is_valid():
        faults = {
            name: [
                _explained(known.fields[name], name, asked.get(name, ""), fault) for fault in found
            ]
            for name, found in known.errors.items()
        }
        errors = {**faults, **errors}
    if errors:
        raise serializers.ValidationError(errors)
    return dict(known.validated_data)
