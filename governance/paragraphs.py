"""The operative paragraphs of a text: each begins a line with its number and a full stop."""

import re
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# A number stands at the very beginning of its line: what is set in is a point within a paragraph.
# Up to three digits, so that a line that happens to begin with a year and a full stop is no
# paragraph; and “1.5 carats” is none, for something other than a space follows the full stop.
NUMBERED = re.compile(r"([0-9]{1,3})\.(?:[ \t]+|$)")

LINE_ENDS = re.compile(r"\r\n|\r|\n")


class Paragraph(NamedTuple):
    """An operative paragraph: its number as the text gives it, and its words in Markdown."""

    number: int
    text: str


class Wording(NamedTuple):
    """A text as it is read: what stands before the first number, and the paragraphs."""

    preamble: str
    paragraphs: list[Paragraph]


def paragraphs_of(text: str) -> Wording:
    """The preamble and the operative paragraphs of a Markdown text.

    Numbers are told as they stand, also where they do not run 1, 2, 3; a text without numbers is
    all preamble.
    """
    preamble: list[str] = []
    found: list[tuple[int, list[str]]] = []
    lines = preamble
    for line in LINE_ENDS.split(text):
        numbered = NUMBERED.match(line)
        if numbered:
            lines = [line[numbered.end() :]]
            found.append((int(numbered[1]), lines))
        else:
            lines.append(line)
    return Wording(
        "\n".join(preamble).strip(),
        [Paragraph(number, "\n".join(words).strip()) for number, words in found],
    )


def refuse_unnumbered(text: str) -> None:
    """Refuse a text whose operative paragraphs are not numbered 1, 2, 3 and so on.

    A text without any number passes.  Raises `ValidationError` with the first number that is not
    the one expected there.
    """
    for expected, paragraph in enumerate(paragraphs_of(text).paragraphs, start=1):
        if paragraph.number != expected:
            raise ValidationError(
                _(
                    "The operative paragraphs of a text are numbered 1, 2, 3 and so on. Where "
                    "paragraph %(expected)d is expected, the text has %(found)d."
                ),
                code="paragraphs_are_numbered",
                params={"expected": expected, "found": paragraph.number},
            )
