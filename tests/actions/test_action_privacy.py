"""What was hidden is explained, and nobody is sent away with a worry that stood beside it."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.handbook.answer import related_titles
from bot.handbook.required import SAFE_MAIL
from bot.project import handbook, replies
from tests.actions.running import Ran, ran


def _sent(*topics: str, typed: str = "", language: str = "da", memory: Memory | None = None) -> Ran:
    return ran(Plan("action_privacy", "", 1.0, topics=topics, language=language), memory, typed)


def test_what_was_hidden_is_explained_with_its_source() -> None:
    sent = _sent(memory=Memory(offered=("x",), story="y", unclear=1))
    assert sent.texts == [replies()["privacy"]]
    assert (sent.card["kind"], sent.card["sections"]) == ("privacy", ["E-mail og sikker post"])
    assert "offered" not in sent.card
    assert sent.memory == Memory(topics=(SAFE_MAIL,), emergency_turns=1)


def test_a_worry_beside_it_is_answered_and_the_report_offered_with_what_was_told() -> None:
    sent = _sent("underret_bekymring", typed="ring til mig på [telefonnummer], hun har blå mærker")
    explained, thanks, answer = sent.texts
    assert explained == replies()["privacy"]
    assert thanks == replies()["concern"]
    assert "underret" in answer
    assert sent.buttons[0] == replies()["offer_report"]
    assert (sent.card["kind"], sent.card["offered"]) == ("privacy", True)
    assert "Skærpet underretningspligt" in sent.card["sections"]
    assert sent.memory.report_offered
    assert "blå mærker" in sent.memory.story


def test_a_question_beside_it_is_answered_and_remembered_with_its_buttons() -> None:
    sent = _sent("ryge_hvor", SAFE_MAIL)
    assert sent.card["topics"] == [SAFE_MAIL, "ryge_hvor"]
    related = related_titles(handbook(), ["ryge_hvor"])
    assert sent.memory == Memory(topics=("ryge_hvor",), offered=related, emergency_turns=1)


def test_who_writes_another_language_is_told_so_first() -> None:
    assert _sent(language="en").texts[0] == replies()["foreign_en"]
