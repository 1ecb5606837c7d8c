"""Refusals of the API as RFC 9457 `application/problem+json`.

Each says what is wrong and what is accepted.  `errors` names the parameters one by one.
"""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views import defaults
from rest_framework import exceptions, serializers
from rest_framework.response import Response

CONTENT_TYPE = "application/problem+json"


class ParameterError(serializers.Serializer[Any]):
    """A parameter that was not understood."""

    parameter = serializers.CharField()
    value = serializers.CharField(allow_null=True)
    detail = serializers.CharField(help_text="What is wrong and what is accepted.")


class ProblemSerializer(serializers.Serializer[Any]):
    """An answer that is a refusal (RFC 9457)."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField()
    errors = ParameterError(many=True, required=False)  # type: ignore[assignment] # a field here


def problem(
    request: HttpRequest, status: int, detail: str, errors: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """The members of a refusal, in the order in which a person reads them."""
    members: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.get_full_path(),
    }
    return {**members, "errors": errors} if errors else members


def explain(refusal: Exception, context: dict[str, Any]) -> Response | None:
    """REST framework's exception handler; `None` leaves a crash to `server_error`."""
    request = context["request"]
    if isinstance(refusal, Http404):
        refusal = exceptions.NotFound(str(refusal) or None)
    elif isinstance(refusal, PermissionDenied):
        refusal = exceptions.PermissionDenied()
    if not isinstance(refusal, exceptions.APIException):
        return None
    if isinstance(refusal, exceptions.MethodNotAllowed):
        refusal.detail = exceptions.ErrorDetail(
            _("The API only reads: %(method)s is not accepted, GET, HEAD and OPTIONS are.")
            % {"method": request.method}
        )
    errors = _errors(refusal, request)
    detail = (
        " ".join(error["detail"] for error in errors)
        if errors
        else str(getattr(refusal, "detail", refusal))
    )
    headers = (
        {"Allow": "GET, HEAD, OPTIONS"}
        if refusal.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        else {}
    )
    return Response(
        problem(request, refusal.status_code, detail, errors),
        status=refusal.status_code,
        headers=headers,
        content_type=CONTENT_TYPE,
    )


def _errors(refusal: exceptions.APIException, request: Any) -> list[dict[str, Any]]:
    if not isinstance(refusal, exceptions.ValidationError) or not isinstance(refusal.detail, dict):
        return []
    return [
        {"parameter": name, "value": request.query_params.get(name), "detail": str(message)}
        for name, messages in refusal.detail.items()
        for message in (messages if isinstance(messages, list) else [messages])
    ]


def _answer(request: HttpRequest, status: int, detail: str) -> JsonResponse:
    return JsonResponse(problem(request, status, detail), status=status, content_type=CONTENT_TYPE)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's 404, in the API's words below /api/."""
    if not request.path.startswith("/api/"):
        return defaults.page_not_found(request, exception)
    detail = _("There is nothing at %(path)s. The addresses of the API are listed at /api/v1/.")
    return _answer(request, HTTPStatus.NOT_FOUND, detail % {"path": request.path})


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's 500, in the API's words below /api/."""
    if not request.path.startswith("/api/"):
        return defaults.server_error(request)
    detail = _("The register failed to answer. The fault is ours; nothing was changed.")
    return _answer(request, HTTPStatus.INTERNAL_SERVER_ERROR, detail)
