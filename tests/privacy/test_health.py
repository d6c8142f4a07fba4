"""An illness told with somebody's full name is noticed; a first name or a question about an illness alone is not."""

import pytest

from bot.privacy.health import tells_of_health_by_name


@pytest.mark.parametrize(
    ("text", "names", "is_told"),
    [
        ("Liva Holm har fået konstateret ADHD", ["Liva Holm"], True),
        ("moren, Karin Lund Friis, er indlagt", ["Karin Lund Friis"], True),
        ("Liva har fået konstateret ADHD", ["Liva"], False),
        ("drengen har autisme", [], False),
        ("Liva Holm skal have sin medicin med", ["Liva Holm"], False),
        ("Liva Holm er et dejligt barn", ["Liva Holm"], False),
    ],
)
def test_an_illness_with_the_full_name(text: str, names: list[str], is_told: bool) -> None:
    assert tells_of_health_by_name(text, names) == is_told
