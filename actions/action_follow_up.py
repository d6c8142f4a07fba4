"""Goes on from the last answer: where it stands, whom to call, more about it, what at night."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of
from actions.saying import buttons, send_card
from actions.waiting_report import go_on, resume_report, resumed, with_draft
from bot.card import card
from bot.dialogue.offers import after_correction
from bot.dialogue.plan import ActionName, Plan
from bot.handbook.answer import related_titles
from bot.handbook.follow_up import follow_up
from bot.project import handbook, replies
from bot.understanding.intents import REPAIR


class ActionFollowUp(Action):
    """Answers a follow-up about the topics of the last answer."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_follow_up"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send what the follow-up asks for, or, where the answer was wrong, what else may have been meant."""
        plan = plan_of(tracker)
        if plan.intent == REPAIR:
            return self._repair(dispatcher, plan, tracker)
        answer = follow_up(handbook(), plan.intent, plan.topics, plan.confidence)
        dispatcher.utter_message(text=answer.text, buttons=buttons(answer.buttons))
        report = resumed(tracker)
        send_card(dispatcher, with_draft(answer.card, tracker, report))
        kept = memory_of(tracker).next_turn().answered(answer.topic_ids).offering(answer.buttons)
        return [remember(kept), *go_on(dispatcher, report)]

    @staticmethod
    def _repair(dispatcher: CollectingDispatcher, plan: Plan, tracker: Tracker) -> list[EventType]:
        related = related_titles(handbook(), plan.topics)
        dispatcher.utter_message(text=replies()[REPAIR], buttons=buttons(related))
        send_card(dispatcher, card("clarify", plan.confidence))
        kept = after_correction(memory_of(tracker), related)
        return [remember(kept), *resume_report(dispatcher, tracker)]
