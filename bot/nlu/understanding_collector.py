"""Last component: everything that was understood of a message, as one piece of data for the policy."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.detecting import DANISH
from bot.nlu.language_detector import LANGUAGE
from bot.nlu.parts import IN_CONTEXT, PARTS, TYPED
from bot.nlu.stateless import StatelessComponent
from bot.nlu.topic_classifier import GUESSES
from bot.nlu.urgency_detector import ALARM
from bot.privacy.health import tells_of_health_by_name
from bot.privacy.masking import hidden_kinds
from bot.understanding.understanding import PERSON, UNDERSTANDING, Alarm, Guess, Part, Understanding


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class UnderstandingCollector(StatelessComponent):
    """Sets `understanding`, the JSON form of `bot.understanding.understanding.Understanding`, on a message."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Collect what the components before have set."""
        for message in messages:
            typed = message.get(TYPED) or ""
            whole = _part(message)
            alarm = message.get(ALARM)
            in_context = message.get(IN_CONTEXT)
            people = [found["value"] for found in message.get(ENTITIES) or [] if found.get("entity") == PERSON]
            understanding = Understanding(
                typed=typed,
                whole=whole,
                parts=tuple(_part(part) for part in message.get(PARTS) or []) or (whole,),
                in_context=_part(in_context) if in_context else None,
                alarm=Alarm(**alarm) if alarm else None,
                language=message.get(LANGUAGE) or DANISH,
                masked=hidden_kinds(typed),
                names=bool(people),
                health=tells_of_health_by_name(typed, people),
            )
            message.set(UNDERSTANDING, understanding.to_dict(), add_to_output=True)
        return messages


def _part(message: Message) -> Part:
    guesses = tuple(Guess(intent, confidence) for intent, confidence in message.get(GUESSES) or [])
    return Part(message.get(TEXT) or "", guesses)
