"""Reads a follow-up behind what was answered last: "hvor ofte får vi supervision? og hvem holder den"."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.dialogue.context import points_back
from bot.nlu.parts import IN_CONTEXT
from bot.nlu.stateless import StatelessComponent
from bot.project import handbook

ANSWERED = "answered"  # in a message's metadata: the ids of the topics that were answered last (see HandbookProcessor)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class FollowUpReader(StatelessComponent):
    """Gives a message that points back a second reading, `in_context`, behind the last answer's title."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the second reading where there is something to point back to."""
        for message in messages:
            known = [topic for topic in (message.get("metadata") or {}).get(ANSWERED) or [] if topic in handbook()]
            text = message.get(TEXT) or ""
            if known and points_back(text):
                titles = " ".join(handbook().topic(topic).title.casefold() for topic in known)
                message.set(IN_CONTEXT, Message(data={TEXT: f"{titles} {text}"}))
        return messages
