"""Personal data must not be sent here: says why, and how to send them safely."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import memory_of, plan_of, remember, send_card
from bot.handbook.answer import compose
from bot.handbook.required import SAFE_MAIL
from bot.project import handbook, replies


class ActionPrivacy(Action):
    """Explains what was hidden, then answers the question that stood beside it."""

    def name(self) -> str:
        """As in domain.yml."""
        return "action_privacy"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the explanation, then the answers of the plan's topics."""
        plan = plan_of(tracker)
        dispatcher.utter_message(text=replies()["privacy"])
        sections, topics = [handbook().topic(SAFE_MAIL).heading], [SAFE_MAIL]
        asked = tuple(topic for topic in plan.topics if topic != SAFE_MAIL)
        if asked:
            answer = compose(handbook(), asked, plan.confidence)
            dispatcher.utter_message(text=answer.text)
            sections += [name for name in answer.card["sections"] if name not in sections]
            topics += asked
        send_card(dispatcher, "privacy", plan.confidence, tuple(sections), topics=topics)
        return [remember(memory_of(tracker).after(topics=asked or (SAFE_MAIL,), turns=0))]
