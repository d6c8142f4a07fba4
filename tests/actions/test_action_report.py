"""A number in an answer is told of, but never before whom to call; a report begins with the worry that was told."""

import pytest

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import replies, report_wording
from bot.understanding.intents import AFFIRM, START_REPORT
from tests.actions.running import Ran, begun, ran


def _sent(typed: str, memory: Memory | None = None, intent: str = "") -> Ran:
    draft = begun()
    return ran(Plan("action_report", "", 1.0, intent=intent, privacy=True), memory, typed, draft=draft)


def test_danger_comes_before_the_number_that_was_hidden() -> None:
    sent = _sent("ja, hendes cpr er [CPR-nummer]")
    (step,) = sent.texts
    assert step.startswith("Få hjælp til barnet først")
    assert sent.card["kind"] == "acute"


def test_without_danger_it_is_told_first() -> None:
    sent = _sent("nej, hendes cpr er [CPR-nummer]")
    told, _ = sent.texts
    assert told == replies()["privacy_in_report"]
    assert sent.card["kind"] == "privacy"


@pytest.mark.parametrize(
    "typed", ["jeg vil lave en underretning på min nevø [CPR-nummer]", "lav en underretning [CPR-nummer]"]
)
def test_beside_the_wish_it_is_told_once_and_the_report_begins(typed: str) -> None:
    sent = ran(Plan("action_report", "", 1.0, intent=START_REPORT, privacy=True), None, typed)
    said = "\n".join(sent.texts)
    told = [replies()["privacy_short"] in said, report_wording().texts.numbers_removed in said]
    assert told.count(True) == 1
    assert "sikker post" in said
    assert "Er barnet i fare lige nu?" in said


def test_its_buttons_are_remembered_and_no_offer_of_another() -> None:
    before = Memory(topics=("ryge_hvor",), offered=("x",), report_offered=True, story="y")
    sent = _sent("", before, intent="stop_report")
    kept = Memory(topics=("ryge_hvor",), offered=tuple(sent.buttons), turns=1, emergency_turns=1)
    assert sent.memory == kept
    assert sent.buttons


def test_with_its_end_all_is_forgotten_and_another_offered() -> None:
    draft = begun()
    ended = ran(Plan("action_report", "", 1.0), Memory(topics=("ryge_hvor",), story="y"), "stop", draft=draft)
    assert ended.events[0]["event"] == "restart"
    assert ended.memory == Memory(offered=tuple(ended.buttons), report_offered=True, offer_turns=0)
    assert ended.card["draft"] == []


def _begun(wish: str, intent: str) -> Ran:
    """What is sent and kept where the report begins with a worry that was told a turn before."""
    memory = Memory(story="drengen har blå mærker på armene", report_offered=True)
    return ran(Plan("action_report", "", 1.0, intent=intent), memory, wish)


def test_what_is_told_with_the_yes_belongs_to_the_story_and_a_danger_in_it_is_seen() -> None:
    begun = _begun("ja tak, far har også låst ham ude i kulden", AFFIRM)
    assert "blå mærker" in str(begun.draft)
    assert "låst ham ude" in str(begun.draft)
    (said,) = _begun("jeg vil lave en underretning. far slår ham lige nu", START_REPORT).texts
    assert said.startswith("Få hjælp til")


def test_an_emergency_that_was_answered_is_told_and_only_a_new_one_comes_first() -> None:
    told = Memory(story="hun trækker ikke vejret", report_offered=True, emergency="told")
    begun = ran(Plan("action_report", "", 1.0, intent=START_REPORT), told, "Jeg vil lave en underretning")
    assert begun.card["kind"] == "report"
    assert "Er barnet i fare lige nu?" in begun.texts[-1]
    assert "trækker ikke vejret" in str(begun.draft)
    wish = "jeg vil lave en underretning. far slår ham lige nu"
    (said,) = ran(Plan("action_report", "", 1.0, intent=START_REPORT), told, wish).texts
    assert said.startswith("Få hjælp til")


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
    assert _begun(wish, intent).draft["answers"] == _begun("ja", AFFIRM).draft["answers"]


def test_a_wish_to_report_on_another_child_leaves_the_first_one_out() -> None:
    begun = _begun("jeg vil lave en underretning om naboens pige på 5, hun bliver låst inde", START_REPORT)
    assert "låst inde" in str(begun.draft)
    assert "blå mærker" not in str(begun.draft)
