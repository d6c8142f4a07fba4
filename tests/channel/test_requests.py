"""What a body must hold to be a message."""

from typing import Any

import pytest

from bot.channel import problems
from bot.channel.last_replies import LONGEST_ID
from bot.channel.problems import RequestProblem
from bot.channel.requests import ProblemError, SentMessage, read_message

MOST = 20


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"text": "må vi ryge"}, SentMessage("må vi ryge", True, None)),
        ({"text": "  må  vi\u00ad ryge\n", "turn": 0}, SentMessage("må vi ryge", True, None)),
        ({"text": "og i bilen", "turn": 1, "id": "a"}, SentMessage("og i bilen", False, "a")),
        ({"text": "hej", "id": "a" * LONGEST_ID}, SentMessage("hej", True, "a" * LONGEST_ID)),
        ({"text": "x" * MOST, "more": [1]}, SentMessage("x" * MOST, True, None)),
    ],
)
def test_a_message_is_read(body: dict[str, Any], sent: SentMessage) -> None:
    assert read_message(body, MOST) == sent


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({}, problems.BAD_JSON),
        ({"text": 7}, problems.BAD_JSON),
        ({"text": "hej", "turn": "1"}, problems.BAD_JSON),
        ({"text": "hej", "turn": True}, problems.BAD_JSON),
        ({"text": "hej", "turn": -1}, problems.BAD_JSON),
        ({"text": "hej", "turn": None}, problems.BAD_JSON),
        ({"text": "hej", "id": None}, problems.BAD_JSON),
        ({"text": "hej", "id": ""}, problems.BAD_JSON),
        ({"text": "hej", "id": "a" * (LONGEST_ID + 1)}, problems.BAD_JSON),
        ({"text": "x" * (MOST + 1)}, problems.TOO_LARGE),
        ({"text": " " * (MOST + 1)}, problems.TOO_LARGE),  # counted as it came
        ({"text": ""}, problems.NO_TEXT),
        ({"text": " \u200b/\n"}, problems.NO_TEXT),
    ],
)
def test_what_is_no_message_is_a_problem(body: dict[str, Any], problem: RequestProblem) -> None:
    with pytest.raises(ProblemError) as caught:
        read_message(body, MOST)
    assert caught.value.problem is problem
