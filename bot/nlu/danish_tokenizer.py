"""spaCy's Danish tokens."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.tokenizing import tokenize
from bot.nlu.parts import with_parts


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class DanishTokenizer(Tokenizer):
    """Sets the tokens of a message and its parts."""

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
        return [Token(token, start) for token, start in tokenize(message.get(attribute) or "")]

    def process(self, messages: list[Message]) -> list[Message]:
        """Tokenize each message and each of its parts, in place."""
        super().process([m for m in with_parts(messages) if m.get(TEXT) is not None])
        return messages
