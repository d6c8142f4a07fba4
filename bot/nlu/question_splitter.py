"""Splits a message that may hold several questions; the parts go through the rest of the pipeline with it."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.splitting import split_questions, with_their_stories
from bot.nlu.parts import PARTS
from bot.nlu.stateless import StatelessComponent


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class QuestionSplitter(StatelessComponent):
    """Gives a message of several sentences or questions its `parts`, each a message. Training questions stay whole:
    each was written for one intent."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Split each message's text; one that holds a single question gets no parts."""
        for message in messages:
            pieces = split_questions(message.get(TEXT) or "")
            if len(pieces) > 1:
                message.set(PARTS, [Message(data={TEXT: piece}) for piece in with_their_stories(pieces)])
        return messages
