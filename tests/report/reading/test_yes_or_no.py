"""Yes, no or something between, however it is said."""

import pytest

from bot.report.reading.yes_or_no import behind_yes_or_no, leaning, says_no, says_only_no


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
    ("text", "expected"),
    [
        ("ikke mens hun er her", "no"),
        ("ikke så længe han er hos os", "no"),
        ("hun er på hospitalet", "no"),
        ("hun er indlagt nu", "no"),
        ("han er i skole", "no"),
        ("no not now", "no"),
        ("not now", "no"),
        ("no", "no"),
        ("han er hos mor og hun er ædru i dag", "no"),
        ("mor er ædru i dag", "no"),
        ("hun er hos sin far, men der er ro på", "no"),
        ("nej, han er hjemme, men der er ro på", "no"),
        ("nej, men far er ædru", "no"),
        ("nej, hun er hos far, men lige nu er der ro på", "no"),
        ("Nej, barnet er hos os i aften.", "no"),
        ("nej hun er hos mig i nat", "no"),
        ("hun er hos bedstemor", "no"),
        ("hun er hos os nu", "no"),
        ("barnet er her hos os i aften", "no"),
        ("alt er roligt lige nu", "no"),
        ("der er ro på i aften", "no"),
        ("nej, hun er hjemme, men der er ingen fare", "no"),
        ("nej, men måske i aften", "unsure"),
        ("nej, han er hjemme, men far er fuld", "unsure"),
        ("nej, hun er hos os i dag, men skal hjem i aften", "unsure"),
        ("ikke mens hun er her, men i aften skal hun hjem", "unsure"),
        ("nej, men der er ro på, indtil far kommer hjem i aften", "unsure"),
        ("nej, men jeg er bange for i nat", "unsure"),
        ("hun er hos far", None),
        ("han er hjemme", None),
        ("han er hos mor", None),
        ("hun er hos mor, og hun er ikke ædru", None),
        ("mor er sjældent ædru", None),
        ("hun er på hospitalet fordi far slog hende", None),
        ("hun er hos os, men far truer", None),
        ("hun er i skole og far henter hende om lidt", None),
        ("ikke når far er ædru", None),
        ("hun er her kun i weekenden", None),
        ("hun er hjemme og der er aldrig ro", None),
        ("han er alene hjemme", None),
        ("nogle gange er der ro på", None),
        ("norge er langt væk", None),
        ("der er aldrig ro på", None),
        ("der er ikke ro på", None),
    ],
)
def test_that_all_is_calm_says_no_and_what_tells_more_is_asked_about(text: str, expected: str | None) -> None:
    assert leaning(text) == expected


def test_that_all_is_calm_answers_no_other_question() -> None:
    assert says_no("nej, det vil jeg ikke")
    assert not says_no("hun er på hospitalet")


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
