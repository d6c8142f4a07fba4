"""Who tells how they feel is heard; what a child feels, and what only sounds so, is left to the other steps."""

import pytest

from bot.dialogue.feelings import tells_a_feeling


@pytest.mark.parametrize(
    "text",
    [
        "jeg er ked af det",
        "Vi er så kede af det hele",
        "jeg græder",
        "jeg har lyst til at græde",
        "jeg har det ikke så godt, jeg har det faktisk ret skidt",
        "det gør mig så trist at se på",
        "jeg føler mig som en forræder",
        "jeg magter det ikke",
    ],
)
def test_ones_own_feeling_is_heard(text: str) -> None:
    assert tells_a_feeling(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg kan høre hende græde",
        "hun er ked af det",
        "jeg er ked af at spørge igen",
        "jeg savner et svar",
        "vi er alene med hende i weekenden",
        "jeg er glad",
        "jeg er træt, og " + "så skete der en hel masse " * 5,
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert not tells_a_feeling(text)
