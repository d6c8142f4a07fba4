"""What small talk leaves behind."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_small_talk import ActionSmallTalk
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import handbook


def test_thanks_do_not_make_an_emergency_new() -> None:
    memory = Memory(topics=("akut_nummer",), emergency="told", emergency_turns=1).to_dict()
    slots = {"plan": Plan("action_small_talk", "", 1.0, intent="thanks").to_dict(), "memory": memory, "report": None}
    tracker = Tracker("a", slots, {}, [], False, None, {}, "action_listen")
    events = ActionSmallTalk().run(CollectingDispatcher(), tracker, {})
    kept = next(event["value"] for event in events if event.get("name") == "memory")
    assert Memory.from_slot(kept, handbook()).recent_emergency() == ""
