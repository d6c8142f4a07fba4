"""Urgent guidance first, then whom to call."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import keep_draft, remember
from actions.reading import memory_of, plan_of, typed_of, worry_of
from actions.saying import buttons, offer_of_a_report, send_card, tell_in_own_language, tell_of_what_was_hidden
from actions.waiting_report import pause_report
from bot.card import card
from bot.dialogue.offers import after_emergency
from bot.dialogue.plan import ActionName
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import EMERGENCY, FAMILY_ADVICE, POLICE, URGENT_CALL
from bot.language.asking import asks
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
        waiting = None if plan.again else pause_report(tracker)
        draft = waiting.draft if waiting else None
        choices = waiting.buttons if waiting and draft else None
        worry = "" if asks(typed_of(tracker)) else worry_of(tracker)
        kept = after_emergency(memory_of(tracker), plan, offer_of_a_report(), worry, choices)
        dispatcher.utter_message(text=replies()["acute_again" if plan.again else f"acute_{plan.alarm}"])
        tell_of_what_was_hidden(dispatcher, plan)
        if draft:
            dispatcher.utter_message(text=replies()["acute_in_report"], buttons=buttons(kept.offered))
        elif kept.report_offered:
            dispatcher.utter_message(text=replies()["acute_afterwards"], buttons=buttons(kept.offered))
        headings = (URGENT_HELP, DUTY_TO_REPORT) if kept.report_offered else (URGENT_HELP,)  # the reply speaks of both
        contacts = [handbook().contact(contact).card() for contact in _CONTACTS]
        shown = card("acute", plan.confidence, headings, [URGENT_CALL])
        send_card(dispatcher, {**shown, "contacts": contacts, "alarm": plan.alarm})
        return [remember(kept), *([keep_draft(draft)] if waiting else [])]
