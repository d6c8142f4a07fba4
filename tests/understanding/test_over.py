"""An emergency is over where that is far likelier than that there is one."""

import pytest

from bot.understanding.over import is_over, is_rather_over
from bot.understanding.understanding import Guess, Part


@pytest.mark.parametrize(("over", "emergency", "rather"), [(0.7, 0.15, True), (0.5, 0.3, False), (0.0, 0.0, False)])
def test_it_must_be_several_times_likelier(over: float, emergency: float, rather: bool) -> None:
    assert is_rather_over(over, emergency) is rather


@pytest.mark.parametrize(
    ("guesses", "over"),
    [
        ([("emergency_over", 0.8), ("acute_life", 0.1)], True),
        ([("emergency_over", 0.6), ("acute_life", 0.1), ("acute_police", 0.1)], False),  # the kinds count together
        ([("concern", 0.5), ("emergency_over", 0.4)], False),
        ([], False),
    ],
)
def test_a_reading_says_so_first_of_all(guesses: list[tuple[str, float]], over: bool) -> None:
    assert is_over(Part("", tuple(Guess(*guess) for guess in guesses))) is over
