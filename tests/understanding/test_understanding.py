"""What was understood travels with the message as plain data."""

import json
from dataclasses import asdict

import pytest

from bot.understanding.understanding import Alarm, Guess, Part, Understanding

WHOLE = Part("må vi ryge og hvem betaler", (Guess("ryge_hvor", 0.6), Guess("kost_beloeb", 0.3)))
PARTS = (Part("må vi ryge", (Guess("ryge_hvor", 0.9),)), Part("hvem betaler"))


@pytest.mark.parametrize(
    "understanding",
    [
        Understanding(typed="må vi ryge og hvem betaler", whole=WHOLE, parts=PARTS),
        Understanding("hjælp", PARTS[0], PARTS, WHOLE, Alarm("life", "signal"), "en", ("CPR-nummer",), names=True),
    ],
)
def test_it_arrives_as_it_was_sent(understanding: Understanding) -> None:
    data = understanding.to_dict()
    assert data == asdict(understanding)
    assert Understanding.from_dict(json.loads(json.dumps(data))) == understanding


def test_what_is_done_to_the_data_does_not_change_what_was_understood() -> None:
    understanding = Understanding("hjælp", PARTS[0], PARTS, alarm=Alarm("life", "signal"))
    data = understanding.to_dict()
    data["whole"]["guesses"][0]["intent"] = data["alarm"]["kind"] = data["typed"] = "andet"
    assert (understanding.whole.best.intent, understanding.typed) == ("ryge_hvor", "hjælp")
    assert understanding.alarm == Alarm("life", "signal")
