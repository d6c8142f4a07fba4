"""Says in the user's own language that the assistant speaks Danish, and where to get help."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of
from actions.saying import send_card, tell_in_own_language
from bot.card import card
from bot.dialogue.plan import ActionName
from bot.handbook.required import FAMILY_ADVICE
from bot.project import handbook


class ActionForeign(Action):
    """Sends the notice for the language; English for one that has none."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_foreign"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the notice with the phone numbers."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        tell_in_own_language(dispatcher, plan.language)
        contacts = [handbook().contact(FAMILY_ADVICE).card()]
        send_card(dispatcher, {**card("fallback", plan.confidence), "contacts": contacts}, plan.language)
        return [remember(memory.next_turn())]
