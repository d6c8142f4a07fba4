"""What small talk leaves behind."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.handbook.required import SHOWN_FIRST
from bot.project import handbook
from tests.actions.running import ran


def test_thanks_do_not_make_an_emergency_new() -> None:
    memory = Memory(topics=("akut_nummer",), emergency="told", emergency_turns=1)
    assert ran(Plan("action_small_talk", "", 1.0, intent="thanks"), memory).memory.recent_emergency() == ""


def test_a_greeting_shows_what_can_be_asked_and_thanks_leave_what_was_offered() -> None:
    titles = tuple(handbook().topic(topic).title for topic in SHOWN_FIRST)
    for intent, shown, offered in (("greet", titles, titles), ("goodbye", (), ()), ("thanks", (), ("x",))):
        made = ran(Plan("action_small_talk", "", 1.0, intent=intent), Memory(offered=("x",), unclear=1))
        assert made.memory == Memory(offered=offered, turns=1, emergency_turns=1)
        assert made.buttons == list(shown)


def test_with_a_no_to_a_report_what_was_told_is_forgotten() -> None:
    offered = Memory().offering_a_report(("Jeg vil lave en underretning",), "hun har blå mærker")
    made = ran(Plan("action_small_talk", "", 1.0, intent="deny"), offered)
    assert (made.memory.story, made.memory.offer_stands) == ("", True)
