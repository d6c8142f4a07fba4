"""One server for the tests that change nothing in it, and settings small enough to run into."""

import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from rasa.core.channels.channel import UserMessage

from bot.card import Kind, card
from bot.channel.settings import Feedback, Limits, Rate, Settings
from tests.channel.server import Agent, running

WIDE = Rate(burst=100_000, per_minute=100_000)


async def echo(message: UserMessage) -> None:
    """Says what it heard, with "ukendt" that the handbook does not say, with "sprog" that it speaks Danish."""
    text = message.text or ""
    if "fejl" in text:
        raise RuntimeError(f"secret trouble with {text}")
    buttons = [{"title": "Mere", "payload": "Mere"}]
    await message.output_channel.send_text_with_buttons(message.sender_id, f"Du skrev: {text}", buttons)
    kind: Kind = "fallback" if "ukendt" in text or "sprog" in text else "answer"
    more = {"unanswered": True} if "ukendt" in text else {}
    await message.output_channel.send_custom_json(message.sender_id, {**card(kind, 1, topics=["ryge_hvor"]), **more})


def settings(folder: Path, **limits: object) -> Settings:
    """Settings for a test: wide unless the test narrows them."""
    wide = {"session_messages": WIDE, "address_messages": WIDE, "address_sessions": WIDE}
    wide |= {"sessions_per_address": 100_000, **limits}
    return Settings(limits=Limits(**wide), feedback=Feedback(path=folder / "feedback.sqlite"))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Agent]]:
    with running(echo, settings(tmp_path_factory.mktemp("served"), request_seconds=1.5, turn_seconds=2)) as server:
        yield server


@pytest.fixture
def client(served: tuple[str, Agent]) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served[0], timeout=20) as client:
        yield client


@pytest.fixture
def heard(served: tuple[str, Agent]) -> list[tuple[str, str]]:
    """(sender, text) of every message that reached the assistant, in this test."""
    served[1].heard.clear()
    return served[1].heard


def open_session(client: httpx.Client) -> dict[str, str]:
    """The header of a new session."""
    return {"authorization": f"Bearer {client.post('/chat/session').json()['token']}"}


def say(client: httpx.Client, session: dict[str, str], text: object, **more: object) -> httpx.Response:
    """One message."""
    return client.post("/chat/message", json={"text": text, **more}, headers=session)


def raw(address: str, request: str | bytes) -> tuple[int, str, str]:
    """Status, head and body of a request sent as it is; httpx would tidy the path."""
    url = urlsplit(address)
    with socket.create_connection((url.hostname, url.port), timeout=10) as connection:
        connection.sendall(request.encode() if isinstance(request, str) else request)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), head.decode(), body.decode()
