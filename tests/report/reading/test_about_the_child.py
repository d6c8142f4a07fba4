"""A few words already tell something of the child."""

import pytest

from bot.report.reading.about_the_child import has_age, tells_of_someone


@pytest.mark.parametrize(
    "text",
    ["pige på 6 år", "7-årig dreng", "plejebarnet er 8", "vores bonussøn er 8", "han går i 2. klasse", "pige 14"],
)
def test_age_is_seen(text: str) -> None:
    assert has_age(text)


@pytest.mark.parametrize("who", ["mama", "papa", "bonusfar", "moder", "hun", "faren"])
def test_whoever_cares_for_the_child_is_spoken_of_in_a_few_words(who: str) -> None:
    assert tells_of_someone(f"{who} er fuld")
