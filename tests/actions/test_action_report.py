"""A number in an answer is told of, but never before whom to call."""

from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_report import ActionReport
from bot.dialogue.plan import Plan
from bot.project import replies, report_dialogue


def _sent(typed: str) -> list[dict[str, Any]]:
    draft = report_dialogue().start(None, datetime.now(timezone.utc)).draft
    assert draft is not None
    plan = Plan("action_report", "", 1.0, privacy=True)
    slots = {"plan": plan.to_dict(), "memory": None, "report": draft.to_slot()}
    message = {"understanding": {"typed": typed}, "entities": []}
    dispatcher = CollectingDispatcher()
    ActionReport().run(dispatcher, Tracker("a", slots, message, [], False, None, {}, "action_listen"), {})
    return dispatcher.messages


def test_danger_comes_before_the_number_that_was_hidden() -> None:
    step, card = _sent("ja, hendes cpr er [CPR-nummer]")
    assert step["text"].startswith("Få hjælp til barnet først")
    assert card["custom"]["kind"] == "acute"


def test_without_danger_it_is_told_first() -> None:
    told, _, card = _sent("nej, hendes cpr er [CPR-nummer]")
    assert told["text"] == replies()["privacy_in_report"]
    assert card["custom"]["kind"] == "privacy"
