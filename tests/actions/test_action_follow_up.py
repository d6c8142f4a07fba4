"""What is asked on is answered about the last topics; what was not meant is taken back."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.handbook.answer import related_titles
from bot.handbook.follow_up import follow_up
from bot.project import handbook, replies
from tests.actions.running import Ran, begun, ran


def _asked(intent: str, *topics: str, memory: Memory | None = None) -> Ran:
    return ran(Plan("action_follow_up", "", 0.9, topics=topics, intent=intent), memory)


def test_what_the_follow_up_answers_is_remembered_with_its_buttons() -> None:
    before = Memory(topics=("supervision_hvem",), turns=1, offered=("x",), unclear=1)
    for intent in ("ask_source", "ask_more", "ask_shorter", "ask_again", "ask_who_to_call", "ask_at_night"):
        made, answer = (
            _asked(intent, "supervision_hvem", memory=before),
            follow_up(handbook(), intent, ["supervision_hvem"], 0.9),
        )
        assert made.texts == [answer.text]
        assert made.card == answer.card
        kept = Memory(topics=answer.topic_ids, offered=answer.buttons, emergency_turns=1)
        assert made.memory == kept
        assert made.buttons == list(answer.buttons)


def test_who_corrects_is_offered_what_stands_beside_it_and_still_corrects_the_same_answer() -> None:
    before = Memory(topics=("ryge_hvor",), turns=1, unclear=1)
    made = _asked("repair", "ryge_hvor", memory=before)
    related = related_titles(handbook(), ["ryge_hvor"])
    assert made.texts == [replies()["repair"]]
    assert made.buttons == list(related)
    assert made.card["kind"] == "clarify"
    assert made.memory == Memory(topics=("ryge_hvor",), offered=related, turns=1, unclear=2, emergency_turns=1)


def test_a_report_that_waits_goes_on_behind_it() -> None:
    draft = begun()
    for intent in ("ask_source", "repair"):
        plan = Plan("action_follow_up", "", 0.9, topics=("ryge_hvor",), intent=intent, resume=True)
        made = ran(plan, Memory(topics=("ryge_hvor",)), draft=draft)
        assert len(made.texts) == 2
        assert made.draft
