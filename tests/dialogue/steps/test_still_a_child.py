"""A child that wrote of itself is spoken to as a child until it says something else."""

from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.understanding.understanding import Alarm
from tests.dialogue.deciding import plan, understood


def test_a_child_that_has_written_of_itself_is_still_spoken_to_as_a_child() -> None:
    after = Memory(topics=("akut_nummer",), emergency="child")
    for text in ("er det min skyld", "skal jeg sige det til min lærer"):
        assert plan(understood(text, ("underret_pligt", 0.8)), after).alarm == "child"
    assert plan(understood("må vi ryge, når barnet er her", ("ryge_hvor", 0.9)), after).alarm is None
    assert plan(understood("tak, det gør jeg, min ven", ("thanks", 0.9)), after).alarm is None
    assert plan(understood("er det min skyld", ("underret_pligt", 0.8))).alarm is None
    rings = replace(understood("hun slår mig", ("acute_life", 0.9)), alarm=Alarm("life", "x"))
    assert (plan(rings, after).alarm, plan(rings).alarm) == ("child", "life")
    faintly = replace(understood("han er fuld hver dag"), alarm=Alarm("police", "x", 0.3))
    assert plan(faintly, after).alarm == "child"
    for guess in ("concern", "out_of_scope"):
        goes_on = plan(understood("han er fuld hver dag", (guess, 0.4)), after)
        assert (goes_on.alarm, goes_on.again) == ("child", False)
