"""Drafts a concern report, one question a turn. The draft lives in the slot `report` and nowhere else."""

from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, Restarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import buttons, memory_of, names_of, plan_of, remember, send_card, typed_of
from bot.dialogue.intents import AFFIRM, STEERING, STOP_REPORT
from bot.dialogue.memory import Memory
from bot.dialogue.slots import REPORT_SLOT
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import HOW_TO_REPORT, URGENT_CALL
from bot.project import replies, report_dialogue, report_wording
from bot.report.draft import Draft
from bot.report.step import Status, Step
from bot.report.summary import summary


class ActionReport(Action):
    """Starts the report, or takes the message as its next answer or command."""

    def name(self) -> str:
        """As in domain.yml."""
        return "action_report"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the step's messages; when the report ends, everything that was said is forgotten, and
        a new one offered."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        typed, names = typed_of(tracker), names_of(tracker)
        draft, now = Draft.from_slot(tracker.get_slot(REPORT_SLOT)), datetime.now(timezone.utc)
        if draft is None:
            # A yes to the offer is no part of the story.
            told = memory.story or (typed if plan.intent != AFFIRM else "")
            step = report_dialogue().start(told, now, names)
        elif plan.intent == STOP_REPORT:
            step = report_dialogue().ask_to_stop(draft, now)
        elif (command := STEERING.get(plan.intent)) is not None:
            step = report_dialogue().obey(draft, command, now)
        else:
            step = report_dialogue().step(draft, typed, now, names)
        if plan.privacy:
            dispatcher.utter_message(text=replies()["privacy_in_report"])
        dispatcher.utter_message(text="\n\n".join(step.messages), buttons=buttons(step.buttons))
        _send_card(dispatcher, step, plan.confidence)
        if step.draft is None:
            return [Restarted(), remember(Memory(offered=step.buttons, report_offered=True))]
        return [
            SlotSet(REPORT_SLOT, step.draft.to_slot()),
            remember(memory.after(offered=step.buttons)),
        ]


def _send_card(dispatcher: CollectingDispatcher, step: Step, confidence: float) -> None:
    urgent = step.status is Status.URGENT
    send_card(
        dispatcher,
        "acute" if urgent else "report",
        confidence,
        (URGENT_HELP,) if urgent else (DUTY_TO_REPORT,),
        topics=[URGENT_CALL if urgent else HOW_TO_REPORT],
        status=step.status.value,
        field=step.field,
        draft=summary(step.draft, report_wording()) if step.draft else [],
    )
