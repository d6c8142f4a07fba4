"""A bare question lives on what was said before it; whoever names a matter asks about that."""

import pytest

from bot.language.leaning import asks_about_it, leans


@pytest.mark.parametrize(
    "text",
    [
        "er det et krav",
        "Skal vi?",
        "hvornår får vi svar",
        "og hvem betaler",
        "hvor lang tid tager det",
        "gælder det også min kone",
        "og hvad med drengens storesøster, gælder det også hende?",
        "og vores egne børn",
        "hva hvis a it gør det",
    ],
)
def test_a_bare_question_names_no_matter(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "og kørsel?",
        "skal vi på kursus",
        "hvem betaler benzinen",
        "er det et krav fra tilsynet",
        "hvornår får vi svar på underretningen",
        "gælder det også facebook",
        "hvor tit får vi supervision",
        "han slår min kone",
        "hvad er det vi skal og hvem er det der skal sige ja til det",
    ],
)
def test_a_question_that_names_its_matter_does_not_lean(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize("text", ["hvorfor dog det", "men hvad hvis vi ikke gør det", "Gælder det også ham?"])
def test_some_ask_about_what_was_said(text: str) -> None:
    assert asks_about_it(text)


@pytest.mark.parametrize("text", ["fortæl mere", "forklar det igen", "kan du uddybe", "hvad betyder det", "og hvad så"])
def test_others_only_want_more_of_it(text: str) -> None:
    assert not asks_about_it(text)
