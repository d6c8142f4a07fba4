"""A child that writes of itself is spoken to as a child; a grown-up is told what to do and of the duty to report."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_acute import ActionAcute
from bot.dialogue.plan import Plan
from bot.project import replies


def _sent(alarm: str, **hidden: bool) -> list[dict[str, Any]]:
    plan = Plan("action_acute", "", 1.0, alarm=alarm, **hidden)
    slots = {"plan": plan.to_dict(), "memory": None, "report": None}
    dispatcher = CollectingDispatcher()
    ActionAcute().run(dispatcher, Tracker("a", slots, {}, [], False, None, {}, "action_listen"), {})
    return dispatcher.messages


def test_a_child_is_comforted_told_whom_to_call_and_not_of_a_duty() -> None:
    text, card = _sent("child")
    assert "ikke din skyld" in text["text"]
    assert all(number in text["text"] for number in ("112", "7434 1054", "114"))
    assert "almen viden og står ikke i håndbogen" in text["text"]
    assert "underret" not in text["text"]
    assert text["buttons"] == []
    assert (card["custom"]["kind"], card["custom"]["sections"]) == ("acute", ["Akut hjælp"])


def test_a_grown_up_is_told_of_the_duty_and_offered_the_report() -> None:
    for alarm in ("life", "police"):
        first, after, card = _sent(alarm)
        assert first["text"] == replies()[f"acute_{alarm}"]
        assert [button["title"] for button in after["buttons"]] == [replies()["offer_report"]]
        assert card["custom"]["sections"] == ["Akut hjælp", "Skærpet underretningspligt"]


def test_who_writes_an_address_learns_that_nobody_comes_and_who_writes_a_number_that_it_is_hidden() -> None:
    texts = [message["text"] for message in _sent("life", privacy=True, address=True)]
    assert replies()["acute_address"] in texts
    assert replies()["privacy_short"] not in texts
    assert replies()["privacy_short"] in [message["text"] for message in _sent("life", privacy=True)]
