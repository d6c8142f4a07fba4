"""The latest date for the receipt of a report: 6 weekdays, counted from the day after it was sent."""

from datetime import date, datetime, timedelta

import holidays
import pytz

from bot.language.calendar import MONTHS, WEEKDAYS

RECEIPT_WEEKDAYS = 6

_DENMARK = pytz.timezone("Europe/Copenhagen")  # not zoneinfo: a small container may lack the system's zones
_SATURDAY = 5
_PUBLIC = holidays.Denmark(categories=("public",))
_OPTIONAL = holidays.Denmark(categories=("optional",))
_WORKERS_DAY = (5, 1)  # in the library's list, but no day off by law


def is_weekday(day: date) -> bool:
    """Whether `day` counts as a "hverdag".

    Monday to Friday only. In other laws a Saturday counts as a "hverdag" too; without it the date is the
    latest one that can be meant, so nobody complains of a receipt that is still on its way. For the same
    reason Constitution Day, Christmas Eve and New Year's Eve, when offices are closed, do not count.
    """
    if day.weekday() >= _SATURDAY or day in _PUBLIC:
        return False
    return day not in _OPTIONAL or (day.month, day.day) == _WORKERS_DAY


def latest_receipt(sent: date) -> date:
    """The last day on which the receipt of a report sent on `sent` is in time."""
    day, left = sent, RECEIPT_WEEKDAYS
    while left:
        day += timedelta(days=1)
        left -= is_weekday(day)
    return day


def danish_today(now: datetime) -> date:
    """The date in Denmark at `now` (with a time zone)."""
    return now.astimezone(_DENMARK).date()


def danish_date(day: date) -> str:
    """ "mandag den 24. november 2025"."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"
