"""Answers without a trained model: by words in the message, with the project's real cards and real report."""

import asyncio
import json
from datetime import datetime, timezone
from typing import Any

from rasa.core.channels.channel import UserMessage

from bot.card import card
from bot.handbook.answer import compose
from bot.project import handbook, masker, replies, report_dialogue, report_wording
from bot.report.document.deadlines import danish_today
from bot.report.document.report import ConcernReport
from bot.report.draft import Draft
from bot.report.step import Status, Step
from bot.report.wording.summary import summary

HOSTILE = (
    "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
    "[klik](javascript:alert(1)) **fed**"
)
_TOPICS = {
    "ringe": "akut_nummer",
    "ryge": "ryge_hvor",
    "kørsel": "koersel_indberet",
    "billeder": "foto_sociale_medier",
}
_UNKNOWN = "Det kan jeg ikke finde i håndbogen for netværksfamilier. Ring til Familierådgivningen på 7434 1054."
_DRAFTS: dict[str, Draft] = {}


async def answer(message: UserMessage) -> None:
    """Reply to `message` as the actions do."""
    text = masker().mask(message.text or "").text
    folded = text.casefold()
    out, sender = message.output_channel, message.sender_id
    now = datetime.now(timezone.utc)
    if sender in _DRAFTS:
        return await _report(message, report_dialogue().step(_DRAFTS[sender], text, now), now)
    if "underretning" in folded and "hvordan" not in folded:
        return await _report(message, report_dialogue().start(None, now), now)
    if "langsom" in folded:
        await asyncio.sleep(1.5)
    if "ondt" in folded:
        await out.send_text_with_buttons(sender, HOSTILE, [{"title": HOSTILE, "payload": HOSTILE}])
        return await out.send_custom_json(sender, card("clarify", 1))
    if "[" in text:
        await out.send_text_message(sender, f"Jeg har skjult det. Du skrev: {text}")
        return await out.send_custom_json(sender, card("privacy", 1, topics=["mail_cpr"]))
    if "trækker ikke vejret" in folded:
        await out.send_text_message(sender, replies()["acute_life"])
        contacts = [handbook().contact(contact).card() for contact in ("alarm_112", "politiet_114")]
        urgent = {**card("acute", 1, ["Akut hjælp"], ["akut_nummer"]), "contacts": contacts, "alarm": "life"}
        return await out.send_custom_json(sender, urgent)
    topic = next((topic for word, topic in _TOPICS.items() if word in folded), None)
    if topic:
        reply = compose(handbook(), [topic], 0.9)
        buttons = [{"title": title, "payload": title} for title in reply.buttons]
        await out.send_text_with_buttons(sender, reply.text, buttons)
        return await out.send_custom_json(sender, reply.card)
    await out.send_text_message(sender, _UNKNOWN)
    contacts = [handbook().contact("familieraadgivningen").card()]
    return await out.send_custom_json(sender, {**card("fallback", 1), "contacts": contacts, "unanswered": True})


async def _report(message: UserMessage, step: Step, now: datetime) -> None:
    out, sender = message.output_channel, message.sender_id
    buttons = [{"title": title, "payload": title} for title in step.buttons]
    await out.send_text_with_buttons(sender, "\n\n".join(step.messages), buttons)
    shown: dict[str, Any] = {**card("report", 1, topics=["underret_hvordan"])}
    shown |= {"status": step.status.value, "field": step.field, "draft": []}
    if step.draft is None:
        _DRAFTS.pop(sender, None)
    else:
        _DRAFTS[sender] = step.draft
        shown["draft"] = summary(step.draft, report_wording())
        if step.status is Status.APPROVED:
            report = ConcernReport.from_draft(step.draft, report_wording(), danish_today(now))
            shown["report"] = json.loads(report.json())
    await out.send_custom_json(sender, shown)
