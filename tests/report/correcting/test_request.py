"""What is to be corrected, and to what, is found in the user's words."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.report.commands.names import Command
from bot.report.commands.recognising import Commands
from bot.report.correcting.request import Correction
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.fields import FIELD_IDS
from bot.report.step import Step


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("ret det om hvornår", "when"),
        ("det var faktisk lørdag, ret det om hvornår", "when"),
        ("ret alderen, tak", "child"),
        ("jeg vil gerne ændre alderen", "child"),
        ("jeg vil aendre alderen", "child"),
        ("alderen er forkert", "child"),
        ("hans alder er forkert", "child"),
        ("det med hvornår passer ikke", "when"),
        ("lav relationen om", "relation"),
        ("ret punkt 3", "observations"),
        ("ret spørgsmål nr 3", "observations"),
        ("det er fint men ret alderen", "child"),
        ("ret hvad jeg så", "observations"),
        ("ret barnets egne ord", "child_words"),
        ("ret hvor ofte det sker", "duration"),
        ("ændre hvem der ved det", "tried"),
        ("ret det om forældrene", "parents_told"),
        ("ret gjort", "tried"),
        ("ret det jeg har gjort", "tried"),
        ("ret resourcerne", "resources"),
        ("ret hvor hurtigt", "urgency"),
        ("ret om barnet er i fare", "danger_now"),
        ("det om hvornår er forkert", "when"),
    ],
)
def test_the_field_to_correct_is_found(text: str, field: str, commands: Commands) -> None:
    recognised = commands.recognise(text)
    assert recognised is not None
    assert (recognised.command, recognised.correction) == (Command.CORRECT, Correction(field))


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Ret hvornår til: I søndags kl. 14", "when", "I søndags kl. 14"),
        ("ret det om hvornår, det var i lørdags", "when", "det var i lørdags"),
        ("ret alderen, hun er 12, skrev forkert", "child", "hun er 12"),
        ("ret alderen til 7", "child", "7"),
        ("alderen er forkert hun er 6", "child", "hun er 6"),
        ("alderen er helt forkert, der skal stå 6", "child", "6"),
        ("hvornår er forkert, det var i søndags", "when", "det var i søndags"),
        ("ret alderen 7", "child", "7"),
        ("det er fint men ret alderen til 7", "child", "7"),
    ],
)
def test_a_correction_in_one_line_carries_the_users_words(
    text: str, field: str, value: str, commands: Commands
) -> None:
    recognised = commands.recognise(text)
    assert recognised is not None
    assert recognised.correction == Correction(field, value)


@pytest.mark.parametrize(
    "text",
    ["fars navn skal ud", "hans navn må ikke stå der", "det ord om armen skal væk", "sætningen om mor skal slettes"],
)
def test_what_is_to_come_out_is_a_wish_and_no_part_of_the_report(text: str, commands: Commands) -> None:
    recognised = commands.recognise(text)
    assert recognised is not None
    assert recognised.command is Command.CORRECT


@pytest.mark.parametrize(
    "text",
    [
        "barnet er forkert klædt på",
        "barnet skal fjernes",
        "hun skal ud derfra",
        "ordføreren skal ud",
        "familien er forkert på den",
        "jeg vil skrive til forældrene",
        "hun må ikke stå ude i kulden",
    ],
)
def test_what_only_sounds_like_a_wish_is_none(text: str, commands: Commands) -> None:
    assert commands.recognise(text) is None


@pytest.mark.parametrize("text", ["det var forkert det med armen, det var benet", "det med armen er forkert"])
def test_what_is_wrong_is_found_by_what_stands_there(text: str, talk: Callable[..., Step]) -> None:
    story = "hun havde et blåt mærke på armen"
    step = talk(None, "nej", "moster", "pige på 7 år, bor med mor", story, "i lørdags", "nej", text)
    assert step.field == "observations"
    assert story in "\n".join(step.messages)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("jeg vil gerne skrive mere under hvad barnet sagde", "child_words"),
        ("tilføj noget til set og hørt", "observations"),
        ("kan jeg tilføje lidt under alderen", "child"),
    ],
)
def test_where_more_is_to_stand_is_asked_about(text: str, field: str, commands: Commands) -> None:
    recognised = commands.recognise(text)
    assert recognised is not None
    assert (recognised.command, recognised.correction) == (Command.ADD, Correction(field))


@pytest.mark.parametrize("field", [field for field in FIELD_IDS if field != "danger_now"])
@pytest.mark.parametrize("target", ["hvornår", "alderen", "relationen"])
def test_any_field_can_be_corrected_from_any_question(
    field: str, target: str, dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    wanted = {"hvornår": "when", "alderen": "child", "relationen": "relation"}[target]
    step = dialogue.step(at_question(field), f"ret {target}", now)
    assert step.field == wanted
