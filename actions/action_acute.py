"""Urgent guidance first, then whom to call."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.resume import keep_draft, pause_report
from actions.turn import (
    buttons,
    memory_of,
    plan_of,
    remember,
    tell_in_own_language,
    tell_of_what_was_hidden,
)
from bot.dialogue.intents import CHILD_ITSELF
from bot.dialogue.memory import TOLD
from bot.dialogue.plan import ActionName, Plan
from bot.handbook.card import card
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import EMERGENCY, FAMILY_ADVICE, POLICE, URGENT_CALL
from bot.project import handbook, replies

_CONTACTS = (EMERGENCY, POLICE, FAMILY_ADVICE)


class ActionAcute(Action):
    """Says what to do now: 112 or 114 first; then who is told when the office opens, or that a draft waits.
    To a child, who can help it, and no duty to report."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_acute"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the guidance for the plan's kind of alarm; a shorter one where it was sent a turn or two ago."""
        plan = plan_of(tracker)
        tell_in_own_language(dispatcher, plan.language)
        memory = memory_of(tracker)
        kept = memory.next_turn().answered((URGENT_CALL,))
        if plan.again:
            dispatcher.utter_message(text=replies()["acute_again"])
            tell_of_what_was_hidden(dispatcher, plan)
            _send_card(dispatcher, plan, (URGENT_HELP,))
            return [remember(kept)]
        dispatcher.utter_message(text=replies()[f"acute_{plan.alarm}"])
        tell_of_what_was_hidden(dispatcher, plan)
        kept = kept.alarmed(CHILD_ITSELF if plan.alarm == CHILD_ITSELF else TOLD)
        waiting = pause_report(tracker)
        if waiting is not None and waiting.draft is not None:
            dispatcher.utter_message(text=replies()["acute_in_report"], buttons=buttons(waiting.buttons))
            _send_card(dispatcher, plan, (URGENT_HELP,))
            kept = kept.offering(waiting.buttons)
        elif plan.alarm == CHILD_ITSELF:
            _send_card(dispatcher, plan, (URGENT_HELP,))
        else:
            offered = (replies()["offer_report"],)
            dispatcher.utter_message(text=replies()["acute_afterwards"], buttons=buttons(offered))
            _send_card(dispatcher, plan, (URGENT_HELP, DUTY_TO_REPORT))  # the reply speaks of both
            kept = kept.offering_a_report(offered, memory.story)
        return [remember(kept), *keep_draft(waiting)]


def _send_card(dispatcher: CollectingDispatcher, plan: Plan, headings: tuple[str, ...]) -> None:
    contacts = [handbook().contact(contact).card() for contact in _CONTACTS]
    dispatcher.utter_message(
        json_message=card("acute", plan.confidence, headings, topics=[URGENT_CALL], contacts=contacts, alarm=plan.alarm)
    )
