"""The card of a report's turn tells what the reply says first of all: help, then what was hidden, then the report."""

from collections.abc import Callable

import pytest

from bot.project import handbook
from bot.report.card import report_card
from bot.report.step import Step
from bot.report.wording.wording import Wording


@pytest.mark.parametrize(
    ("answer", "hidden", "kind", "headings"),
    [
        ("nej", False, "report", ["Skærpet underretningspligt"]),
        ("nej", True, "privacy", ["E-mail og sikker post", "Skærpet underretningspligt"]),
        ("ja", False, "acute", ["Akut hjælp"]),
        ("ja", True, "acute", ["Akut hjælp"]),
    ],
)
def test_its_kind_is_what_matters_most(
    talk: Callable[..., Step], wording: Wording, answer: str, hidden: bool, kind: str, headings: list[str]
) -> None:
    made = report_card(talk(None, answer), 0.9, handbook(), wording, hidden=hidden)
    assert (made["kind"], made["sections"], made["confidence"]) == (kind, headings, 0.9)


def test_it_shows_the_draft_and_the_open_question_and_nothing_of_a_report_that_has_ended(
    talk: Callable[..., Step], wording: Wording
) -> None:
    step = talk("hun har blå mærker på armen", "nej")
    going_on = report_card(step, 1.0, handbook(), wording, hidden=False)
    assert (going_on["status"], going_on["field"]) == ("asking", step.field)
    assert any("blå mærker" in shown["text"] for shown in going_on["draft"])
    ended = report_card(talk(None, "stop"), 1.0, handbook(), wording, hidden=False)
    assert (ended["status"], ended["field"], ended["draft"]) == ("cancelled", None, [])
