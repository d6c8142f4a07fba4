"""spaCy's Danish tokenizer.

Always the blank pipeline's: da_core_news_sm has the same one, so that installing it changes no understanding.
"""

import functools
from typing import Any

import spacy
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.parts import with_parts


@functools.cache
def _danish() -> Any:
    return spacy.blank("da")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class DanishTokenizer(Tokenizer):
    """Sets spaCy's tokens on a message and its parts."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's own settings of a tokenizer: intents are never split."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The tokens of `message`'s `attribute`, with their character offsets."""
        doc = _danish()(message.get(attribute) or "")
        return [Token(token.text, token.idx) for token in doc if not token.is_space]

    def process(self, messages: list[Message]) -> list[Message]:
        """Tokenize each message and each of its parts, in place."""
        super().process([m for m in with_parts(messages) if m.get(TEXT) is not None])
        return messages
