"""A question is told from the story around it, with or without its mark."""

import pytest

from bot.language.asking import asks, asks_within


@pytest.mark.parametrize(
    "text",
    [
        "må vi ryge?",
        "hvem betaler tøjet",
        "og skal vi have e-boks",
        "så hvornår kommer i",
        "vi er i tvivl om han må få en telefon",
        "jeg vil gerne vide noget om forsikring",
        "har vi tavshedspligt",
        "og så til noget andet hvor indberetter man kostpengene",
        "jeg skal have styr på, hvor kørslen tastes",
    ],
)
def test_a_question(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "min søster skal indlægges i tre uger",
        "drengens far er ikke i billedet",
        "vi har haft hende siden maj",
        "det var en lang weekend",
        "vi bor hvor alle kender alle",
        "det skete i køkkenet hvor moren skriger",
        "i stuen hvor faren ryger",
        "så kan jeg spørge hende på lørdag",
    ],
)
def test_a_story(text: str) -> None:
    assert not asks(text)


def test_a_clause_may_ask_where_the_whole_tells() -> None:
    assert asks_within("det siler ned, kan jeg købe støvler")
    assert asks_within("hvem betaler")
    assert not asks_within("det siler ned, så kan jeg købe støvler")
