"""The end of an emergency: a good word, whom to tell, and the answer to what is asked with it."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import buttons, memory_of, plan_of, remember, typed_of
from bot.dialogue.intents import OVER
from bot.dialogue.memory import ASKED
from bot.dialogue.plan import ActionName
from bot.handbook.answer import compose
from bot.handbook.card import Kind, card
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.language.asking import asks
from bot.project import handbook, replies

_SPOKEN_OF = (URGENT_HELP, DUTY_TO_REPORT)  # in the reply, whatever else is asked


class ActionEmergencyOver(Action):
    """Sends the reply, the answers of the plan's topics, and the offer of a concern report."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_emergency_over"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Say it; who asks whom to tell is answered by that alone. It may begin again, so the memory stays watchful:
        "nej vent, nu er han smuttet"."""
        plan, memory = plan_of(tracker), memory_of(tracker)
        offered = (replies()["offer_report"],)
        dispatcher.utter_message(text=replies()[OVER], buttons=buttons(() if plan.topics else offered))
        if plan.topics:
            answer = compose(handbook(), plan.topics, plan.confidence, not_stated=plan.details)
            dispatcher.utter_message(text=answer.text, buttons=buttons(offered))
            sections = dict.fromkeys((*answer.card["sections"], *_SPOKEN_OF))
            dispatcher.utter_message(json_message={**answer.card, "sections": list(sections)})
        else:
            kind: Kind = "answer" if asks(typed_of(tracker)) else "smalltalk"
            dispatcher.utter_message(json_message=card(kind, plan.confidence, _SPOKEN_OF))
        kept = memory.next_turn().offering_a_report(offered, memory.story)
        if plan.topics:
            kept = kept.answered(plan.topics)
        if memory.emergency:
            kept = kept.alarmed(ASKED)
        return [remember(kept)]
