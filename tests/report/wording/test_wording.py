"""The one file a caseworker edits: it is whole, it tells what is wrong with it, and it keeps its promises."""

import re
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.handbook.model import HEADINGS
from bot.project import contact_details
from bot.report.fields import FIELD_IDS
from bot.report.wording.loading import load_wording
from bot.report.wording.wording import Wording
from tests.content.slips import assert_told_near, problems_after

_FILE = Path(__file__).resolve().parents[3] / "data" / "report" / "report.yml"


def _broken(tmp_path: Path, before: str, after: str) -> list[str]:
    return problems_after(lambda path: load_wording(path, contact_details()), _FILE, tmp_path, before, after)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "    why: Svaret viser kommunen, hvor godt",
            "    whi: Svaret viser kommunen, hvor godt",
            "feltet »whi« kendes ikke",
        ),
        ("  - id: urgency", "  - id: urgncy", "kan kun være"),
        ("{number} af {total}: {text}", "{number} af {totl}: {text}", "{totl} kendes ikke her. Mente du »total«?"),
        ("{number} af {total}: {text}", "{number}: {text}", "{total} mangler i teksten"),
        ("tiden: {politiet_114}. Politiet", "tiden: {politiet114}. Politiet", "Mente du »politiet_114«?"),
        ("Familiehuset: {familiehuset}", "Familiehuset: 7434 1018", "i stedet for »7434 1018«, så nummeret følger"),
        ("  explain: [hvad", "  explane: [hvad", "Mente du »explain«?"),
        ("  skip: Spring over", "  skip:", "er tomt"),
        ("Tilbage til kladden. {text}", "Tilbage til kladden. {text", "krøllet parentes"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert_told_near(_broken(tmp_path, before, after), said, _FILE, before)


def test_a_missing_question_and_a_wrong_first_one_are_told(tmp_path: Path) -> None:
    text = _FILE.read_text(encoding="utf-8")
    start, end = text.index("  - id: danger_now"), text.index("  - id: relation")
    problems = _broken(tmp_path, text[start:end], "")
    assert any("»danger_now« mangler" in problem for problem in problems)
    assert any("det første spørgsmål skal være »danger_now«" in problem for problem in problems)


def test_a_rule_must_say_where_in_the_handbook_it_stands(tmp_path: Path) -> None:
    problems = _broken(tmp_path, "        evidence: [familieplejekonsulenten om proceduren]\n", "")
    assert any("skal have »heading« og »evidence«" in problem for problem in problems)


def test_advice_must_not_pretend_to_stand_in_the_handbook(tmp_path: Path) -> None:
    advice = "        text: Lad være med at spørge barnet ud. Det er nok at lytte og skrive ned, hvad det siger.\n"
    problems = _broken(tmp_path, advice, advice + "        heading: Tavshedspligt\n")
    assert any("et råd står ikke i håndbogen" in problem for problem in problems)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="filen mangler"):
        load_wording(tmp_path / "report.yml", {})


def test_every_field_has_its_question_and_all_contacts_are_filled_in(wording: Wording) -> None:
    assert set(wording.order) == set(FIELD_IDS)
    left = re.findall(r"\{(\w+)\}", wording.json())
    assert not set(left) & set(contact_details())
    assert "7434 1054" in wording.texts.cancelled


def test_rules_stand_under_headings_of_the_handbook(wording: Wording) -> None:
    rules = wording.rules()
    assert len(rules) >= 8
    assert {rule.heading for rule in rules} <= set(HEADINGS)


def test_no_number_is_written_into_the_texts_themselves() -> None:
    text = _FILE.read_text(encoding="utf-8")
    body = text[text.index("questions:") :]
    numbers = re.findall(r"\b\d{4} \d{4}\b|\b11[24]\b", re.sub(r"evidence: \[.*\]", "", body))
    assert numbers == []


def test_what_is_not_in_the_handbook_is_marked(wording: Wording) -> None:
    assert "ikke fra håndbogen" in wording.texts.advice_mark
    texts = wording.texts
    for text in (texts.danger_urgent, texts.danger_of_oneself, texts.danger_of_illness, texts.danger_unsure):
        assert "112" in text
        assert "ikke fra håndbogen" in text


def test_questions_are_short_enough_for_a_phone(wording: Wording) -> None:
    for question in wording.questions:
        assert len(question.text) <= 170, question.id
        assert len(question.why) <= 110, question.id
        assert len(question.example) <= 110, question.id
        assert len(question.options) <= 3, question.id


def test_the_date_of_the_receipt_says_what_was_counted(wording: Wording) -> None:
    """In the chat as in the document, which says it at length: the handbook has only "6 hverdage"."""
    said = wording.texts.approved_receipt
    assert "mandag til fredag" in said
    assert "Håndbogen siger ikke, om lørdag tæller" in said
