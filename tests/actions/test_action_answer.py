"""An answer is remembered with what is offered behind it; beside a concern report it also shows what the message told
the report."""

from datetime import datetime, timezone
from typing import Any

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.handbook.answer import related_titles
from bot.handbook.required import WORRY
from bot.project import handbook, replies, report_dialogue
from bot.report.draft import Draft
from tests.actions.running import Ran, begun, ran

TOLD, ASKED = "hun havde blå mærker på begge arme.", " hvor taster jeg kørsel ind?"


def _answered(*topics: str, memory: Memory | None = None, typed: str = "", names: tuple[str, ...] = ()) -> Ran:
    return ran(Plan("action_answer", "", 0.9, topics=topics), memory, typed, names=names)


def _card(told: tuple[int, int]) -> dict[str, Any]:
    now = datetime.now(timezone.utc)
    draft: Draft | None = begun()
    for answer in ("nej", "jeg er hendes moster", "en pige på 6 år, hun bor hos sin mor"):
        assert draft is not None
        draft = report_dialogue().step(draft, answer, now).draft
    assert draft is not None
    plan = Plan("action_answer", "", 0.9, topics=("koersel_indberet",), resume=True, told=told)
    return ran(plan, typed=TOLD + ASKED, draft=draft).card


def test_what_the_message_told_stands_in_the_cards_draft() -> None:
    card = _card((0, len(TOLD)))
    assert card["kind"] == "answer"
    assert any("blå mærker" in field["text"] for field in card["draft"])


def test_a_question_alone_leaves_the_draft_on_the_screen_as_it_is() -> None:
    assert "draft" not in _card((0, 0))


def test_who_writes_in_another_language_is_told_first_that_the_answer_is_danish() -> None:
    notice, answer = ran(Plan("action_answer", "", 0.9, topics=("ryge_hvor",), language="de")).texts
    assert notice == replies()["foreign_de"]
    assert "udendørs" in answer


def test_an_answer_is_remembered_with_its_buttons_and_nothing_of_what_was_offered_before() -> None:
    before = Memory(topics=("koersel_takst",), offered=("x",), report_offered=True, story="y", unclear=2, turns=2)
    made = _answered("ryge_hvor", memory=before)
    related = related_titles(handbook(), ["ryge_hvor"])
    assert made.memory == Memory(topics=("ryge_hvor",), offered=related, emergency_turns=1)
    assert made.buttons == list(made.memory.offered)


def test_who_asks_about_the_duty_to_report_is_offered_one_and_their_question_is_no_story() -> None:
    related = related_titles(handbook(), ["underret_pligt"])
    offered = (replies()["offer_report"], *related[:2])
    made = _answered("underret_pligt", memory=Memory(story="han har blå mærker"), typed="hvornår skal vi underrette?")
    told = {"story": "han har blå mærker", "emergency_turns": 1, "offer_turns": 0}
    assert made.memory == Memory(topics=("underret_pligt",), offered=offered, report_offered=True, **told)
    assert made.buttons == list(offered)


def test_who_is_worried_and_asks_nothing_has_begun_to_tell_the_story_with_roles_for_names() -> None:
    told = _answered(WORRY, memory=Memory(story="han er sulten"), typed="Mads har blå mærker", names=("Mads",)).memory
    assert told.report_offered
    assert (told.story.split("\n")[0], "blå mærker" in told.story, "Mads" in told.story) == (
        "han er sulten",
        True,
        False,
    )
    asked = _answered(WORRY, memory=Memory(story="han er sulten"), typed="hvem siger jeg det til?").memory
    assert asked.story == "han er sulten"


def test_beside_a_draft_no_other_report_is_offered() -> None:
    draft = begun()
    plan = Plan("action_answer", "", 0.9, topics=(WORRY,), resume=True)
    made = ran(plan, Memory(story="x"), "hun er bange", draft=draft)
    related = related_titles(handbook(), [WORRY])
    assert made.memory == Memory(topics=(WORRY,), offered=related, emergency_turns=1)


def test_an_answer_about_emergencies_is_remembered_as_one() -> None:
    memory = _answered("akut_nummer", memory=Memory(emergency="told", emergency_turns=1)).memory
    assert (memory.emergency, memory.emergency_turns) == ("asked", 0)
