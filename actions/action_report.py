"""Drafts a concern report, one question a turn. The draft lives in the slot `report` and nowhere else."""

from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, Restarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import buttons, memory_of, names_of, plan_of, remember, typed_of
from bot.dialogue.intents import AFFIRM, STEERING, STOP_REPORT
from bot.dialogue.memory import Memory
from bot.dialogue.plan import ActionName, Plan
from bot.dialogue.slots import REPORT_SLOT
from bot.handbook.card import Kind, card
from bot.handbook.required import HOW_TO_REPORT, SAFE_MAIL, URGENT_CALL
from bot.project import handbook, replies, report_dialogue, report_wording
from bot.report.about_the_child import of_another_child
from bot.report.draft import Draft
from bot.report.step import Status, Step
from bot.report.summary import summary
from bot.report.wish import told_with


class ActionReport(Action):
    """Starts the report, or takes the message as its next answer or command."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_report"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the step's messages; when the report ends, everything that was said is forgotten, and
        a new one offered."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        typed, names = typed_of(tracker), names_of(tracker)
        draft, now = Draft.from_slot(tracker.get_slot(REPORT_SLOT)), datetime.now(timezone.utc)
        if draft is None:
            # To take the offer is no part of the story, but what is told with it is.
            worry = "" if of_another_child(typed, memory.story) else memory.story
            told = told_with(typed) if worry or plan.intent == AFFIRM else typed
            step = report_dialogue().start("\n".join(filter(None, (worry, told))), now, names)
        elif plan.intent == STOP_REPORT:
            step = report_dialogue().ask_to_stop(draft, now)
        elif (command := STEERING.get(plan.intent)) is not None:
            step = report_dialogue().obey(draft, command, now)
        else:
            step = report_dialogue().step(draft, typed, now, names)
        if plan.privacy and step.status is not Status.URGENT:  # there the step itself says it, behind whom to call
            dispatcher.utter_message(text=replies()["privacy_in_report"])
        dispatcher.utter_message(text="\n\n".join(step.messages), buttons=buttons(step.buttons))
        _send_card(dispatcher, step, plan)
        if step.draft is None:
            return [Restarted(), remember(Memory().offering_a_report(step.buttons))]
        return [
            SlotSet(REPORT_SLOT, step.draft.to_slot()),
            remember(memory.next_turn().offering(step.buttons)),
        ]


def _send_card(dispatcher: CollectingDispatcher, step: Step, plan: Plan) -> None:
    """The report goes on whatever the card's kind: that a number was hidden, or that someone is in danger, is what the
    reply says first."""
    kind: Kind
    if step.status is Status.URGENT:
        kind, topics = "acute", [URGENT_CALL]
    elif plan.privacy:
        kind, topics = "privacy", [SAFE_MAIL, HOW_TO_REPORT]
    else:
        kind, topics = "report", [HOW_TO_REPORT]
    dispatcher.utter_message(
        json_message=card(
            kind,
            plan.confidence,
            tuple(handbook().topic(topic).heading for topic in topics),
            topics,
            status=step.status.value,
            field=step.field,
            draft=summary(step.draft, report_wording()) if step.draft else [],
        )
    )
