"""A worry is thanked for, the duty explained, and the report offered, which begins with what was told."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.handbook.answer import related_titles
from bot.handbook.required import WORRY
from bot.project import handbook, replies
from tests.actions.running import ran


def test_the_report_is_offered_first_and_the_worry_kept_with_roles_for_names() -> None:
    plan = Plan("action_concern", "", 0.9, topics=(WORRY,))
    made = ran(plan, Memory(topics=("ryge_hvor",), story="han er sulten"), "Mads har blå mærker", names=("Mads",))
    offered = (replies()["offer_report"], *related_titles(handbook(), [WORRY])[:2])
    assert made.texts[0] == replies()["concern"]
    assert made.buttons == list(offered)
    assert made.card["offered"]
    memory = made.memory
    assert (memory.topics, memory.offered, memory.report_offered) == ((WORRY,), offered, True)
    assert memory.story.startswith("han er sulten\n")
    assert "blå mærker" in memory.story
    assert "Mads" not in memory.story


def test_a_worry_about_another_child_begins_a_story_of_its_own() -> None:
    typed = "naboens pige på 5 bliver låst inde"
    made = ran(Plan("action_concern", "", 0.9, topics=(WORRY,)), Memory(story="han er sulten"), typed)
    assert "sulten" not in made.memory.story
    assert "låst inde" in made.memory.story


def test_an_emergency_from_before_grows_older() -> None:
    before = Memory(emergency="told", emergency_turns=0)
    memory = ran(Plan("action_concern", "", 0.9, topics=(WORRY,)), before, "hun er bange").memory
    assert (memory.emergency, memory.emergency_turns) == ("told", 1)
