"""Tells Danish from the other languages that families here write."""

from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.dialogue.intents import ALARMS, CONCERN, OUTSIDE
from bot.language.detecting import DANISH, detect, prepare
from bot.nlu.parts import TYPED
from bot.nlu.stateless import StatelessComponent
from bot.nlu.topic_classifier import GUESSES

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class LanguageDetector(StatelessComponent):
    """Sets `language` (an ISO 639-1 code) on a message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`doubt`: how likely another language must be; `understood`: the confidence that settles it as Danish, but
        where it is urgent or worrying: there another language must be `sure`."""
        return {"doubt": 0.7, "understood": 0.8, "sure": 0.97}

    def __init__(self, config: dict[str, Any]) -> None:
        self._doubt, self._understood = float(config["doubt"]), float(config["understood"])
        self._sure = float(config["sure"])

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LanguageDetector":
        """A detector that is ready."""
        prepare()
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set each message's language; what is understood well and has Danish letters is taken for Danish, however odd
        its spelling: to tell languages apart in every message makes turns some milliseconds longer."""
        for message in messages:
            guesses = message.get(GUESSES) or []
            understood = bool(guesses) and guesses[0][1] >= self._understood
            danish_letters = all(c.isascii() or c in "æøåÆØÅé" for c in message.get(TYPED) or "" if c.isalpha())
            settled = understood and danish_letters and guesses[0][0] != OUTSIDE
            text = message.get(TYPED) or message.get(TEXT) or ""
            if settled and guesses[0][0] not in {CONCERN, *ALARMS}:
                language = DANISH
            else:
                language = detect(text, self._sure if settled else self._doubt)
            message.set(LANGUAGE, language, add_to_output=True)
        return messages
