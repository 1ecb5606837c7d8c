"""A parameter that names a row by its slug, and the refusal of a slug that names none."""

from typing import Any, TypeVar

from django.db.models import Model
from rest_framework import serializers

Row = TypeVar("Row", bound=Model)

# No slug of the register is longer.
LONGEST_SLUG = 60


class SlugField(serializers.SlugRelatedField[Row]):
    """A row by its slug, in small or capital letters; `unknown` says what names none."""

    unknown: Any = "“%(slug)s” names nothing here."

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(slug_field="slug", **kwargs)

    def to_internal_value(self, data: Any) -> Row:
        slug = str(data).lower()
        if "\0" not in slug and len(slug) <= LONGEST_SLUG:
            rows = self.get_queryset()
            found = rows.filter(slug__iexact=slug).first() if rows is not None else None
            if found is not None:
                return found
        raise serializers.ValidationError(self.refusal(slug[:40].replace("\0", "�")))

    def refusal(self, slug: str) -> str:
        """What is wrong with the slug and what is accepted."""
        return str(self.unknown) % {"slug": slug}
