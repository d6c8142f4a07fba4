"""What was hidden is explained, and nobody is sent away with a worry that stood beside it."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_privacy import ActionPrivacy
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import handbook, replies


def _sent(*topics: str, typed: str = "", language: str = "da") -> tuple[list[dict[str, Any]], Memory]:
    plan = Plan("action_privacy", "", 1.0, topics=topics, language=language)
    slots = {"plan": plan.to_dict(), "memory": None, "report": None}
    message = {"understanding": {"typed": typed}, "entities": []}
    dispatcher = CollectingDispatcher()
    (kept,) = ActionPrivacy().run(dispatcher, Tracker("a", slots, message, [], False, None, {}, "action_listen"), {})
    return dispatcher.messages, Memory.from_slot(kept["value"], handbook())


def test_what_was_hidden_is_explained_with_its_source() -> None:
    (text, card), memory = _sent()
    assert text["text"] == replies()["privacy"]
    assert (card["custom"]["kind"], card["custom"]["sections"]) == ("privacy", ["E-mail og sikker post"])
    assert not memory.report_offered


def test_a_worry_beside_it_is_answered_and_the_report_offered_with_what_was_told() -> None:
    typed = "ring til mig på [telefonnummer], hun har blå mærker"
    (explained, thanks, answer, card), memory = _sent("underret_bekymring", typed=typed)
    assert explained["text"] == replies()["privacy"]
    assert thanks["text"] == replies()["concern"]
    assert "underret" in answer["text"]
    assert answer["buttons"][0]["title"] == replies()["offer_report"]
    assert card["custom"]["kind"] == "privacy"
    assert "Skærpet underretningspligt" in card["custom"]["sections"]
    assert memory.report_offered
    assert "blå mærker" in memory.story


def test_who_writes_another_language_is_told_so_first() -> None:
    messages, _ = _sent(language="en")
    assert messages[0]["text"] == replies()["foreign_en"]
