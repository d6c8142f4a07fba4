"""What the handbook does not say is said, with whom to ask."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.handbook.required import FAMILY_ADVICE
from bot.project import replies
from tests.actions.running import ran


def test_it_names_whom_to_ask_and_counts_what_was_not_understood() -> None:
    before = Memory(topics=("ryge_hvor",), offered=("x",), report_offered=True, story="y", unclear=1)
    made = ran(Plan("action_fallback", "", 0.4), before)
    assert made.texts == [replies()["fallback"]]
    assert (made.card["kind"], made.card["unanswered"]) == ("fallback", True)
    assert [contact["id"] for contact in made.card["contacts"]] == [FAMILY_ADVICE]
    assert made.memory == Memory(topics=("ryge_hvor",), unclear=2, turns=1, emergency_turns=1)
