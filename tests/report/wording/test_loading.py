# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""data/report/report.yml: a slip of an editor is told with its line, before a family meets a dead button."""

import re
from pathlib import Path

import pytest

from bot.project import DATA, contact_details
from bot.report.wording.loading import load_wording
from tests.content.slips import assert_told_near, problems_after

FILE = DATA / "report" / "report.yml"


def told(folder: Path, before: str, after: str) -> list[str]:
    return problems_after(lambda path: load_wording(path, contact_details()), FILE, folder, before, after)


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("  approve: Godkend\n", "  approve: Send den afsted nu\n", "approve"),
        ("  skip: Spring over\n", "  skip: Gå videre uden at svare på det her\n", "skip"),
        ("  delete: Slet kladden\n", "  delete: Fortsæt\n", "delete"),
        ("  resume: Fortsæt med underretningen\n", "  resume: Tilbage på sporet\n", "resume"),
    ],
)
def test_a_button_that_would_not_be_understood_is_told(tmp_path: Path, before: str, after: str, name: str) -> None:
    assert_told_near(told(tmp_path, before, after), f"Skriv noget, der står ved »{name}«", FILE, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  skip: Spring over\n", "  skip: Hop over\n"),
        ("  delete: Slet kladden\n", "  delete: Slet det hele\n"),
        ("options: [Netværksfamilie, Familie, Nabo]", "options: [Netværksfamilie, Bedsteforælder, Lærer]"),
        ("options: [I dag, Inden for få dage, Det kan vente lidt]", "options: [Straks, Næste uge, Det kan vente lidt]"),
    ],
)
def test_another_button_that_is_understood_is_none(tmp_path: Path, before: str, after: str) -> None:
    copy = tmp_path / FILE.name
    text = FILE.read_text(encoding="utf-8")
    assert before in text
    copy.write_text(text.replace(before, after), encoding="utf-8")
    load_wording(copy, contact_details())


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("Ved forældrene, at du underretter", "[Det gør de, Det gør de ikke]"),
        ("Er barnet i fare lige nu", "[Øjeblikkeligt, Nej]"),
        ("Hvem er du i barnets liv", "[Ja, Nej]"),
    ],
)
def test_an_option_that_does_not_answer_its_question_is_told(tmp_path: Path, question: str, options: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    found = re.search(re.escape(question) + r".*?\n(    options: [^\n]*)", text, re.DOTALL)
    assert found
    before = text[found.start() : found.end()]
    problems = told(tmp_path, before, before.replace(found[1], f"    options: {options}"))
    assert any("bliver ikke forstået som et svar på »" + question in problem for problem in problems)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{alarm_112} (det råd er ikke fra håndbogen). Ellers: Har kommunen lukket", "nogen. Ellers: Har", "{alarm_112} mangler"),
        ("label: Hvornår", "label: Barnet", "der er to spørgsmål med navnet »Barnet«"),
        ("heading: Skærpet underretningspligt", "heading: Underretningspligt", "»Underretningspligt« er ikke et afsnit i håndbogen"),
        ("»Magtanvendelse«", "»Magtanvendelser«", "»Magtanvendelser« er ikke et afsnit i håndbogen"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    problems = told(tmp_path, before, after)
    assert [problem for problem in problems if said in problem]


def test_a_wrong_heading_is_told_at_its_line(tmp_path: Path) -> None:
    before = "heading: Skærpet underretningspligt"
    problems = told(tmp_path, before, "heading: Underretningspligt")
    assert len(problems) == 1
    assert_told_near(problems, "er ikke et afsnit", FILE, before)
