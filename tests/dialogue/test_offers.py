"""A report is offered, and what was told is kept for it, where that is meant and nowhere else."""

import pytest

from bot.dialogue.memory import Memory
from bot.dialogue.offers import after_answer, after_emergency, after_emergency_over, after_report
from bot.dialogue.plan import Plan
from bot.handbook.answer import compose
from bot.handbook.required import WORRY
from bot.project import handbook

BEFORE = Memory(story="han er sulten")


def _after(topic: str, typed: str, offer: str | None = "Lav en underretning") -> Memory:
    return after_answer(BEFORE, compose(handbook(), [topic], 0.9), offer, typed, lambda: f"{typed} (med roller)")


def test_only_a_worry_that_asks_nothing_is_kept_for_the_report() -> None:
    assert _after(WORRY, "hun er bange").story == "han er sulten\nhun er bange (med roller)"
    for topic, typed in ((WORRY, "er det slemt?"), ("underret_pligt", "hun er bange")):
        assert _after(topic, typed).story == BEFORE.story
    assert (_after("ryge_hvor", "hun er bange").report_offered, _after("ryge_hvor", "hun er bange").story) == (
        False,
        "",
    )


@pytest.mark.parametrize(
    "typed",
    [
        "jeg er mormor til en pige på 6 og i fredags havde hun et mærke på hånden. skal jeg underrette eller hvad",
        "Far slog ham i går. Hvad gør jeg nu?",
    ],
)
def test_a_worry_that_was_told_before_it_is_asked_about_is_kept(typed: str) -> None:
    for topic in (WORRY, "underret_hvornaar"):
        assert _after(topic, typed).story == f"han er sulten\n{typed} (med roller)"
    assert _after("ryge_hvor", typed).story == ""


@pytest.mark.parametrize(
    "typed", ["Hej. Hvornår skal man underrette?", "Tak for svaret. Er det slemt, hvis hun græder?"]
)
def test_a_question_behind_a_greeting_is_not(typed: str) -> None:
    assert _after(WORRY, typed).story == BEFORE.story


def test_an_emergency_that_was_told_is_kept_for_the_report_but_not_a_childs_own() -> None:
    told = after_emergency(BEFORE, Plan("action_acute", "", alarm="life"), "x", "far slog hende i aften")
    assert told.story == "han er sulten\nfar slog hende i aften"
    child = after_emergency(BEFORE, Plan("action_acute", "", alarm="child"), "x", "far slår mig")
    assert child.story == ""
    again = after_emergency(told, Plan("action_acute", "", again=True), "x", "han er 15")
    assert again.story == ""


def test_where_a_report_is_drafted_none_is_offered() -> None:
    assert not _after(WORRY, "hun er bange", None).report_offered


def test_an_emergency_that_goes_on_is_no_new_one_and_its_end_leaves_one_that_may_begin_again() -> None:
    told = after_emergency(BEFORE, Plan("action_acute", "", alarm="life"), "x")
    assert (told.recent_emergency(), told.report_offered) == ("told", True)
    again = after_emergency(told, Plan("action_acute", "", again=True), "x")
    assert (again.recent_emergency(), again.emergency_turns, again.report_offered) == ("told", 1, False)
    assert after_emergency_over(again, (), "x").recent_emergency() == "asked"
    assert after_emergency_over(Memory(), (), "x").recent_emergency() == ""


def test_what_a_child_wrote_and_what_a_report_has_begun_with_is_kept_for_no_offer() -> None:
    offered = Memory().offering_a_report(("x",), "hun er sulten")
    child = after_emergency(offered, Plan("action_acute", "", alarm="child"), "x", "far slår mig")
    begun = after_report(offered, ("y",), ended=False)
    for memory in (child, begun):
        assert (memory.story, memory.offer_stands) == ("", False)
