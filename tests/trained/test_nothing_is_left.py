"""After a report nothing is left where it could be found: not in the store's file, not in the logs, not on the disk.

Every scenario of the report is played with the trained assistant; then everything that could hold a word is searched.
"""

import logging
import re
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from bot.runtime.assistant import Assistant
from bot.runtime.sealing import Seal
from bot.runtime.shared_store import SharedConversationStore
from tests.report.scenario import load_scenarios

SCENARIOS = load_scenarios()
ENDED = [s for s in SCENARIOS if any(line.get("nothing kept") is True for line in s["lines"][-3:])]
CPR_FORMATS = (
    "010203-1234", "0102031234", "01 02 03 1234", "010203 / 1234", "010203 - 1234", "01.02.03-1234", "01-02-03-1234",
    "010203–1234", "01/02/03 1234", "0 1 0 2 0 3 1 2 3 4",
)  # fmt: skip
# Four digits may stand in any of these by chance; what was typed looks like none of them.
_TIMES_AND_IDS = re.compile(
    r"\b\d{10}\.\d+\b|\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\b"
    r"|\b[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
)
QUESTIONS = ("nej", "jeg er moster", "hun er 7 år", "hun er sulten hver dag", "hun siger hun er bange", "i to måneder")


class Clock:
    def __init__(self) -> None:
        self.late = 0.0

    def __call__(self) -> float:
        return time.time() + self.late


class _Open(Seal):
    def close(self, text: str) -> str:
        return text

    def open(self, sealed: str) -> str:
        return sealed


class Played:
    """The trained assistant over a store in a file, with its logs and its working folder."""

    def __init__(self, assistant: Assistant, folder: Path, log: pytest.LogCaptureFixture) -> None:
        self._assistant, self._folder, self._log = assistant, folder, log
        self.clock = Clock()
        url = f"sqlite:///{folder}/conversations.sqlite"
        self.store = SharedConversationStore(assistant.agent.domain, database=url, clock=self.clock)
        self.store._seal = _Open()  # what is sealed is searched, too

    async def say(self, text: str, sender: str) -> str:
        return (await self._assistant.say(text, sender)).text

    def everything_left(self) -> str:
        files = [path.read_bytes().decode("utf-8", "replace") for path in self._folder.rglob("*") if path.is_file()]
        assert files, "the store's file is not there: nothing would be searched"
        return "\n".join([*files, self._log.text])


@pytest.fixture
def played(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Played:
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.DEBUG)
    played = Played(assistant, tmp_path, caplog)
    monkeypatch.setattr(assistant.agent.processor, "tracker_store", played.store)
    monkeypatch.setattr(assistant.agent, "tracker_store", played.store)
    return played


def _said(scenario: dict[str, Any]) -> list[str]:
    texts = []
    for line in scenario["lines"]:
        if "user starts" in line:
            texts += ["jeg vil lave en underretning"] if not line["user starts"] else [line["user starts"], "ja"]
        for key in ("user", "user asks the handbook"):
            if key in line:
                texts.append(line[key])
    return texts


def _nowhere(scenario: dict[str, Any]) -> list[str]:
    """The numbers and addresses of the scenario that must not be found; names alone are looked for in the draft."""
    values: list[str] = []
    for line in scenario["lines"]:
        wanted = line.get("nowhere", [])
        values += [wanted] if isinstance(wanted, str) else wanted
    return [value for value in values if any(c.isdigit() for c in value)]


def test_there_are_scenarios_to_play() -> None:
    assert len(SCENARIOS) >= 40
    assert len(ENDED) >= 4
    assert sum(bool(_nowhere(scenario)) for scenario in SCENARIOS) >= 4


@pytest.mark.parametrize("scenario", [pytest.param(s, id=s["scenario"]) for s in SCENARIOS])
async def test_no_number_is_left_after_a_scenario(scenario: dict[str, Any], played: Played) -> None:
    sender = uuid.uuid4().hex
    for text in _said(scenario):
        await played.say(text, sender)
    left = played.everything_left()
    assert sender in left  # the search finds what is there
    typed = _TIMES_AND_IDS.sub(" ", left)
    for value in _nowhere(scenario):
        assert value not in typed


@pytest.mark.parametrize("number", CPR_FORMATS)
async def test_no_cpr_number_is_left_however_and_wherever_it_is_written(number: str, played: Played) -> None:
    sender = uuid.uuid4().hex
    await played.say("jeg vil lave en underretning", sender)
    replies = [await played.say(f"{text}, cpr {number}", sender) for text in QUESTIONS]
    assert all(number not in reply for reply in replies)
    left = played.everything_left()
    assert number not in left
    assert not re.search(r"0102\W?03\W{0,3}1234", left)


@pytest.mark.parametrize("ending", ["stop", "slet det hele"])
async def test_after_cancelling_no_answer_is_left(ending: str, played: Played) -> None:
    sender = uuid.uuid4().hex
    for text in ("jeg vil lave en underretning", "nej", "jeg er hendes farmor", "pigen går i tredje klasse"):
        await played.say(text, sender)
    await played.say("I tirsdags havde hun en flænge over øjenbrynet", sender)
    assert "øjenbryn" in played.everything_left()  # the draft holds it as long as it is worked on
    await played.say(ending, sender)
    left = played.everything_left()
    for word in ("farmor", "tredje", "flænge", "øjenbryn"):
        assert word not in left


async def test_after_half_an_hour_no_answer_is_left(played: Played) -> None:
    sender = uuid.uuid4().hex
    for text in ("jeg vil lave en underretning", "nej", "jeg er hendes farmor", "hun havde en flænge i panden"):
        await played.say(text, sender)
    assert "farmor" in played.everything_left()
    played.clock.late = 31 * 60
    played.store.forget()
    assert "farmor" not in played.everything_left()
    assert await played.store.retrieve(sender) is None


async def test_what_was_asked_is_not_kept_either(played: Played) -> None:
    sender = uuid.uuid4().hex
    await played.say("må vi ryge på altanen når Balthazar er her", sender)
    left = played.everything_left()
    assert sender in left
    assert "Balthazar" not in left
    assert "altanen" not in left


async def test_a_worry_that_may_become_a_report_is_kept_until_a_no_and_names_nobody(played: Played) -> None:
    sender = uuid.uuid4().hex
    await played.say("Emma på Nørregade 12 har blå mærker på armene, og hun tør ikke gå hjem, siger hun", sender)
    left = played.everything_left()
    assert "blå mærker" in left
    assert "Emma" not in left
    assert "Nørregade" not in left
    await played.say("nej tak", sender)
    assert "blå mærker" not in played.everything_left()
