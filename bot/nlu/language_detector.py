"""Tells Danish from the other languages that families here write."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.detecting import DANISH, detect, has_danish_words
from bot.nlu.parts import TYPED
from bot.nlu.stateless import StatelessComponent
from bot.nlu.topic_classifier import GUESSES
from bot.understanding.intents import OUTSIDE

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class LanguageDetector(StatelessComponent):
    """Sets `language` (an ISO 639-1 code) on a message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`doubt`: how likely another language must be; `unlike`: how likely where the words are not the Danish ones;
        `understood`: the confidence that settles what has such words as Danish."""
        return {"doubt": 0.7, "unlike": 0.5, "understood": 0.8}

    def __init__(self, config: dict[str, Any]) -> None:
        self._doubt, self._unlike = float(config["doubt"]), float(config["unlike"])
        self._understood = float(config["understood"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Set each message's language; what is understood well and has Danish letters and words is taken for Danish: to
        tell languages apart in every message makes turns some milliseconds longer."""
        for message in messages:
            text = message.get(TYPED) or message.get(TEXT) or ""
            danish_words = has_danish_words(text)
            if danish_words and self._is_understood(message) and all(map(_is_danish_letter, filter(str.isalpha, text))):
                language = DANISH
            else:
                language = detect(text, self._doubt if danish_words else self._unlike)
            message.set(LANGUAGE, language, add_to_output=True)
        return messages

    def _is_understood(self, message: Message) -> bool:
        guesses = message.get(GUESSES) or []
        return bool(guesses) and guesses[0][1] >= self._understood and guesses[0][0] != OUTSIDE


def _is_danish_letter(letter: str) -> bool:
    return letter.isascii() or letter in "æøåÆØÅé"
