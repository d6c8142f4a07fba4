"""A child may be harmed: explains the duty to report, offers the guided report, and answers what was asked besides."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import (
    buttons,
    memory_of,
    plan_of,
    remember,
    tell_in_own_language,
    tell_of_what_was_hidden,
    with_report_offer,
    worry_of,
)
from bot.dialogue.plan import ActionName
from bot.handbook.answer import compose
from bot.handbook.card import Kind
from bot.project import handbook, replies


class ActionConcern(Action):
    """Answers from the heading on the duty to report; the offer is a button and a plain "ja"."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_concern"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the explanation and the offer."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        answer = compose(handbook(), plan.topics, plan.confidence)
        tell_in_own_language(dispatcher, plan.language)
        dispatcher.utter_message(text=replies()["concern"])
        offered = with_report_offer(answer.buttons)
        dispatcher.utter_message(text=answer.text, buttons=buttons(offered))
        tell_of_what_was_hidden(dispatcher, plan)
        if plan.names:
            dispatcher.utter_message(text=replies()["no_names"])
        kind: Kind = "report" if len(plan.topics) == 1 else "answer"
        dispatcher.utter_message(json_message={**answer.card, "kind": kind, "offered": True})
        kept = memory.next_turn().answered(plan.topics)
        return [remember(kept.offering_a_report(offered, memory.story_with(worry_of(tracker))))]
