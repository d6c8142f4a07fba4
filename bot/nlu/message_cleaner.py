"""First component: tidies and masks the text, so that nothing after it sees personal numbers."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.tidying import tidy
from bot.nlu.parts import TYPED
from bot.nlu.stateless import StatelessComponent
from bot.privacy.masking import without_placeholders
from bot.project import masker


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class MessageCleaner(StatelessComponent):
    """Keeps a message's tidied, masked form as `typed`; its text is that without the placeholders, which would
    make every message with a hidden number a question about numbers."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Clean the training questions as messages are cleaned."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Clean each message in place; a user's has been masked before it was stored (`bot/runtime/processor.py`),
        a training question has not."""
        for message in messages:
            if message.get(TEXT) is None:
                continue
            typed = masker().mask(tidy(message.get(TEXT))).text
            message.set(TYPED, typed, add_to_output=True)
            message.set(TEXT, without_placeholders(typed))
        return messages
