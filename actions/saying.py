"""What replies have in common: buttons, the card, and the notices ahead of an answer or behind it."""

from collections.abc import Iterable

from rasa_sdk.executor import CollectingDispatcher

from bot.card import Card
from bot.dialogue.hidden import told_beside
from bot.dialogue.plan import Plan
from bot.language.detecting import DANISH
from bot.project import replies


def buttons(titles: Iterable[str]) -> list[dict[str, str]]:
    """Buttons that send their own visible text: pressing one is the same as typing it."""
    return [{"title": title, "payload": title} for title in titles]


def offer_of_a_report() -> str:
    """The button that begins a concern report."""
    return replies()["offer_report"]


def send_card(dispatcher: CollectingDispatcher, card: Card, language: str = DANISH) -> None:
    """Send the turn's card; each turn has one. `language`: the user's, which the notice ahead of it was in."""
    told: Card = card if language == DANISH else {**card, "language": notice_for(language)[0]}
    dispatcher.utter_message(json_message=told)


def notice_for(language: str) -> tuple[str, str]:
    """That the assistant speaks Danish, and whom to call: the language it is told in and the text, in `language` or,
    where there is none in that, in English."""
    told = language if f"foreign_{language}" in replies() else "en"
    return told, replies()[f"foreign_{told}"]


def tell_in_own_language(dispatcher: CollectingDispatcher, language: str) -> None:
    """Send that notice ahead of a Danish reply, to who writes in another language."""
    if language != DANISH:
        dispatcher.utter_message(text=notice_for(language)[1])


def tell_of_what_was_hidden(dispatcher: CollectingDispatcher, plan: Plan) -> None:
    """Send a line on it, where something was hidden."""
    if (name := told_beside(plan)) is not None:
        dispatcher.utter_message(text=replies()[name])
