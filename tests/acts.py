"""Doing an act at the desk in its two steps, as a browser does."""

from django.http import HttpResponse
from django.test import Client

from chronicle.desk.acts import FORESEEN


def confirm(browser: Client, answer: HttpResponse) -> HttpResponse:
    """Press the button on the page that shows what an act will change.

    What is not such a page, such as a form with a refusal, is given back as it is.
    """
    shown = answer.context
    if answer.status_code != 200 or not shown or "foreseen" not in shown:
        return answer
    typed: dict[str, list[str]] = {}
    for name, value in shown["typed"]:
        typed.setdefault(name, []).append(value)
    return browser.post(answer.request["PATH_INFO"], {**typed, FORESEEN: shown["seal"]})
