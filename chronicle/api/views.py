"""The view every address of the API is built on.

An address declares the question it understands and how it answers; this view reads the register
at one state, and puts the day and the state into the answer.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cache
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse, inline_serializer
from rest_framework import serializers, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from chronicle.api.pages import Page
from chronicle.api.problems import ProblemSerializer
from chronicle.api.questions import ListQuestion, Question, understand
from chronicle.journal import one_state

Answer = dict[str, Any]


@cache
def _with_day_and_state(one: type[serializers.Serializer[Any]]) -> type[Any]:
    """The form of an answer that is one row: the row's own members after the day and state."""

    def get_fields(self: Any) -> dict[str, Any]:
        head = {"as_of": serializers.DateField(), "state": serializers.IntegerField()}
        return {**head, **one.get_fields(self)}

    name = f"{one.__name__.removesuffix('Serializer')}AnswerSerializer"
    return type(name, (one,), {"get_fields": get_fields, "__doc__": one.__doc__})


class RegisterSchema(AutoSchema):
    """Describes an address by the question it understands and the answer it declares."""

    view: Any

    def get_override_parameters(self) -> list[Any]:
        return [self.view.question_of(self.view.action)]

    def get_response_serializers(self) -> Any:
        refusals = {
            status: OpenApiResponse(ProblemSerializer, description)
            for status, description in self.view.refusals.items()
        }
        answer = self.view.described_answer()
        return {
            (200, "application/json"): answer,
            **{
                (status, "application/problem+json"): refusal
                for status, refusal in refusals.items()
            },
        }


class RegisterViewSet(viewsets.GenericViewSet[Any], ABC):
    """An address that reads the register at one state and says which."""

    schema = RegisterSchema()
    pagination_class = None
    http_method_names = ["get", "head", "options"]
    refusals: ClassVar[dict[int, str]] = {
        400: "A parameter is not understood.",
        404: "There is no such row or page.",
    }
    list_question: type[Question] = ListQuestion
    one_question: type[Question] = Question

    def question_of(self, action: str | None) -> type[Question]:
        """The question that an action of this address understands."""
        return self.one_question if action == "retrieve" else self.list_question

    @abstractmethod
    def described_answer(self) -> Any:
        """The form of the answer, for the description of the API."""

    @abstractmethod
    def answer(self, question: Answer, **where: str) -> Answer:
        """The members of the answer besides `as_of` and `state`; called within one state."""

    def _respond(self, request: Request, **where: str) -> Response:
        question = understand(self.question_of(self.action), request.query_params)
        with one_state() as state:
            answer = self.answer(question, **where)
        day = {"as_of": question["as_of"]} if "as_of" in question else {}
        return Response({**day, "state": state, **answer})


class ListViewSet(RegisterViewSet):
    """A list in pages; `rows` and `row_serializer` say of what."""

    row_serializer: type[serializers.BaseSerializer[Any]]

    @abstractmethod
    def rows(self, question: Answer) -> QuerySet[Any] | Sequence[Any]:
        """The rows that answer the question, in their order."""

    def list(self, request: Request) -> Response:
        """The rows, a page at a time."""
        return self._respond(request)

    def listed(self, question: Answer) -> Answer:
        """A page of the rows."""
        page = Page(self.rows(question), question, self.request)
        context = {"day": question["as_of"], "request": self.request}
        results = self.row_serializer(page.rows, many=True, context=context).data
        return {**page.members(), "results": results}

    def answer(self, question: Answer, **where: str) -> Answer:
        return self.listed(question)

    def described_answer(self) -> Any:
        return self.described_list()

    def described_list(self) -> Any:
        """The envelope of a page."""
        row = self.row_serializer
        return inline_serializer(
            f"{row.__name__.removesuffix('Serializer')}Page",
            {
                "as_of": serializers.DateField(),
                "state": serializers.IntegerField(),
                "count": serializers.IntegerField(),
                "next": serializers.URLField(allow_null=True),
                "previous": serializers.URLField(allow_null=True),
                "results": row(many=True),
            },
        )


class ListAndOneViewSet(ListViewSet):
    """A list, and each of its rows by its key with all there is to say of it."""

    one_serializer: type[serializers.Serializer[Any]]

    @abstractmethod
    def one(self, key: str, question: Answer) -> Any:
        """The row with this key, or `None`."""

    def retrieve(self, request: Request, **where: str) -> Response:
        """One row with all there is to say of it."""
        return self._respond(request, **where)

    def answer(self, question: Answer, **where: str) -> Answer:
        if self.action != "retrieve":
            return self.listed(question)
        key = where[self.lookup_url_kwarg or self.lookup_field]
        found = self.one(key, question)
        if found is None:
            raise Http404(_("The register has no “%(key)s” here.") % {"key": key})
        context = {"day": question["as_of"], "request": self.request}
        return dict(self.one_serializer(found, context=context).data)

    def described_answer(self) -> Any:
        if self.action != "retrieve":
            return self.described_list()
        return _with_day_and_state(self.one_serializer)
