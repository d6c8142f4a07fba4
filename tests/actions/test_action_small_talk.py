"""What small talk leaves behind."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_small_talk import ActionSmallTalk
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan


def _emergency_after(intent: str) -> str:
    memory = Memory(topics=("akut_nummer",), emergency="told").to_dict()
    slots = {"plan": Plan("action_small_talk", "", 1.0, intent=intent).to_dict(), "memory": memory, "report": None}
    tracker = Tracker("a", slots, {}, [], False, None, {}, "action_listen")
    events = ActionSmallTalk().run(CollectingDispatcher(), tracker, {})
    kept = next(event["value"] for event in events if event.get("name") == "memory")
    return Memory.from_slot(kept).recent_emergency()


def test_an_emergency_that_is_over_is_taken_for_one_no_more_unless_it_begins_again() -> None:
    assert _emergency_after("emergency_over") == "asked"
    assert _emergency_after("thanks") == "told"
