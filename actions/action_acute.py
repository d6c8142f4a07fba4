"""Urgent guidance first, then whom to call."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import keep_draft, remember
from actions.reading import memory_of, plan_of, typed_of, worry_of
from actions.saying import buttons, offer_of_a_report, send_card, tell_in_own_language, tell_of_what_was_hidden
from actions.waiting_report import pause_report
from bot.dialogue.emergency_reply import reply_to_emergency
from bot.dialogue.plan import ActionName
from bot.project import handbook, replies


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
        offer, typed, before = offer_of_a_report(), typed_of(tracker), memory_of(tracker)
        reply = reply_to_emergency(plan, before, handbook(), offer, typed, lambda: worry_of(tracker), waiting)
        dispatcher.utter_message(text=replies()[reply.first])
        tell_of_what_was_hidden(dispatcher, plan)
        if reply.then:
            dispatcher.utter_message(text=replies()[reply.then], buttons=buttons(reply.memory.offered))
        send_card(dispatcher, reply.card, plan.language)
        return [remember(reply.memory), *([keep_draft(waiting.draft)] if waiting else [])]
