"""The finished concern report for the page, which makes the Word file and the print of it in the browser."""

import json
from datetime import datetime, timezone
from typing import Any

from sanic import Sanic

from bot.dialogue.slots import REPORT_SLOT
from bot.project import report_wording
from bot.report.document.deadlines import danish_today
from bot.report.document.report import ConcernReport
from bot.report.draft import Draft
from bot.report.step import Status


def needs_report(card: Any) -> bool:
    """Whether a card says that a report has been approved."""
    return isinstance(card, dict) and card.get("status") == Status.APPROVED.value


async def report_field(app: Sanic, sender: str) -> dict[str, Any]:
    """{"report": the approved report of `sender`}, with empty fields for what identifies; {} where there is none."""
    agent = getattr(app.ctx, "agent", None)
    tracker = await agent.tracker_store.retrieve(sender) if agent else None
    draft = Draft.from_slot(tracker.get_slot(REPORT_SLOT)) if tracker else None
    if draft is None:
        return {}
    today = danish_today(datetime.now(timezone.utc))
    return {"report": json.loads(ConcernReport.from_draft(draft, report_wording(), today).json())}
