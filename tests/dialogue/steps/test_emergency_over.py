"""The end of an emergency is left with a good word, and what is asked with it is answered."""

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.understanding.understanding import Guess, Part
from tests.dialogue.deciding import behind_an_answer, plan, understood


def test_an_emergency_that_is_over_is_left_with_a_good_word() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    asked = replace(told, emergency="asked")
    surely = understood("hun er fundet", ("emergency_over", 0.8), ("concern", 0.1))
    for memory in (told, asked):
        assert plan(surely, memory).action == "action_emergency_over"
    for least in (0.3, 0.6):
        assert plan(understood("hun er måske fundet", ("emergency_over", least)), told).action == "action_acute"
    for alone in (("acute_police", 0.39), ("affirm", 0.9)):  # "han er kørt med hende", "ok"
        said = behind_an_answer(understood("…", alone), ("emergency_over", 0.9))
        assert plan(said, told).action == "action_acute"
    child = replace(told, emergency="child")
    assert plan(understood("han er gået", ("emergency_over", 0.9)), child).action == "action_acute"


def test_what_is_clearly_asked_with_the_end_of_an_emergency_is_answered_with_it() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    found = Part("hun er fundet.", (Guess("emergency_over", 0.9),))
    for confidence, topics in ((0.9, ("koersel_takst",)), (0.5, ())):
        asked = Part("får vi kørsel for turen?", (Guess("koersel_takst", confidence),))
        said = replace(
            understood("hun er fundet. får vi kørsel for turen?", ("emergency_over", 0.8)), parts=(found, asked)
        )
        assert (plan(said, told).action, plan(said, told).topics) == ("action_emergency_over", topics)


def test_a_question_amid_the_news_that_all_is_well_ends_the_emergency() -> None:
    parts = tuple(Part(text) for text in ("han er hjemme igen.", "får jeg turen dækket?", "den var aftalt"))
    told = Memory(topics=("akut_nummer",), emergency="told")
    asking = understood("han er hjemme igen. får jeg turen dækket? den var aftalt", ("koersel_takst", 0.7), parts=parts)
    assert plan(asking, told).action == "action_answer"
    clear = (parts[0], Part("hvor skriver jeg turen ind?", (Guess("koersel_indberet", 0.95),)))
    faint = understood("han er hjemme igen. hvor skriver jeg turen ind?", ("koersel_indberet", 0.4), parts=clear)
    assert plan(faint, told).action == "action_answer"
    telling = replace(asking, parts=(Part("han er hjemme igen den var aftalt"),))
    assert plan(telling, told).action == "action_acute"


def test_who_asks_whom_to_tell_gets_the_card_of_an_answer() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    for text, kind in (("hun er fundet", "smalltalk"), ("hun er fundet. skal nogen have det at vide?", "answer")):
        assert plan(understood(text, ("emergency_over", 0.9)), told).kind == kind


@pytest.mark.parametrize(
    "alone",
    [
        [("thanks", 0.7), ("emergency_over", 0.15), ("acute_police", 0.02)],  # "hun er hos os nu. tak"
        [("out_of_scope", 0.55), ("emergency_over", 0.4), ("acute_life", 0.05)],  # "hun kom selv tilbage"
    ],
)
def test_an_end_that_is_beyond_doubt_behind_the_emergency_may_be_faint_alone(alone: list[tuple[str, float]]) -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    said = behind_an_answer(understood("hun er her nu", *alone), ("emergency_over", 0.97), ("acute_police", 0.02))
    assert plan(said, told).action == "action_emergency_over"
    less_sure = behind_an_answer(understood("hun er her nu", *alone), ("emergency_over", 0.85), ("acute_police", 0.02))
    assert plan(less_sure, told).action == "action_acute"


@pytest.mark.parametrize(
    "alone",
    [
        [("affirm", 0.7), ("emergency_over", 0.2)],  # "ok"
        [("out_of_scope", 0.6), ("emergency_over", 0.2), ("acute_police", 0.06)],  # "hun tog ham med"
        [("thanks", 0.9), ("emergency_over", 0.05)],
    ],
)
def test_what_may_go_on_is_no_end_however_it_looks_behind_the_emergency(alone: list[tuple[str, float]]) -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    said = behind_an_answer(understood("hun er her nu", *alone), ("emergency_over", 0.97))
    assert plan(said, told).action != "action_emergency_over"
