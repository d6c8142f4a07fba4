"""Greetings, thanks, and questions about the assistant itself."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.resume import resume_report
from actions.turn import buttons, memory_of, plan_of, remember, send_card
from bot.dialogue.intents import OVER
from bot.dialogue.memory import ASKED
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import SHOWN_FIRST
from bot.project import handbook, replies

_SHOWING = ("greet", "capabilities")


class ActionSmallTalk(Action):
    """Sends the response of the plan's intent."""

    def name(self) -> str:
        """As in domain.yml."""
        return "action_small_talk"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the reply named as the intent; a greeting also shows what can be asked, and the end of an emergency
        what may have to follow."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        kept = memory.after()
        sections: tuple[str, ...] = ()
        if plan.intent in _SHOWING:
            kept = replace(kept, offered=tuple(handbook().topic(topic).title for topic in SHOWN_FIRST))
        elif plan.intent == OVER:
            sections = (URGENT_HELP, DUTY_TO_REPORT)  # the reply speaks of both
            kept = replace(kept, offered=(replies()["offer_report"],), report_offered=True)
            if memory.emergency:  # it may begin again: "nej vent, nu er han smuttet"
                kept = replace(kept, emergency=ASKED, emergency_turns=0)
        dispatcher.utter_message(text=replies()[plan.intent], buttons=buttons(kept.offered))
        send_card(dispatcher, "smalltalk", plan.confidence, sections)
        return [remember(kept), *resume_report(dispatcher, tracker)]
