"""Urgent guidance first, then whom to call."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.resume import pause_report
from actions.turn import buttons, memory_of, plan_of, remember, send_card, tell_in_own_language
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import EMERGENCY, FAMILY_ADVICE, POLICE, URGENT_CALL
from bot.project import handbook, replies

_HEADINGS = (URGENT_HELP, DUTY_TO_REPORT)  # the reply speaks of both
_CONTACTS = (EMERGENCY, POLICE, FAMILY_ADVICE)


class ActionAcute(Action):
    """Says what to do now: 112 or 114 first, then who is told when the office opens."""

    def name(self) -> str:
        """As in domain.yml."""
        return "action_acute"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the guidance for the plan's kind of alarm."""
        plan = plan_of(tracker)
        tell_in_own_language(dispatcher, plan.language)
        dispatcher.utter_message(text=replies()[f"acute_{plan.alarm}"])
        if plan.privacy:
            dispatcher.utter_message(text=replies()["privacy_short"])
        offered = (replies()["offer_report"],)
        dispatcher.utter_message(text=replies()["acute_afterwards"], buttons=buttons(offered))
        contacts = [handbook().contact(contact).card() for contact in _CONTACTS]
        send_card(
            dispatcher,
            "acute",
            plan.confidence,
            _HEADINGS,
            topics=[URGENT_CALL],
            contacts=contacts,
            alarm=plan.alarm,
        )
        kept = remember(memory_of(tracker).after(topics=(URGENT_CALL,), offered=offered, turns=0))
        return [kept, *pause_report(tracker)]
