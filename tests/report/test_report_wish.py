"""The wish for a report is told from what is told with it."""

import pytest

from bot.report.wish import told_with


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("lav en underretning fordi far slår ham", "far slår ham"),
        ("jeg vil underrette, han er 8 og mor drikker", "han er 8 og mor drikker"),
        ("ja tak, far slår ham også", "tak, far slår ham også"),
        ("kan du hjælpe mig med en underretning", ""),
        ("jeg vil lave en underretning om en dreng på 8", ""),
    ],
)
def test_the_wish_for_a_report_is_no_part_of_what_is_told(wish: str, told: str) -> None:
    assert told_with(wish) == told
