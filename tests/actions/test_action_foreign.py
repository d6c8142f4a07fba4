"""Who writes another language is answered in it where there is a notice, else in English."""

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import replies
from tests.actions.running import ran


def test_what_is_worrying_or_urgent_is_told_in_both_languages() -> None:
    told = {"topics": ("underret_bekymring",), "language": "pl"}
    for plan in (Plan("action_concern", "", 1.0, **told), Plan("action_acute", "", 1.0, alarm="life", **told)):
        made = ran(plan)
        notice, *texts = made.texts
        assert notice == replies()["foreign_pl"]
        assert made.card["language"] == "pl"
        assert "112" in "".join(texts)


def _said(language: str) -> tuple[str, str]:
    made = ran(Plan("action_foreign", "", 1.0, language=language))
    (text,) = made.texts
    return text, made.card["language"]


def test_a_language_with_a_notice_gets_it() -> None:
    assert _said("pl") == (replies()["foreign_pl"], "pl")


def test_a_language_without_one_gets_the_english_one() -> None:
    assert _said("xx") == (replies()["foreign_en"], "en")


def test_what_was_offered_is_offered_no_more() -> None:
    before = Memory(topics=("ryge_hvor",), offered=("x",), unclear=1)
    made = ran(Plan("action_foreign", "", 1.0, language="pl"), before)
    assert made.memory == Memory(topics=("ryge_hvor",), turns=1, emergency_turns=1)
