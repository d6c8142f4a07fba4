"""Asks which of two or three topics was meant."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of
from actions.saying import buttons, send_card
from bot.card import card
from bot.dialogue.plan import NOT_OFFERED, ActionName
from bot.project import handbook, replies


class ActionClarify(Action):
    """Offers the plan's options as buttons, or once more what a number missed; without any, asks for the question
    itself."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_clarify"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the options."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        if plan.intent == NOT_OFFERED:
            dispatcher.utter_message(text=replies()[NOT_OFFERED], buttons=buttons(memory.offered))
            send_card(dispatcher, card("clarify", plan.confidence))
            return [remember(memory)]  # as if nothing was said
        titles = tuple(handbook().topic(topic).title for topic in plan.options)
        text = replies()["clarify" if titles else "silence"]
        dispatcher.utter_message(text=text, buttons=buttons(titles))
        send_card(dispatcher, {**card("clarify", plan.confidence), "options": list(plan.options)})
        return [remember(memory.not_understood().offering(titles))]
