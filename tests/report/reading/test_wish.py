"""The wish for a report is told from what is told with it."""

from collections.abc import Callable

import pytest

from bot.report.dialogue import ReportDialogue
from bot.report.reading.wish import told_with
from bot.report.step import Step


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("lav en underretning fordi far slår ham", "far slår ham"),
        ("jeg vil underrette, han er 8 og mor drikker", "han er 8 og mor drikker"),
        ("ja tak, far slår ham også", "tak, far slår ham også"),
        ("kan du hjælpe mig med en underretning", ""),
        ("jeg vil lave en underretning om en dreng på 8", ""),
    ],
)
def test_the_wish_for_a_report_is_no_part_of_what_is_told(wish: str, told: str) -> None:
    assert told_with(wish) == told


@pytest.mark.parametrize(
    "text",
    [
        "vil lave underretning",
        "vi vil lave underretning",
        "Jeg ønsker at foretage en underretning jf. servicelovens § 153.",
        "hej jeg ved ikke helt hvordan man gør men jeg vil gerne lave sådan en underretning om mit barnebarn",
        "Undertegnede ønsker hermed at indgive en underretning vedrørende et barn, jeg har i netværkspleje.",
        "vi er nødt til at skrive en underretning på vores nevø",
        "jeg kunne godt tænke mig at lave en underretning om nabodrengen",
        "jeg har brug for at udarbejde en underretning efter barnets lov § 133",
        "jeg er bekymret for min niece og vil gerne lave en underretning",
        "god aften, jeg skal lave en underretning",
        "jeg vil lave en underretning fordi hun ikke får mad",
    ],
)
def test_a_plain_wish_begins_a_report(dialogue: ReportDialogue, text: str) -> None:
    assert dialogue.asks_to_start(text)


@pytest.mark.parametrize(
    "text",
    [
        "hvordan laver man en underretning",
        "skal jeg lave en underretning",
        "skal vi lave en underretning?",
        "bør man lave en underretning",
        "jeg ved ikke om jeg skal lave en underretning",
        "jeg vil lave en underretning, men hvordan gør jeg",
        "jeg vil lave en underretning, skal jeg sige det til mor først",
        "hvad sker der hvis jeg vil lave en underretning",
        "jeg vil lave en underretning hvis det fortsætter",
        "jeg vil ikke lave en underretning",
        "vi vil lave en underretning men ikke nu",
        "kommunen vil lave en underretning",
        "mor er fuld og vil lave en underretning på os",
        "mor siger, jeg vil lave en underretning på jer",
        "skolen har lavet en underretning",
        "vi vil gerne sende en underretning",
        "jeg vil gerne lave en aftale om underretning",
    ],
)
def test_a_question_a_condition_or_the_wish_of_others_begins_none(dialogue: ReportDialogue, text: str) -> None:
    assert not dialogue.asks_to_start(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "god aften. Jeg vil lave en underretning. Vi er netværksfamilie for en dreng på 7.",
            {"Vi er netværksfamilie for en dreng på 7."},
        ),
        ("vi vil lave en underretning om en dreng vi har hver anden weekend", {"en dreng vi har hver anden weekend"}),
        (
            "Godmorgen. Undertegnede ønsker hermed at indgive en underretning vedrørende et barn, jeg har i "
            "netværkspleje.",
            {"et barn, jeg har i netværkspleje."},
        ),
        (
            "jeg er bekymret for min lille nevø på 4 måneder og vil gerne lave en underretning",
            {"jeg er bekymret for min lille nevø på 4 måneder"},
        ),
        (
            "hej jeg ved ikke helt hvordan man gør men jeg vil gerne lave en underretning om mit barnebarn",
            {"mit barnebarn"},
        ),
        (
            "jeg er farmor til en pige på 5 og vil gerne lave en underretning fordi hun har blå mærker",
            {"jeg er farmor til en pige på 5.", "hun har blå mærker"},
        ),
        ("Hun har blå mærker, jeg vil gerne skrive en underretning om det", {"Hun har blå mærker"}),
        ("God formiddag, vi ønsker at foretage en underretning. Han er altid sulten", {"Han er altid sulten"}),
        ("Jeg ønsker at foretage en underretning jf. servicelovens § 153.", set()),
    ],
)
def test_neither_greeting_nor_wish_stands_in_the_draft(talk: Callable[..., Step], text: str, kept: set[str]) -> None:
    draft = talk(text).draft
    assert draft is not None
    assert {answer.text for answer in draft.answers.values()} == kept


@pytest.mark.parametrize(
    "text",
    [
        "Mor er fuld og vil lave en underretning på os",
        "Far sagde, jeg vil lave en underretning på jer",
        "Skolen vil lave en underretning om det",
        "Det var en god aften hos os, hun spiste med",
    ],
)
def test_what_others_wish_is_told(talk: Callable[..., Step], text: str) -> None:
    draft = talk(text).draft
    assert draft is not None
    assert text in draft.told()
