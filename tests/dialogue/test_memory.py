"""What is remembered fades, and an older memory is still read."""

from bot.dialogue.memory import Memory
from bot.project import handbook
from tests.dialogue.deciding import plan, understood


def test_offers_do_not_outlive_the_next_turn() -> None:
    memory = Memory(topics=("ryge_hvor",), offered=("x",), report_offered=True, story="y")
    after = memory.next_turn()
    assert (after.offered, after.report_offered, after.story, after.turns) == ((), False, "", 1)
    assert Memory.from_slot(after.to_dict(), handbook()) == after


def test_a_memory_of_before_there_was_a_field_is_read() -> None:
    old = {name: kept for name, kept in Memory(topics=("ryge_hvor",)).to_dict().items() if "emergency" not in name}
    assert Memory.from_slot(old, handbook()) == Memory(topics=("ryge_hvor",))
    assert Memory.from_slot({**old, "offered": ["x"]}, handbook()).offered == ("x",)


def test_a_topic_that_the_handbook_has_no_more_is_not_gone_on_from() -> None:
    kept = Memory(topics=("ryge_i_bilen_1999",)).to_dict()
    memory = Memory.from_slot(kept, handbook())
    assert memory == Memory()
    assert plan(understood("hvor står det", ("ask_source", 0.9)), memory).action != "action_follow_up"
    both = Memory.from_slot({**kept, "topics": ["ryge_i_bilen_1999", "ryge_hvor"]}, handbook())
    assert plan(understood("hvor står det", ("ask_source", 0.9)), both).topics == ("ryge_hvor",)


def test_a_report_that_was_offered_stands_for_some_turns_with_its_story_and_no_longer() -> None:
    memory = Memory().offering_a_report(("x",), "hun er sulten")
    for _ in range(2):
        memory = memory.next_turn()
        assert (memory.offer_stands, memory.report_offered, memory.story) == (True, False, "hun er sulten")
    memory = memory.next_turn()
    assert (memory.offer_stands, memory.story) == (False, "")
