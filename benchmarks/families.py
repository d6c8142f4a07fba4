"""Families that write to a server over REST: how fast it answers them."""

import asyncio
import itertools
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import aiohttp

QUESTIONS = Path(__file__).with_name("questions.txt")
TURNS_PER_CONVERSATION = 5
_TURN_LIMIT = 60.0  # seconds after which a turn counts as an error


@dataclass(frozen=True)
class Timing:
    """The turns of one measurement: seconds of each answered one, seconds in all, turns without an answer."""

    turns: list[float]
    seconds: float
    errors: int

    @property
    def per_second(self) -> float:
        """Answered turns a second."""
        return len(self.turns) / self.seconds

    def percentile(self, share: float) -> float:
        """Milliseconds that `share` of the answered turns took at most; NaN where none was answered."""
        ordered = sorted(self.turns)
        return 1000 * ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else float("nan")


def questions() -> list[str]:
    """The fixed questions, in order."""
    return [line.strip() for line in QUESTIONS.read_text(encoding="utf-8").splitlines() if line.strip()]


def ask_together(addresses: Sequence[str], families: int, turns: int, most_seconds: float = 90.0) -> Timing:
    """`families` at once ask `turns` questions in all, a new conversation every TURNS_PER_CONVERSATION turns.

    With several addresses a conversation stays with the one it began on, and conversations take turns.
    Stops early after `most_seconds`.
    """
    return asyncio.run(_ask_together(addresses, families, turns, most_seconds))


async def _ask_together(addresses: Sequence[str], families: int, turns: int, most_seconds: float) -> Timing:
    asked = questions()
    conversations = iter(range(-(-turns // TURNS_PER_CONVERSATION)))
    run = f"bench-{time.time_ns()}"
    took: list[float] = []
    errors = 0

    async def family(http: aiohttp.ClientSession) -> None:
        nonlocal errors
        for conversation in conversations:
            address = addresses[conversation % len(addresses)]
            for turn in range(TURNS_PER_CONVERSATION):
                if time.perf_counter() - started > most_seconds:
                    return
                text = asked[(conversation * TURNS_PER_CONVERSATION + turn) % len(asked)]
                seconds = await _turn(http, address, f"{run}-{conversation}", text)
                if seconds is None:
                    errors += 1
                else:
                    took.append(seconds)

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(_TURN_LIMIT)) as http:
        started = time.perf_counter()
        await asyncio.gather(*(family(http) for _ in range(families)))
        seconds = time.perf_counter() - started
    return Timing(took, seconds, errors)


def late_turn_cost(address: str, conversations: int) -> tuple[float, float, float]:
    """Milliseconds of turns 5-14, of turns 190-199, and how many times more the later ones cost.

    Medians over each window, in which the same ten questions are asked, and over the conversations.
    """
    windows = [asyncio.run(_windows(address, number)) for number in range(conversations)]
    early, late = (statistics.median(values) for values in zip(*windows, strict=True))
    return early * 1000, late * 1000, statistics.median(late / early for early, late in windows)


async def _windows(address: str, number: int) -> tuple[float, float]:
    sender = f"long-{time.time_ns()}-{number}"
    took: list[float] = []
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(_TURN_LIMIT)) as http:
        for text in itertools.islice(itertools.cycle(questions()[1:11]), 200):
            seconds = await _turn(http, address, sender, text)
            if seconds is None:
                raise RuntimeError(f"turn {len(took)} of a long conversation got no answer from {address}")
            took.append(seconds)
    return statistics.median(took[5:15]), statistics.median(took[190:200])


async def _turn(http: aiohttp.ClientSession, address: str, sender: str, text: str) -> float | None:
    """The seconds until the whole reply was there; None for an error or an empty reply."""
    started = time.perf_counter()
    try:
        async with http.post(f"{address}/webhooks/rest/webhook", json={"sender": sender, "message": text}) as response:
            messages = await response.json(content_type=None)
            if response.status != 200 or not isinstance(messages, list) or not messages:
                return None
    except (aiohttp.ClientError, asyncio.TimeoutError, ValueError):
        return None
    return time.perf_counter() - started
