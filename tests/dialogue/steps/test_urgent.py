"""An emergency comes before everything, but for a plain choice and a faint alarm beside a report."""

from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.handbook.required import WORRY
from bot.project import handbook
from bot.understanding.understanding import Alarm
from tests.dialogue.deciding import plan, understood


def test_urgency_comes_before_everything() -> None:
    message = replace(understood("må vi ryge", ("ryge_hvor", 0.99)), alarm=Alarm("life", "x"), masked=("cpr",))
    for report in (False, True):
        made = plan(message, report=report)
        assert (made.action, made.alarm, made.privacy) == ("action_acute", "life", True)


def test_a_faint_alarm_does_not_break_into_a_report() -> None:
    message = replace(understood("hun er 7 og bor hos sin mor", ("concern", 0.4)), alarm=Alarm("police", "x", 0.5))
    assert plan(message, report=True).action == "action_report"


def test_in_an_emergency_an_address_is_told_apart_from_a_number() -> None:
    for kind in ("cpr", "address"):
        message = replace(understood("det brænder", ("acute_life", 0.9)), alarm=Alarm("life", "x"), masked=(kind,))
        made = plan(message)
        assert (made.action, made.privacy, made.address) == ("action_acute", True, kind == "address")


def test_a_choice_of_what_was_offered_rings_no_alarm_unless_it_holds_a_signal() -> None:
    offered = Memory(offered=(handbook().topic("ryge_hvor").title,))
    chosen = replace(understood("nr 1", ("acute_life", 0.2)), alarm=Alarm("life", "acute_life 20%", 0.2))
    assert plan(chosen, offered).topics == ("ryge_hvor",)
    assert plan(chosen).action == "action_acute"
    assert plan(replace(chosen, alarm=Alarm("life", "x", 1.0)), offered).action == "action_acute"


def test_what_only_begins_like_a_yes_to_the_offer_rings_the_alarm() -> None:
    offered = Memory(topics=(WORRY,), report_offered=True, story="hun er bange for far")
    for text in ("ja vi er bange han står udenfor", "ja nu slår han hende"):
        yes = understood(text, ("affirm", 0.5), ("acute_police", 0.45))
        assert plan(replace(yes, alarm=Alarm("police", "x", 0.45)), offered).action == "action_acute"
    plain = replace(understood("ja tak", ("affirm", 0.5)), alarm=Alarm("police", "x", 0.2))
    assert plan(plain, offered).action == "action_report"


def test_a_place_in_a_list_that_is_none_silences_no_alarm() -> None:
    faint = replace(understood("den sidste", ("acute_life", 0.4)), alarm=Alarm("life", "x", 0.4))
    assert plan(faint).action == "action_acute"


def test_what_rings_only_behind_an_emergency_gets_the_short_reply_and_a_new_one_the_whole() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    faint = Alarm("life", "acute_life 80%", 0.8)
    age = replace(understood("han er 15", ("out_of_scope", 0.9), ("acute_life", 0.06)), alarm=faint)
    assert (plan(age, told).action, plan(age, told).again) == ("action_acute", True)
    assert not plan(age).again
    worse = replace(understood("nu har han en kniv", ("acute_life", 0.97)), alarm=replace(faint, confidence=0.97))
    assert not plan(worse, told).again
    assert not plan(replace(age, alarm=replace(faint, confidence=1.0)), told).again  # a signal


def test_what_is_left_beside_a_hidden_number_breaks_into_a_report_only_if_it_is_as_clear_as_a_signal() -> None:
    said = replace(understood("i kan fange mig på", ("acute_police", 0.99)), masked=("phone",))
    for confidence, action in ((0.99, "action_report"), (1.0, "action_acute")):
        made = plan(replace(said, alarm=Alarm("police", "x", confidence)), report=True)
        assert made.action == action


def test_who_told_a_worry_as_an_adult_is_not_taken_for_the_child() -> None:
    afraid = replace(understood("jeg tør ikke", ("acute_child", 0.8)), alarm=Alarm("child", "x", 0.8))
    for story in ("hun har mærker på armen", "mit barnebarn har mærker på armen"):
        told = Memory(topics=(WORRY,), report_offered=True, story=story)
        assert plan(afraid, told).action == "action_concern"
        names = replace(understood("han slår også mig", ("acute_child", 0.8)), alarm=Alarm("child", "x", 0.8))
        assert plan(names, told).alarm == "child"
    own = Memory(topics=(WORRY,), report_offered=True, story="min far slår min bror")
    for memory in (own, Memory()):
        assert plan(afraid, memory).alarm == "child"
