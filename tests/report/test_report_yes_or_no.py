"""Yes, no or something between, however it is said."""

import pytest

from bot.report.yes_or_no import behind_yes_or_no, leaning, says_only_no


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ja, hun er alene", "yes"),
        ("nej hun er hos mig", "no"),
        ("det tror jeg ikke", "no"),
        ("ingen fare", "no"),
        ("nej, men måske i aften", "unsure"),
        ("måske", "unsure"),
        ("nejtak", "no"),
        ("hun er kun i sikkerhed hos os", None),
        ("hun er aldrig i sikkerhed hjemme", None),
        ("hun er måske ikke i fare", None),
        ("han er hos os nu så han er i sikkerhed", "no"),
        ("han er bange for at hun ikke er i sikkerhed", None),
        ("næh, det er hun ikke", "no"),
        ("næsten hver dag slår han hende", None),
        ("nærmest ja", None),
        ("hun er 7 år", None),
    ],
)
def test_where_an_answer_about_danger_leans(text: str, expected: str | None) -> None:
    assert leaning(text) == expected


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("nej", True),
        ("Nej, ingenting.", True),
        ("ikke endnu", True),
        ("nej, hun græd kun", False),
        ("ikke mor", False),
        ("", False),
    ],
)
def test_a_no_and_not_a_word_more(text: str, only: bool) -> None:
    assert says_only_no(text) is only


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ja tak, far slår ham også", "tak, far slår ham også"),
        ("det passer, men hun er 9", "hun er 9"),
        ("nej, det synes jeg ikke", "det synes jeg ikke"),
        ("den er fin, men hun er 9", "hun er 9"),
        ("det ser rigtigt ud, men far slår ham også", "far slår ham også"),
        ("den er fin og varm", "den er fin og varm"),
        ("far slår ham", "far slår ham"),
    ],
)
def test_what_is_said_behind_a_yes_or_a_no(text: str, rest: str) -> None:
    assert behind_yes_or_no(text) == rest
