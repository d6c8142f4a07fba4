"""What small talk leaves behind."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_small_talk import ActionSmallTalk
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import handbook


def _after(intent: str, emergency: str, dispatcher: CollectingDispatcher | None = None) -> Memory:
    memory = Memory(topics=("akut_nummer",), emergency=emergency, emergency_turns=1).to_dict()
    slots = {"plan": Plan("action_small_talk", "", 1.0, intent=intent).to_dict(), "memory": memory, "report": None}
    tracker = Tracker("a", slots, {}, [], False, None, {}, "action_listen")
    events = ActionSmallTalk().run(dispatcher or CollectingDispatcher(), tracker, {})
    return Memory.from_slot(next(event["value"] for event in events if event.get("name") == "memory"), handbook())


def test_an_emergency_that_is_over_may_begin_again_and_a_report_is_offered() -> None:
    over = _after("emergency_over", "told")
    assert over.recent_emergency() == "asked"
    assert over.report_offered
    assert _after("thanks", "told").recent_emergency() == ""


def test_where_there_was_no_emergency_its_end_makes_none() -> None:
    assert _after("emergency_over", "").recent_emergency() == ""


def test_the_end_of_an_emergency_names_its_sources_in_text_and_card() -> None:
    said = CollectingDispatcher()
    _after("emergency_over", "told", said)
    text, card = said.messages
    assert card["custom"]["sections"] == ["Akut hjælp", "Skærpet underretningspligt"]
    assert all(f"»{heading}«" in text["text"] for heading in card["custom"]["sections"])
