"""Greetings, thanks, and questions about the assistant itself."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of
from actions.saying import buttons, send_card
from actions.waiting_report import resume_report
from bot.card import card
from bot.dialogue.plan import ActionName
from bot.handbook.required import SHOWN_FIRST
from bot.project import handbook, replies
from bot.understanding.intents import CAPABILITIES, DENY, GREET, THANKS

_SHOWING = (GREET, CAPABILITIES)
_LEAVING_THE_OFFER = (THANKS, "praise")  # "tak. 2"


class ActionSmallTalk(Action):
    """Sends the response of the plan's intent."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_small_talk"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the reply named as the intent; a greeting also shows what can be asked."""
        plan = plan_of(tracker)
        before = memory_of(tracker)
        kept = before.next_turn()
        if plan.intent == DENY:
            kept = kept.declined()
        if plan.intent in _SHOWING:
            kept = kept.offering(handbook().topic(topic).title for topic in SHOWN_FIRST)
        dispatcher.utter_message(text=replies()[plan.intent], buttons=buttons(kept.offered))
        if plan.intent in _LEAVING_THE_OFFER:
            kept = kept.offering(before.offered)  # which still stands above
        send_card(dispatcher, card("smalltalk", plan.confidence))
        return [remember(kept), *resume_report(dispatcher, tracker)]
