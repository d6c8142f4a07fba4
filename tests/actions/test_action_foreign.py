"""Who writes another language is answered in it where there is a notice, else in English."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_acute import ActionAcute
from actions.action_concern import ActionConcern
from actions.action_foreign import ActionForeign
from bot.dialogue.plan import Plan
from bot.project import replies


def test_what_is_worrying_or_urgent_is_told_in_both_languages() -> None:
    for action, alarm in ((ActionConcern(), None), (ActionAcute(), "life")):
        plan = Plan(action.name(), "", 1.0, topics=("underret_bekymring",), alarm=alarm, language="pl")
        dispatcher = CollectingDispatcher()
        slots = {"plan": plan.to_dict(), "memory": None, "report": None}
        action.run(dispatcher, Tracker("a", slots, {}, [], False, None, {}, "action_listen"), {})
        assert dispatcher.messages[0]["text"] == replies()["foreign_pl"]
        assert "112" in "".join(message["text"] or "" for message in dispatcher.messages[1:])


def _said(language: str) -> tuple[str, str]:
    slots = {"plan": Plan("action_foreign", "", 1.0, language=language).to_dict(), "memory": None}
    dispatcher = CollectingDispatcher()
    ActionForeign().run(dispatcher, Tracker("a", slots, {}, [], False, None, {}, "action_listen"), {})
    text, card = dispatcher.messages
    return text["text"], card["custom"]["language"]


def test_a_language_with_a_notice_gets_it() -> None:
    assert _said("pl") == (replies()["foreign_pl"], "pl")


def test_a_language_without_one_gets_the_english_one() -> None:
    assert _said("xx") == (replies()["foreign_en"], "en")
