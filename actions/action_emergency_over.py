"""The end of an emergency: a good word, whom to tell, and the answer to what is asked with it."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import memory_of, plan_of
from actions.saying import buttons, offer_of_a_report, send_card
from bot.card import card
from bot.dialogue.offers import after_emergency_over
from bot.dialogue.plan import ActionName
from bot.handbook.answer import compose
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.project import handbook, replies
from bot.understanding.intents import OVER

_SPOKEN_OF = (URGENT_HELP, DUTY_TO_REPORT)  # in the reply, whatever else is asked


class ActionEmergencyOver(Action):
    """Sends the reply, the answers of the plan's topics, and the offer of a concern report."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_emergency_over"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Say it; who asks whom to tell is answered by that alone."""
        plan = plan_of(tracker)
        kept = after_emergency_over(memory_of(tracker), plan.topics, offer_of_a_report())
        dispatcher.utter_message(text=replies()[OVER], buttons=buttons(() if plan.topics else kept.offered))
        if plan.topics:
            answer = compose(handbook(), plan.topics, plan.confidence, not_stated=plan.details)
            dispatcher.utter_message(text=answer.text, buttons=buttons(kept.offered))
            headings = dict.fromkeys((*answer.headings, *_SPOKEN_OF))
            send_card(dispatcher, {**answer.card, "sections": list(headings)})
        else:
            send_card(dispatcher, card(plan.kind, plan.confidence, _SPOKEN_OF))
        return [remember(kept)]
