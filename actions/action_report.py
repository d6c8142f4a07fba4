"""Drafting a concern report: placeholder until the report domain lands."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import plan_of, send_card


class ActionReport(Action):
    def name(self) -> str:
        return "action_report"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        dispatcher.utter_message(text="underretning")
        send_card(dispatcher, "report", plan_of(tracker).confidence)
        return []
