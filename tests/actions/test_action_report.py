"""A number in an answer is told of, but never before whom to call."""

from datetime import datetime, timezone
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_report import ActionReport
from bot.dialogue.intents import AFFIRM, START_REPORT
from bot.dialogue.memory import Memory
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


def _begun(wish: str, intent: str) -> dict[str, Any]:
    """The draft's slot and the reply, where the report begins with a worry that was told a turn before."""
    memory = Memory(story="drengen har blå mærker på armene", report_offered=True)
    plan = Plan("action_report", "", 1.0, intent=intent)
    slots = {"plan": plan.to_dict(), "memory": memory.to_dict(), "report": None}
    message = {"understanding": {"typed": wish}, "entities": []}
    dispatcher = CollectingDispatcher()
    events = ActionReport().run(dispatcher, Tracker("a", slots, message, [], False, None, {}, "action_listen"), {})
    return {"slot": events[0]["value"], "said": dispatcher.messages[0]["text"]}


def test_what_is_told_with_the_yes_belongs_to_the_story_and_a_danger_in_it_is_seen() -> None:
    begun = _begun("ja tak, far har også låst ham ude i kulden", AFFIRM)
    assert "blå mærker" in str(begun["slot"])
    assert "låst ham ude" in str(begun["slot"])
    assert _begun("jeg vil lave en underretning. far slår ham lige nu", START_REPORT)["said"].startswith("Få hjælp til")


@pytest.mark.parametrize(
    ("wish", "intent"),
    [
        ("ja tak", AFFIRM),
        ("ja, det må du meget gerne hjælpe mig med", AFFIRM),
        ("Jeg vil lave en underretning", START_REPORT),
        ("hjælp mig med en underretning", START_REPORT),
        ("lav den", START_REPORT),
    ],
)
def test_what_only_takes_the_offer_is_no_part_of_the_story(wish: str, intent: str) -> None:
    assert _begun(wish, intent)["slot"]["answers"] == _begun("ja", AFFIRM)["slot"]["answers"]


def test_a_wish_to_report_on_another_child_leaves_the_first_one_out() -> None:
    begun = _begun("jeg vil lave en underretning om naboens pige på 5, hun bliver låst inde", START_REPORT)
    assert "låst inde" in str(begun["slot"])
    assert "blå mærker" not in str(begun["slot"])
