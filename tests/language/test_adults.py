"""An adult is told from a child among those who write."""

import pytest

from bot.language.adults import speaks_as_an_adult


@pytest.mark.parametrize(
    "text",
    [
        "min kone drikker, når hun er her",
        "min eksmand råber ad ham",
        "mit barnebarn tør ikke tage hjem",
        "min mor ryger, når pigen er her",
        "min bror er fuld, når børnene er hos os",
    ],
)
def test_only_an_adult_has_a_spouse_or_a_child_in_the_house(text: str) -> None:
    assert speaks_as_an_adult(text)


@pytest.mark.parametrize(
    "text",
    [
        "min mor drikker, når jeg er her",
        "min stedfar slår mig, når han er her",
        "drengen i min klasse slår mig",
        "min manddomsprøve",
        "min bror drikker",
    ],
)
def test_what_a_child_may_write_is_no_adults(text: str) -> None:
    assert not speaks_as_an_adult(text)
