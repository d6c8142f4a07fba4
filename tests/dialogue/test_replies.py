"""data/replies.yml: what is wrong in it is told with its line, and phone numbers stand in one place."""

from pathlib import Path

import pytest

from bot.dialogue.replies import load_replies
from bot.project import DATA, contact_details, replies
from tests.content.slips import assert_told_near, problems_after

FILE = DATA / "replies.yml"


def test_a_contacts_number_stands_where_its_id_is_written() -> None:
    assert "Ring 112 nu" in replies()["acute_life"]
    assert "114" in replies()["acute_police"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("privacy_in_report:", "privacy_in_reprot:", "Mente du »privacy_in_report«?"),
        ("{alarm_112} nu", "{alarm_211} nu", "Mente du »alarm_112«?"),
        ("{alarm_112} nu", "{alarm_112 nu", "krøllet parentes"),
        ("{alarm_112} nu", "{alarm_112!x} nu", "skriv kun {alarm_112}"),
        ("{alarm_112} nu", "{alarm_112:>9d} nu", "skriv kun {alarm_112}"),
        ("{alarm_112} nu", "112 nu", "skriv {alarm_112} i stedet for »112«"),
        (
            "Haderslev on {familieraadgivningen}",
            "Haderslev on 7434 1054",
            "skriv {familieraadgivningen} i stedet for »7434",
        ),
        ("{alarm_112} nu", "113 nu", "skriv kontaktens id i krøllede parenteser i stedet for »113«"),
        (
            "Ring {alarm_112} nu, hvis nogen er i fare",
            "Ring til nogen, hvis der er fare",
            "{alarm_112} mangler i teksten",
        ),
        ("ring {alarm_112}. Du behøver", "ring. Du behøver", "{alarm_112} mangler i teksten"),
        ("Polizei unter {politiet_114} an", "Polizei an", "{politiet_114} mangler i teksten"),
        ("Uden for kommunens åbningstid: politiet på {politiet_114}.", "", "{politiet_114} mangler i teksten"),
        ("offer_report: Jeg vil lave en underretning", "offer_report: Kom i gang med skemaet", "bliver ikke forstået"),
        ("»Akut hjælp« og »Skærpet", "»Akuthjælpen« og »Skærpet", "»Akuthjælpen« er ikke et afsnit i håndbogen"),
        ("thanks: >-\n  Det var så lidt. Skriv endelig, hvis der er mere.", "thanks: ''", "»thanks«"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, before: str, after: str, told: str) -> None:
    problems = problems_after(lambda path: load_replies(path, contact_details()), FILE, tmp_path, before, after)
    assert_told_near(problems, told, FILE, before)


@pytest.mark.parametrize("text", ["Jeg vil gerne skrive en underretning", "Vi ønsker at lave en underretning"])
def test_the_reports_button_may_say_it_otherwise(tmp_path: Path, text: str) -> None:
    path = tmp_path / "replies.yml"
    before = FILE.read_text(encoding="utf-8")
    path.write_text(
        before.replace("offer_report: Jeg vil lave en underretning", f"offer_report: {text}"), encoding="utf-8"
    )
    assert load_replies(path, contact_details())["offer_report"] == text


def test_the_notice_in_another_language_than_english_may_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "replies.yml"
    path.write_text(FILE.read_text(encoding="utf-8").replace("foreign_de:", "foreign_xx:"), encoding="utf-8")
    assert "foreign_de" not in load_replies(path, contact_details())


def test_a_child_is_told_which_words_are_not_the_handbooks() -> None:
    """What stands before the note is ours, what follows it stands in the handbook, whose section is named last."""
    ours, _, theirs = replies()["acute_child"].partition("almen viden og står ikke i håndbogen")
    assert all(words in ours for words in ("ikke din skyld", "112", "en voksen, du stoler på"))
    assert all(words in theirs for words in ("7434 1054", "114", "Kilde: håndbogen"))


def test_who_asks_what_is_kept_hears_of_both_the_questions_and_the_ratings() -> None:
    assert replies()["chat_privacy"].count("90 dage") == 2
    assert "om et svar hjalp" in replies()["chat_privacy"]
