"""A message and its other readings: every component after those that make them works on all of them."""

from collections.abc import Iterator
from typing import Any

from rasa.shared.nlu.constants import METADATA, METADATA_INTENT
from rasa.shared.nlu.training_data.message import Message

PARTS = "parts"  # list[Message]: the sentences and single questions of a message that holds several
IN_CONTEXT = "in_context"  # Message: a short one, read behind what was answered last
TYPED = "typed"  # what the user wrote, tidied and masked, before its spelling was repaired


def said_of_example(message: Message) -> dict[str, Any]:
    """What an editor's `metadata:` says of a training question: behind which answer it stands, in which language."""
    about = (message.get(METADATA) or {}).get(METADATA_INTENT)
    return about if isinstance(about, dict) else {}


def with_parts(messages: list[Message]) -> list[Message]:
    """Every message, each followed by its parts and its other readings."""
    return list(_walk(messages))


def _walk(messages: list[Message]) -> Iterator[Message]:
    for message in messages:
        yield message
        yield from message.get(PARTS) or []
        if message.get(IN_CONTEXT):
            yield message.get(IN_CONTEXT)
