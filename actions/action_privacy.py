"""Personal data must not be sent here: says why, and how to send them safely."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import is_drafting, memory_of, plan_of, typed_of, worry_of
from actions.saying import buttons, offer_of_a_report, send_card, tell_in_own_language
from bot.card import card
from bot.dialogue.offers import after_answer
from bot.dialogue.plan import HEALTH_TOLD, ActionName
from bot.handbook.answer import compose
from bot.handbook.required import SAFE_MAIL, WORRY
from bot.project import handbook, replies


class ActionPrivacy(Action):
    """Explains what was hidden, then answers the question or the worry that stood beside it."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_privacy"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the explanation, then the answers of the plan's topics, with the offer of a report where they speak of
        one."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        tell_in_own_language(dispatcher, plan.language)
        dispatcher.utter_message(text=replies()["privacy_health" if plan.intent == HEALTH_TOLD else "privacy"])
        headings, topics = [handbook().topic(SAFE_MAIL).heading], [SAFE_MAIL]
        kept = memory.next_turn().answered(topics)
        asked = tuple(topic for topic in plan.topics if topic != SAFE_MAIL)
        if asked:
            answer = compose(handbook(), asked, plan.confidence, not_stated=plan.details)
            offer = None if is_drafting(tracker) else offer_of_a_report()
            kept = after_answer(memory, answer, offer, typed_of(tracker), lambda: worry_of(tracker))
            if WORRY in asked:
                dispatcher.utter_message(text=replies()["concern"])
            dispatcher.utter_message(text=answer.text, buttons=buttons(kept.offered))
            headings += [name for name in answer.headings if name not in headings]
            topics += asked
        shown = card("privacy", plan.confidence, headings, topics)
        send_card(dispatcher, {**shown, "offered": True} if kept.report_offered else shown, plan.language)
        return [remember(kept)]
