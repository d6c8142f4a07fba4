"""Rasa's HTTP server with our channels: one process, actions included."""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot.runtime.endpoints import read_endpoints
from bot.runtime.model import UnreadableModelError, model_path
from bot.runtime.settling import settle
from bot.runtime.starting import prepare_rasa

_API_TOKEN = "HAANDBOG_API_TOKEN"  # Rasa's HTTP API is there only where this names a token for it
_FORGETTING = 60.0  # seconds between two looks for conversations that are too old, also while nobody writes
_WARM_UP = ("Må vi ryge, når barnet er her? Og hvem ringer vi til om natten?", "May we smoke when the child is here?")


def serve(host: str, port: int, credentials: Path, endpoints: Path) -> None:
    """Serve the current model on `host`:`port` until stopped; prints the address when it is ready.

    `credentials` names the channels and `endpoints` the stores, as Rasa's own files do.
    Raises ServerSettingsError where `endpoints` cannot be used, UnreadableModelError where the model cannot.
    """
    prepare_rasa()
    import rasa.core.run

    stores = read_endpoints(endpoints)
    token = os.environ.get(_API_TOKEN) or None
    rasa.core.run.serve_application(
        model_path=str(model_path()),
        channel=None,
        interface=host,
        port=port,
        credentials=str(credentials),
        enable_api=token is not None,
        auth_token=token,
        endpoints=stores,
        response_timeout=60,
        server_listeners=[(_ready(f"http://{host}:{port}/"), "after_server_start")],
    )


def _ready(address: str) -> Callable[[Any, Any], Awaitable[None]]:
    """What tells the terminal that families can write; the first of them need not wait for anything to warm up."""

    async def listener(app: Any, loop: Any) -> None:
        if not app.ctx.agent.is_ready():
            # Rasa has only warned, and would answer every message with nothing.
            logging.getLogger("sanic.error").disabled = True  # it would add where in Sanic the error comes by
            raise UnreadableModelError(model_path())
        for message in _WARM_UP:
            await app.ctx.agent.parse_message(message)
        app.add_task(forget_for_ever(app.ctx.agent.tracker_store))
        settle()
        print(f"Håndbogsassistenten er klar: {address}", flush=True)

    return listener


async def forget_for_ever(store: Any, seconds: float = _FORGETTING) -> None:
    """Let `store` (ForgetfulFailSafeStore) drop what is too old, again and again."""
    while True:
        store.forget()
        await asyncio.sleep(seconds)
