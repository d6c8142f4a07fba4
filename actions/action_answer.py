"""Answers one or several questions from the handbook."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.keeping import remember
from actions.reading import is_drafting, memory_of, plan_of, typed_of, worry_of
from actions.saying import buttons, offer_of_a_report, send_card, tell_in_own_language
from actions.waiting_report import go_on, resumed, with_draft
from bot.dialogue.offers import after_answer
from bot.dialogue.plan import ActionName
from bot.handbook.answer import compose
from bot.project import handbook, replies


class ActionAnswer(Action):
    """Sends the answers of the plan's topics, with their source and what to go on with as buttons."""

    def name(self) -> ActionName:
        """As in domain.yml."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Compose the answer; a question for what the handbook leaves open also hears that it does."""
        plan = plan_of(tracker)
        tell_in_own_language(dispatcher, plan.language)
        answer = compose(handbook(), plan.topics, plan.confidence, not_stated=plan.details)
        offer = None if is_drafting(tracker) else offer_of_a_report()
        memory = after_answer(memory_of(tracker), answer, offer, typed_of(tracker), lambda: worry_of(tracker))
        dispatcher.utter_message(text=answer.text, buttons=buttons(memory.offered))
        if plan.names:
            dispatcher.utter_message(text=replies()["no_names"])
        report = resumed(tracker)
        send_card(dispatcher, with_draft(answer.card, tracker, report), plan.language)
        return [remember(memory), *go_on(dispatcher, report)]
