"""Short and misspelt questions: compares a message with the topics' titles and aliases, letter by letter.

A pressed button sends its title, so an exact title is certain.
"""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.handbook.search import find
from bot.language.leaning import leans
from bot.nlu.parts import IN_CONTEXT, TYPED, with_parts
from bot.nlu.stateless import StatelessComponent
from bot.nlu.topic_classifier import GUESSES, tell_rasa
from bot.project import handbook
from bot.understanding.intents import FOLLOW_UP, REPAIR

_CLEAR, _NOTHING = 0.5, 0.02  # how clearly a message asks on from an answer, and how little it then asks of a topic
_LONGEST = 200  # characters, however few the words: one of some thousand letters would cost half a second


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class TitleMatcher(IntentClassifier, StatelessComponent):
    """Moves a topic up whose title or alias is (nearly) what was written."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`near`: the likeness (0..1) from which a title or alias counts; `words`: the longest such message."""
        return {"near": 0.9, "words": 5}

    def __init__(self, config: dict[str, Any]) -> None:
        self._near, self._words = float(config["near"]), int(config["words"])
        self._titles = {topic.title.casefold(): topic.id for topic in handbook().topics}

    def process(self, messages: list[Message]) -> list[Message]:
        """Adjust the guesses of each message and each of its parts, and each message's intent."""
        # Behind an answer "er det et krav" and "hvem betaler" ask about that, whichever title shares their words.
        behind = [message.get(IN_CONTEXT) for message in messages]
        leaning = {id(message) for message in behind if message and leans(message.get(TEXT) or "")}
        for message in with_parts(messages):
            exact = self._titles.get((message.get(TYPED) or message.get(TEXT) or "").casefold())
            if exact:
                message.set(GUESSES, [(exact, 1.0)])
            elif id(message) not in leaning and self._is_short(message.get(TEXT) or ""):
                self._move_up(message)
        tell_rasa(messages)
        return messages

    def _is_short(self, text: str) -> bool:
        return 0 < len(text) <= _LONGEST and len(text.split()) <= self._words

    def _move_up(self, message: Message) -> None:
        """Share the confidence between what the classifier thinks and what the letters say."""
        found = dict(find(handbook(), message.get(TEXT), 2))
        likeness = max(found.values(), default=0.0)
        if likeness < self._near:
            return
        near = {topic for topic, score in found.items() if score == likeness}
        if _asks_on(message.get(GUESSES) or [], near):
            return
        guesses = {intent: confidence / 2 for intent, confidence in message.get(GUESSES) or []}
        for topic in near:
            guesses[topic] = guesses.get(topic, 0.0) + 0.5 * likeness / len(near)
        message.set(GUESSES, sorted(guesses.items(), key=lambda guess: -guess[1]))


def _asks_on(guesses: list[tuple[str, float]], near: set[str]) -> bool:
    """Whether a message clearly asks on from an answer and has but a word of `near`: "er du sikker", "passer det"."""
    best, confidence = guesses[0] if guesses else ("", 0.0)
    own = sum(found for topic, found in guesses if topic in near)
    return best in FOLLOW_UP - {REPAIR} and confidence >= _CLEAR and own < _NOTHING
