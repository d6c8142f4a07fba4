"""The first component: nothing after it sees a personal number."""

from rasa.shared.nlu.constants import TEXT

from bot.nlu.message_cleaner import MessageCleaner
from bot.nlu.parts import TYPED
from tests.nlu.conftest import Build, message


def test_nothing_after_the_cleaner_sees_a_personal_number(build: Build) -> None:
    (cleaned,) = build(MessageCleaner).process([message("  /Hans cpr er 120315-4321  ")])
    assert cleaned.get(TEXT) == ""
    assert cleaned.get(TYPED) == "Hans cpr er [CPR-nummer]"
