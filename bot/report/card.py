"""The card of a turn of the report: the draft so far, and what the reply says first of all."""

from bot.card import Card, Kind, card
from bot.handbook.handbook import Handbook
from bot.handbook.required import HOW_TO_REPORT, SAFE_MAIL, URGENT_CALL
from bot.report.step import Status, Step
from bot.report.wording.summary import summary
from bot.report.wording.wording import Wording


def report_card(step: Step, confidence: float, handbook: Handbook, wording: Wording, *, hidden: bool) -> Card:
    """The card that goes with `step`. The report goes on whatever its kind: that a number was `hidden`, or that someone
    is in danger, is what the reply says first. `confidence`: how sure it is that the report was meant, 0..1."""
    kind: Kind
    if step.status is Status.URGENT:
        kind, topics = "acute", [URGENT_CALL]
    elif hidden:
        kind, topics = "privacy", [SAFE_MAIL, HOW_TO_REPORT]
    else:
        kind, topics = "report", [HOW_TO_REPORT]
    headings = [handbook.topic(topic).heading for topic in topics]
    return {
        **card(kind, confidence, headings, topics),
        "status": step.status.value,
        "field": step.field,
        "draft": summary(step.draft, wording) if step.draft else [],
    }
