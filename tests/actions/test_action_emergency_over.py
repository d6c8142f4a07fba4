"""What is said, and kept, when an emergency is over."""

from bot.card import Kind
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import replies
from tests.actions.running import Ran, ran

SPOKEN_OF = ["Akut hjælp", "Skærpet underretningspligt"]


def _over(emergency: str = "told", kind: Kind = "smalltalk", topics: tuple[str, ...] = ()) -> Ran:
    memory = Memory(topics=("akut_nummer",), emergency=emergency, emergency_turns=1, story="han stak af")
    return ran(Plan("action_emergency_over", "", 1.0, topics=topics, kind=kind), memory)


def test_it_may_begin_again_and_a_report_is_offered() -> None:
    over = _over()
    offered = (replies()["offer_report"],)
    told = {"turns": 1, "story": "han stak af", "emergency": "asked", "offer_turns": 0}
    assert over.memory == Memory(topics=("akut_nummer",), offered=offered, report_offered=True, **told)
    assert over.buttons == list(offered)


def test_where_there_was_no_emergency_its_end_makes_none() -> None:
    assert _over("").memory.recent_emergency() == ""


def test_it_names_its_sources_in_text_and_card() -> None:
    over = _over()
    assert (over.card["kind"], over.card["sections"]) == ("smalltalk", SPOKEN_OF)
    assert all(f"»{heading}«" in over.texts[0] for heading in SPOKEN_OF)


def test_who_asks_whom_to_tell_has_an_answer() -> None:
    assert _over(kind="answer").card["kind"] == "answer"


def test_another_question_is_answered_behind_it() -> None:
    over = _over(kind="answer", topics=("koersel_takst",))
    glad, answer = over.texts
    assert "Det er godt at høre" in glad
    assert "»Kørsel«" in answer
    assert (over.card["kind"], over.card["sections"]) == ("answer", ["Kørsel", *SPOKEN_OF])
    assert (over.memory.topics, over.memory.turns) == (("koersel_takst",), 0)
    assert over.buttons == [replies()["offer_report"]]
