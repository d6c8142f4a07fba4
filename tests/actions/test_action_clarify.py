"""What was offered stays offered after a number that named none of it."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import NOT_OFFERED, Plan
from bot.project import handbook, replies
from tests.actions.running import ran


def test_the_same_buttons_come_again_and_can_still_be_chosen() -> None:
    offered = ("Jeg vil lave en underretning", "Må vi ryge, når barnet er her?")
    memory = Memory(offered=offered, report_offered=True, story="han har blå mærker på ryggen")
    made = ran(Plan("action_clarify", "", 1.0, intent=NOT_OFFERED), memory)
    assert made.texts == [replies()[NOT_OFFERED]]
    assert made.buttons == list(memory.offered)
    assert made.card["kind"] == "clarify"
    assert made.memory == memory


def test_the_topics_that_may_be_meant_are_offered_by_their_titles() -> None:
    options = ("ryge_hvor", "koersel_indberet")
    made = ran(Plan("action_clarify", "", 0.3, options=options), Memory(topics=("koersel_takst",), unclear=1))
    titles = tuple(handbook().topic(topic).title for topic in options)
    assert made.buttons == list(titles)
    assert made.memory == Memory(topics=("koersel_takst",), offered=titles, unclear=2, turns=1, emergency_turns=1)
    assert made.card["options"] == list(options)
