"""A child may be harmed: explains the duty to report, offers the guided report, and answers what was asked besides."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of, worry_of
from actions.saying import buttons, offer_of_a_report, send_card, tell_in_own_language, tell_of_what_was_hidden
from bot.dialogue.offers import after_concern
from bot.dialogue.plan import ActionName
from bot.handbook.answer import compose
from bot.project import handbook, replies


class ActionConcern(Action):
    """Answers from the heading on the duty to report; the offer is a button and a plain "ja"."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_concern"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the explanation and the offer."""
        plan = plan_of(tracker)
        answer = compose(handbook(), plan.topics, plan.confidence)
        kept = after_concern(memory_of(tracker), answer, offer_of_a_report(), worry_of(tracker))
        tell_in_own_language(dispatcher, plan.language)
        dispatcher.utter_message(text=replies()["concern"])
        dispatcher.utter_message(text=answer.text, buttons=buttons(kept.offered))
        tell_of_what_was_hidden(dispatcher, plan)
        if plan.names:
            dispatcher.utter_message(text=replies()["no_names"])
        send_card(dispatcher, {**answer.card, "kind": plan.kind, "offered": True}, plan.language)
        return [remember(kept)]
