"""Who writes another language is answered in it where there is a notice, else in English."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.action_foreign import ActionForeign
from bot.dialogue.plan import Plan
from bot.project import replies


def _said(language: str) -> tuple[str, str]:
    slots = {"plan": Plan("action_foreign", "", 1.0, intent=language).to_dict(), "memory": None}
    dispatcher = CollectingDispatcher()
    ActionForeign().run(dispatcher, Tracker("a", slots, {}, [], False, None, {}, "action_listen"), {})
    text, card = dispatcher.messages
    return text["text"], card["custom"]["language"]


def test_a_language_with_a_notice_gets_it() -> None:
    assert _said("pl") == (replies()["foreign_pl"], "pl")


def test_a_language_without_one_gets_the_english_one() -> None:
    assert _said("xx") == (replies()["foreign_en"], "en")
