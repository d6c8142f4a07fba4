"""What is to be corrected, and to what, is found in the user's words."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.report.command_names import Command
from bot.report.commands import Commands
from bot.report.correcting.request import Correction
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.fields import FIELD_IDS


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


@pytest.mark.parametrize("field", [field for field in FIELD_IDS if field != "danger_now"])
@pytest.mark.parametrize("target", ["hvornår", "alderen", "relationen"])
def test_any_field_can_be_corrected_from_any_question(
    field: str, target: str, dialogue: ReportDialogue, at_question: Callable[[str], Draft], now: datetime
) -> None:
    wanted = {"hvornår": "when", "alderen": "child", "relationen": "relation"}[target]
    step = dialogue.step(at_question(field), f"ret {target}", now)
    assert step.field == wanted
