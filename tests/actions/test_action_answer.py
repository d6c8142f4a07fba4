"""An answer beside a concern report also shows what the message told the report."""

from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_answer import ActionAnswer
from bot.dialogue.plan import Plan
from bot.project import replies, report_dialogue

TOLD, ASKED = "hun havde blå mærker på begge arme.", " hvor taster jeg kørsel ind?"


def _card(told: tuple[int, int]) -> dict[str, Any]:
    now = datetime.now(timezone.utc)
    draft = report_dialogue().start(None, now).draft
    for answer in ("nej", "jeg er hendes moster", "en pige på 6 år, hun bor hos sin mor"):
        assert draft is not None
        draft = report_dialogue().step(draft, answer, now).draft
    assert draft is not None
    plan = Plan("action_answer", "", 0.9, topics=("koersel_indberet",), resume=True, told=told)
    slots = {"plan": plan.to_dict(), "memory": None, "report": draft.to_slot()}
    message = {"understanding": {"typed": TOLD + ASKED}, "entities": []}
    said = CollectingDispatcher()
    ActionAnswer().run(said, Tracker("a", slots, message, [], False, None, {}, "action_listen"), {})
    return next(message["custom"] for message in said.messages if message.get("custom"))


def test_what_the_message_told_stands_in_the_cards_draft() -> None:
    card = _card((0, len(TOLD)))
    assert card["kind"] == "answer"
    assert any("blå mærker" in field["text"] for field in card["draft"])


def test_a_question_alone_leaves_the_draft_on_the_screen_as_it_is() -> None:
    assert "draft" not in _card((0, 0))


def test_who_writes_in_another_language_is_told_first_that_the_answer_is_danish() -> None:
    said = CollectingDispatcher()
    slots = {"plan": Plan("action_answer", "", 0.9, topics=("ryge_hvor",), language="de").to_dict()}
    ActionAnswer().run(said, Tracker("a", slots, {}, [], False, None, {}, "action_listen"), {})
    notice, answer, _ = said.messages
    assert notice["text"] == replies()["foreign_de"]
    assert "udendørs" in answer["text"]
