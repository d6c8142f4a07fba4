"""What is said of a number or an address that was hidden, by the names of the fixed replies (data/replies.yml)."""

from bot.dialogue.plan import Plan
from bot.report.step import Status, Step
from bot.report.wording.wording import Wording


def told_beside(plan: Plan) -> str | None:
    """The reply that goes with what `plan` says: that nobody comes to an address that is written here, or that such
    data are not needed. None where nothing was hidden."""
    if not plan.privacy:
        return None
    return "acute_address" if plan.address and plan.action == "action_acute" else "privacy_short"


def told_ahead_of(step: Step, plan: Plan, wording: Wording, *, begins: bool) -> tuple[str, ...]:
    """The replies ahead of a step of the report, how to send numbers safely above all; that they were hidden, only
    where a report `begins` and does not say so itself, as it takes in what was told with the wish. None behind whom to
    call, or where nothing was hidden."""
    if not plan.privacy or step.status is Status.URGENT:
        return ()
    is_said = {wording.texts.numbers_removed, wording.texts.addresses_replaced} & {*step.messages}
    return ("privacy_short", "privacy_in_report") if begins and not is_said else ("privacy_in_report",)
