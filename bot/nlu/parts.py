"""A message and the questions it was split into: every component after the splitter works on all of them."""

from collections.abc import Iterator

from rasa.shared.nlu.training_data.message import Message

PARTS = "parts"  # list[Message]: the single questions of a message that holds several
TYPED = "typed"  # what the user wrote, tidied and masked, before its spelling was repaired


def with_parts(messages: list[Message]) -> list[Message]:
    """Every message, each followed by its parts."""
    return list(_walk(messages))


def _walk(messages: list[Message]) -> Iterator[Message]:
    for message in messages:
        yield message
        yield from message.get(PARTS) or []
