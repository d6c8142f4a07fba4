"""What is said, and kept, when an emergency is over."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_emergency_over import ActionEmergencyOver
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import handbook

SPOKEN_OF = ["Akut hjælp", "Skærpet underretningspligt"]


def _over(
    emergency: str = "told", typed: str = "", topics: tuple[str, ...] = ()
) -> tuple[CollectingDispatcher, Memory]:
    memory = Memory(topics=("akut_nummer",), emergency=emergency, emergency_turns=1).to_dict()
    plan = Plan("action_emergency_over", "", 1.0, topics=topics).to_dict()
    message = {"understanding": {"typed": typed}}
    tracker = Tracker(
        "a", {"plan": plan, "memory": memory, "report": None}, message, [], False, None, {}, "action_listen"
    )
    said = CollectingDispatcher()
    events = ActionEmergencyOver().run(said, tracker, {})
    return said, Memory.from_slot(next(e["value"] for e in events if e.get("name") == "memory"), handbook())


def test_it_may_begin_again_and_a_report_is_offered() -> None:
    _, memory = _over()
    assert memory.recent_emergency() == "asked"
    assert memory.report_offered


def test_where_there_was_no_emergency_its_end_makes_none() -> None:
    assert _over("")[1].recent_emergency() == ""


def test_it_names_its_sources_in_text_and_card() -> None:
    text, card = _over()[0].messages
    assert (card["custom"]["kind"], card["custom"]["sections"]) == ("smalltalk", SPOKEN_OF)
    assert all(f"»{heading}«" in text["text"] for heading in SPOKEN_OF)


def test_who_asks_whom_to_tell_has_an_answer() -> None:
    assert _over(typed="hun er fundet. skal nogen have det at vide?")[0].messages[-1]["custom"]["kind"] == "answer"


def test_another_question_is_answered_behind_it() -> None:
    said, memory = _over(typed="hun er fundet. får vi kørsel for turen?", topics=("koersel_takst",))
    glad, answer, card = said.messages
    assert "Det er godt at høre" in glad["text"]
    assert "»Kørsel«" in answer["text"]
    assert (card["custom"]["kind"], card["custom"]["sections"]) == ("answer", ["Kørsel", *SPOKEN_OF])
    assert memory.topics == ("koersel_takst",)
