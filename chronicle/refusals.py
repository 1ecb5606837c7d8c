"""What the database refused, by the name of the guard and in a sentence for a person."""

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _


def guard_of(refusal: IntegrityError) -> str:
    """The name of the constraint or trigger that refused; empty when the driver gave none."""
    diagnostics = getattr(refusal.__cause__, "diag", None)
    return str(getattr(diagnostics, "constraint_name", None) or "")


def sentence_of(guard: str) -> str:
    """The sentence with which a guard refuses: of a model's constraint, or of a trigger.

    Triggers have theirs in the `guards` of their package's `AppConfig`.
    """
    for config in apps.get_app_configs():
        sentences: dict[str, str] = getattr(config, "guards", {})
        if guard in sentences:
            return str(sentences[guard])
    for model in apps.get_models():
        for constraint in model._meta.constraints:
            if constraint.name == guard:
                return str(constraint.get_violation_error_message())
    return _("The register refused this: %(guard)s.") % {
        "guard": guard or _("a rule without a name")
    }


def by_field(refusal: ValidationError) -> dict[str, list[ValidationError]]:
    """The single errors of a refusal by the field each is about; `__all__` for those about none."""
    if hasattr(refusal, "error_dict"):
        return dict(refusal.error_dict)
    return {NON_FIELD_ERRORS: list(refusal.error_list)}
