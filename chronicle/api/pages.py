"""A page of a list, with the number of all rows and links to the pages around it."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import EmptyPage, Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.request import Request


class Page:
    """The rows of one page and what surrounds it."""

    def __init__(
        self, rows: QuerySet[Any] | Sequence[Any], question: dict[str, Any], request: Request
    ) -> None:
        pages = Paginator(rows, question["page_size"])
        try:
            self._page = pages.page(question["page"])
        except EmptyPage as refusal:
            raise NotFound(
                _("There is no page %(page)d. Accepted: 1 to %(pages)d.")
                % {"page": question["page"], "pages": pages.num_pages}
            ) from refusal
        self._request = request
        self.rows = list(self._page.object_list)

    def members(self) -> dict[str, Any]:
        """`count`, `next` and `previous`, as they stand before the results."""
        page = self._page
        return {
            "count": page.paginator.count,
            "next": self._address(page.number + 1) if page.has_next() else None,
            "previous": self._address(page.number - 1) if page.has_previous() else None,
        }

    def _address(self, number: int) -> str:
        query: QueryDict = self._request.query_params.copy()
        query["page"] = str(number)
        return self._request.build_absolute_uri(f"{self._request.path}?{query.urlencode()}")
