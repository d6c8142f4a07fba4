"""A child that writes of itself is spoken to as a child; a grown-up is told what to do and of the duty to report."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import replies
from tests.actions.running import Ran, begun, ran


def _sent(alarm: str, **hidden: bool) -> Ran:
    return ran(Plan("action_acute", "", 1.0, alarm=alarm, **hidden))


def test_a_child_is_comforted_told_whom_to_call_and_not_of_a_duty() -> None:
    sent = _sent("child")
    (text,) = sent.texts
    assert "ikke din skyld" in text
    assert all(number in text for number in ("112", "7434 1054", "114"))
    assert "almen viden og står ikke i håndbogen" in text
    assert "underret" not in text
    assert sent.buttons == []
    assert (sent.card["kind"], sent.card["sections"]) == ("acute", ["Akut hjælp"])


def test_a_grown_up_is_told_of_the_duty_and_offered_the_report() -> None:
    for alarm in ("life", "police"):
        sent = _sent(alarm)
        assert sent.texts[0] == replies()[f"acute_{alarm}"]
        assert sent.buttons == [replies()["offer_report"]]
        assert sent.card["sections"] == ["Akut hjælp", "Skærpet underretningspligt"]


def test_who_writes_an_address_learns_that_nobody_comes_and_who_writes_a_number_that_it_is_hidden() -> None:
    texts = _sent("life", privacy=True, address=True).texts
    assert replies()["acute_address"] in texts
    assert replies()["privacy_short"] not in texts
    assert replies()["privacy_short"] in _sent("life", privacy=True).texts


def test_the_emergency_is_remembered_and_the_report_offered_with_the_worry_that_was_told_before() -> None:
    before = Memory(topics=("ryge_hvor",), offered=("x",), report_offered=True, story="han har blå mærker", unclear=1)
    offered = (replies()["offer_report"],)
    offer = {"offered": offered, "report_offered": True, "offer_turns": 0, "story": before.story}
    kept = Memory(topics=("akut_nummer",), emergency="told", **offer)
    for alarm in ("life", "police"):
        assert ran(Plan("action_acute", "", 1.0, alarm=alarm), before).memory == kept
    child = ran(Plan("action_acute", "", 1.0, alarm="child"), before)
    assert child.memory == Memory(topics=("akut_nummer",), emergency="child")


def test_an_emergency_that_goes_on_grows_older() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told", report_offered=True, offered=("x",), story="y")
    made = ran(Plan("action_acute", "", 0.5, again=True), told)
    assert made.memory == Memory(topics=("akut_nummer",), emergency="told", emergency_turns=1)


def test_a_draft_waits_and_what_it_can_be_told_is_offered() -> None:
    draft = begun()
    made = ran(Plan("action_acute", "", 1.0, alarm="life"), Memory(story="x"), "han trækker ikke vejret", draft=draft)
    assert made.texts[-1] == replies()["acute_in_report"]
    assert made.memory == Memory(topics=("akut_nummer",), offered=tuple(made.buttons), emergency="told")
    assert made.buttons
    assert made.draft["paused"]
