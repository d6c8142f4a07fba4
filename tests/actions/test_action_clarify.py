"""What was offered stays offered after a number that named none of it."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_clarify import ActionClarify
from bot.dialogue.memory import Memory
from bot.dialogue.plan import NOT_OFFERED, Plan
from bot.project import handbook, replies


def test_the_same_buttons_come_again_and_can_still_be_chosen() -> None:
    offered = ("Jeg vil lave en underretning", "Må vi ryge, når barnet er her?")
    memory = Memory(offered=offered, report_offered=True, story="han har blå mærker på ryggen")
    plan = Plan("action_clarify", "", 1.0, intent=NOT_OFFERED)
    slots = {"plan": plan.to_dict(), "memory": memory.to_dict()}
    dispatcher = CollectingDispatcher()
    (kept,) = ActionClarify().run(dispatcher, Tracker("a", slots, {}, [], False, None, {}, "action_listen"), {})
    said, card = dispatcher.messages
    assert said["text"] == replies()[NOT_OFFERED]
    assert [button["title"] for button in said["buttons"]] == list(memory.offered)
    assert card["custom"]["kind"] == "clarify"
    remembered = Memory.from_slot(kept["value"], handbook())
    assert remembered == memory
