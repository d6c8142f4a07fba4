"""Force that the family itself has used or fears to use, and what only sounds like it."""

import pytest

from bot.report.own_force import fears_to_hurt


@pytest.mark.parametrize(
    "text",
    [
        "jeg kan ikke klare det mere, jeg er bange for at jeg kommer til at gøre hende noget",
        "jeg er bange for at slå ham",
        "jeg er så bange for, at jeg en dag slår ham",
        "jeg er lige ved at ruske hende",
        "jeg har lyst til at slå hende",
        "jeg er bange for at jeg mister besindelsen",
        "jeg kommer snart til at slå ham",
    ],
)
def test_the_fear_to_hurt_the_child_is_noticed(text: str) -> None:
    assert fears_to_hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg er bange for at far gør hende noget",
        "hun er bange for at gøre noget forkert",
        "jeg er bange for at gøre hende ked af det",
        "jeg er bange for at det skader hende",
        "han sagde »jeg har lyst til at slå ham«",
        "jeg er bange for at sende den",
    ],
)
def test_another_fear_is_calm(text: str) -> None:
    assert not fears_to_hurt(text)
