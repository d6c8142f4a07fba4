"""Words of a message, and of its parts."""

from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import TEXT

from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.parts import PARTS
from tests.nlu.conftest import Build, message


def test_the_parts_of_a_message_are_tokenized(build: Build) -> None:
    split = message("må vi ryge inde og hvad får vi pr km")
    split.set(PARTS, [message("må vi ryge inde"), message("hvad får vi pr km")])
    build(DanishTokenizer).process([split])
    assert [token.text for token in split.get(PARTS)[1].get(TOKENS_NAMES[TEXT])] == ["hvad", "får", "vi", "pr", "km"]
