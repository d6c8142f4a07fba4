"""Answers one or several questions from the handbook."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.resume import resume_report
from actions.turn import buttons, memory_of, plan_of, remember, typed_of, with_report_offer, worry_of
from bot.dialogue.intents import START_REPORT
from bot.dialogue.slots import REPORT_SLOT
from bot.handbook.answer import compose
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import WORRY
from bot.language.asking import asks
from bot.project import handbook, replies


class ActionAnswer(Action):
    """Sends the answers of the plan's topics, with their source and what to go on with as buttons."""

    def name(self) -> str:
        """As in domain.yml."""
        return "action_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Compose the answer; a question for amounts and the like also hears what the handbook leaves open."""
        plan = plan_of(tracker)
        answer = compose(handbook(), plan.topics, plan.confidence, not_stated=plan.details)
        sections = answer.card["sections"]
        offer: dict[str, Any] = {"offered": answer.buttons}
        if DUTY_TO_REPORT in sections and not tracker.get_slot(REPORT_SLOT):
            # Who asks about the duty to report may want to write a report, and who is worried has begun to tell.
            told = WORRY in plan.topics and not asks(typed_of(tracker))
            titles, story = with_report_offer(answer.buttons), worry_of(tracker) if told else ""
            offer = {"offered": titles, "proposal": START_REPORT, "story": story}
        if URGENT_HELP in sections:
            offer |= {"emergency": "asked", "emergency_turns": 0}
        dispatcher.utter_message(text=answer.text, buttons=buttons(offer["offered"]))
        if plan.names:
            dispatcher.utter_message(text=replies()["no_names"])
        dispatcher.utter_message(json_message=answer.card)
        memory = memory_of(tracker).after(topics=plan.topics, turns=0, **offer)
        return [remember(memory), *resume_report(dispatcher, tracker)]
