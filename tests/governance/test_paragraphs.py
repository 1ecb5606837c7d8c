"""Operative paragraphs: where they begin, and the refusal of numbers that do not run."""

import pytest
from django.core.exceptions import ValidationError

from governance.paragraphs import Paragraph, Wording, paragraphs_of, refuse_unnumbered

TEXT = """The Plenary,

recalling its decision of 2010. That was long ago:

1. Asks the Working Group
to report,

   1. on trade,
   2. on production.

2.	Decides that 1.5 carats
1.5 carats are little;
3.
"""


def test_a_text_is_its_preamble_and_its_paragraphs():
    assert paragraphs_of(TEXT) == Wording(
        "The Plenary,\n\nrecalling its decision of 2010. That was long ago:",
        [
            Paragraph(
                1,
                "Asks the Working Group\nto report,\n\n   1. on trade,\n   2. on production.",
            ),
            Paragraph(2, "Decides that 1.5 carats\n1.5 carats are little;"),
            Paragraph(3, ""),
        ],
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("No number at all.", []),
        ("1. One.", [1]),
        ("1. One.\r\n2. Two.\r3. Three.", [1, 2, 3]),
        ("1.One", []),
        ("1.", [1]),
        (" 1. Set in.", []),
        ("1) One.", []),
        ("2010. A year at the beginning of a line.", []),
        ("999. The last that is a paragraph.", [999]),
        ("١. In figures of another script.", []),
        ("A. Lettered.", []),
    ],
)
def test_what_begins_a_paragraph(text, numbers):
    assert [paragraph.number for paragraph in paragraphs_of(text).paragraphs] == numbers


@pytest.mark.parametrize("text", ["", "No number.", "1. One.", "We:\n1. One.\n2. Two.\n3. Three."])
def test_numbers_that_run_are_let_pass(text):
    refuse_unnumbered(text)


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("2. Two.", 1, 2),
        ("0. Nought.", 1, 0),
        ("1. One.\n3. Three.", 2, 3),
        ("1. One.\n1. One again.", 2, 1),
        ("1. One.\n2. Two.\n2. Two again.\n3. Three.", 3, 2),
    ],
)
def test_numbers_that_do_not_run_are_refused(text, expected, found):
    with pytest.raises(ValidationError) as refusal:
        refuse_unnumbered(text)

    assert refusal.value.code == "paragraphs_are_numbered"
    (message,) = refusal.value.messages
    assert message == (
        "The operative paragraphs of a text are numbered 1, 2, 3 and so on. Where paragraph "
        f"{expected} is expected, the text has {found}."
    )
