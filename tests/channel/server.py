"""A real Sanic server with the web chat and a stand-in for the model, in a thread of this process.

The stand-in answers by what a message says, so that every kind of card can be had without training.
"""

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage, register
from rasa.core.run import _create_app_without_api
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Sanic

from bot.channel.sessions import Tokens
from bot.channel.settings import Settings
from bot.channel.web import WebChat

Handler = Callable[[UserMessage], Awaitable[None]]


class Agent:
    """Stands where Rasa's agent stands; remembers who wrote what."""

    def __init__(self, answer: Handler) -> None:
        self.answer = answer
        self.heard: list[tuple[str, str]] = []
        self.domain = None
        self.tracker_store = self

    async def handle_message(self, message: UserMessage) -> None:
        """As Rasa's agent does."""
        self.heard.append((message.sender_id, message.text or ""))
        await self.answer(message)

    async def retrieve(self, sender: str) -> Any:
        """As a tracker store does: None for a stranger."""
        events = [UserUttered(text) for known, text in self.heard if known == sender]
        return DialogueStateTracker.from_events(sender, events) if events else None

    async def delete(self, sender: str) -> None:
        """As a tracker store does."""
        self.heard = [(known, text) for known, text in self.heard if known != sender]


@contextmanager
def running(
    answer: Handler, settings: Settings, secret: str = "test", port: int = 0, channel: InputChannel | None = None
) -> Iterator[tuple[str, Agent]]:
    """The address of the server, and its agent, as long as the block lasts; with another `channel` if there is one."""
    Sanic.test_mode = True
    Sanic._app_registry.clear()
    app = _create_app_without_api(None)
    register([channel or WebChat(settings, Tokens(secret))], app, "/webhooks/")
    agent = Agent(answer)
    app.ctx.agent = agent
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(200)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    loop = asyncio.new_event_loop()
    stop = threading.Event()
    ready = threading.Event()

    async def main() -> None:
        server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
        assert server is not None
        await server.startup()
        await server.before_start()
        await server.after_start()
        ready.set()
        while not stop.is_set():
            await asyncio.sleep(0.02)
        server.close()
        await server.wait_closed()
        for connection in list(server.connections):
            connection.abort() if hasattr(connection, "abort") else None

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main())
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(30), "the server did not start"
    try:
        yield address, agent
    finally:
        stop.set()
        thread.join(10)
        listening.close()
        time.sleep(0)
