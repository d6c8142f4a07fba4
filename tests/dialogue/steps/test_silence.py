"""What holds no words is asked for, or taken as thanks."""

import pytest

from tests.dialogue.deciding import plan, understood


def test_nothing_written_is_asked_for() -> None:
    assert plan(understood("…!")).action == "action_clarify"


@pytest.mark.parametrize("text", ["👍", "👍🏽", "❤️", "🙏🙏 !"])
def test_a_kind_sign_is_taken_as_thanks(text: str) -> None:
    assert (plan(understood(text)).action, plan(understood(text)).intent) == ("action_small_talk", "thanks")
