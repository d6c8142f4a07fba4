"""The date of the receipt, over every kind of Danish holiday."""

from datetime import date, datetime, timezone

import pytest

from bot.report.document.deadlines import danish_date, danish_today, is_weekday, latest_receipt


@pytest.mark.parametrize(
    ("sent", "receipt"),
    [
        (date(2025, 11, 24), date(2025, 12, 2)),  # Monday: Tue Wed Thu Fri, Mon Tue
        (date(2025, 11, 28), date(2025, 12, 8)),  # Friday
        (date(2025, 11, 29), date(2025, 12, 8)),  # Saturday counts from Monday
        (date(2025, 11, 30), date(2025, 12, 8)),  # Sunday too
        (date(2025, 4, 16), date(2025, 4, 29)),  # Easter: Thursday, Friday and Monday off
        (date(2025, 12, 22), date(2026, 1, 6)),  # 23, 29, 30 December, 2, 5, 6 January
        (date(2026, 5, 29), date(2026, 6, 9)),  # Constitution Day, Friday 5 June
        (date(2025, 5, 28), date(2025, 6, 10)),  # Ascension Day, Constitution Day and Whit Monday in one fortnight
        (date(2023, 5, 4), date(2023, 5, 15)),  # the last Store Bededag, Friday 5 May 2023
        (date(2024, 4, 25), date(2024, 5, 3)),  # 26 April 2024, a Friday that was Store Bededag no more
        (date(2026, 5, 22), date(2026, 6, 2)),  # Whit Monday
        (date(2026, 4, 30), date(2026, 5, 8)),  # 1 May is no day off by law
    ],
)
def test_latest_receipt(sent: date, receipt: date) -> None:
    assert latest_receipt(sent) == receipt


@pytest.mark.parametrize(
    "day", [date(2025, 11, 29), date(2025, 11, 30), date(2025, 12, 24), date(2025, 12, 31), date(2026, 6, 5)]
)
def test_days_that_do_not_count(day: date) -> None:
    assert not is_weekday(day)


def test_store_bededag_counts_from_2024() -> None:
    assert not is_weekday(date(2023, 5, 5))
    assert is_weekday(date(2024, 4, 26))


def test_a_date_is_written_as_danes_write_it() -> None:
    assert danish_date(date(2025, 12, 2)) == "tirsdag den 2. december 2025"


def test_late_in_the_evening_it_is_tomorrow_in_denmark() -> None:
    assert danish_today(datetime(2025, 7, 1, 22, 30, tzinfo=timezone.utc)) == date(2025, 7, 2)
    assert danish_today(datetime(2025, 12, 1, 22, 30, tzinfo=timezone.utc)) == date(2025, 12, 1)
