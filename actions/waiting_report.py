"""A report that waits: while something urgent is said, or until something else is answered."""

from datetime import datetime, timezone

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import keep_draft
from actions.reading import draft_of, names_of, plan_of, typed_of
from actions.saying import buttons
from bot.card import Card
from bot.project import report_dialogue, report_wording
from bot.report.step import Status, Step
from bot.report.wording.summary import summary


def resumed(tracker: Tracker) -> Step | None:
    """How the report goes on where the plan says that one waits: with what the message told it, or else with its open
    question again. None where none waits."""
    draft, plan = draft_of(tracker), plan_of(tracker)
    if draft is None or not plan.resume:
        return None
    now, told = datetime.now(timezone.utc), typed_of(tracker)[slice(*plan.told)]
    dialogue = report_dialogue()
    return dialogue.step(draft, told, now, names_of(tracker)) if told else dialogue.resume_prompt(draft, now)


def with_draft(card: Card, tracker: Tracker, step: Step | None) -> Card:
    """`card` with the draft, where the message told the report something besides what it asked."""
    if step is None or step.draft is None or not any(plan_of(tracker).told) or step.status is Status.APPROVED:
        return card
    return {**card, "draft": summary(step.draft, report_wording())}


def go_on(dispatcher: CollectingDispatcher, step: Step | None) -> list[EventType]:
    """Say what `step` says, where there is one; the events that keep its draft."""
    if step is None:
        return []
    if step.messages:
        dispatcher.utter_message(text="\n\n".join(step.messages), buttons=buttons(step.buttons))
    return [keep_draft(step.draft)]


def resume_report(dispatcher: CollectingDispatcher, tracker: Tracker) -> list[EventType]:
    """Let a report that waits go on; the events that keep its draft."""
    return go_on(dispatcher, resumed(tracker))


def pause_report(tracker: Tracker) -> Step | None:
    """Let a draft wait while something is urgent, with what was said noted in it; None where there is none."""
    draft = draft_of(tracker)
    if draft is None:
        return None
    return report_dialogue().urgent(draft, typed_of(tracker), datetime.now(timezone.utc), names_of(tracker))
