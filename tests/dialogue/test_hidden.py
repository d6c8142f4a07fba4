"""What is said of a number or an address that was hidden, and that it never stands ahead of whom to call."""

import pytest

from bot.dialogue.hidden import told_ahead_of, told_beside
from bot.dialogue.plan import ActionName, Plan
from bot.project import report_wording
from bot.report.step import Status, Step

HIDDEN = Plan("action_report", "", privacy=True)


@pytest.mark.parametrize(
    ("action", "privacy", "address", "told"),
    [
        ("action_acute", True, True, "acute_address"),
        ("action_acute", True, False, "privacy_short"),
        ("action_concern", True, True, "privacy_short"),
        ("action_acute", False, False, None),
    ],
)
def test_in_an_emergency_nobody_comes_to_an_address_that_is_written(
    action: ActionName, privacy: bool, address: bool, told: str | None
) -> None:
    assert told_beside(Plan(action, "", privacy=privacy, address=address)) == told


def _step(*messages: str, status: Status = Status.ASKING) -> Step:
    return Step(None, messages, (), status)


def test_ahead_of_a_step_it_is_told_how_to_send_them() -> None:
    for plan, told in ((HIDDEN, ("privacy_in_report",)), (Plan("action_report", ""), ())):
        assert told_ahead_of(_step("2 af 10"), plan, report_wording(), begins=False) == told


def test_where_a_report_begins_it_is_told_once_that_they_were_hidden() -> None:
    texts = report_wording().texts
    told = ("privacy_short", "privacy_in_report")
    assert told_ahead_of(_step("1 af 10"), HIDDEN, report_wording(), begins=True) == told
    for said in (texts.numbers_removed, texts.addresses_replaced):
        assert told_ahead_of(_step(said, "1 af 10"), HIDDEN, report_wording(), begins=True) == told[1:]


def test_whom_to_call_comes_before_all_that_was_hidden() -> None:
    for begins in (True, False):
        assert told_ahead_of(_step("ring", status=Status.URGENT), HIDDEN, report_wording(), begins=begins) == ()
