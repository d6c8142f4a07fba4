"""Says honestly that the handbook does not say, and whom to ask."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of
from actions.saying import send_card
from bot.card import card
from bot.dialogue.plan import ActionName
from bot.handbook.required import FAMILY_ADVICE
from bot.project import handbook, replies


class ActionFallback(Action):
    """Names the person to ask: about the child and the task it is the family's own adviser."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_fallback"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send that reply, with the contact."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        dispatcher.utter_message(text=replies()["fallback"])
        contacts = [handbook().contact(FAMILY_ADVICE).card()]
        send_card(dispatcher, {**card("fallback", plan.confidence), "contacts": contacts, "unanswered": True})
        return [remember(memory.not_understood())]
