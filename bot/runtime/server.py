"""Rasa's HTTP server with our channels: one process, actions included."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot.privacy.promises import SILENT_MINUTES, silent_seconds
from bot.runtime.light_imports import skip_tensorflow
from bot.runtime.model import model_path
from bot.runtime.quiet import be_quiet
from bot.runtime.sealing import SECRET
from bot.runtime.settling import settle

_SHARED = "bot.runtime.shared_store.SharedConversationStore"
_API_TOKEN = "HAANDBOG_API_TOKEN"  # Rasa's HTTP API is there only where this names a token for it
_FORGETTING = 60.0  # seconds between two looks for conversations that are too old, also while nobody writes
_WARM_UP = "Må vi ryge, når barnet er her? Og hvem ringer vi til om natten?"


class ServerSettingsError(Exception):
    """A file of settings cannot be used; the message says why."""


def serve(host: str, port: int, credentials: Path, endpoints: Path) -> None:
    """Serve the current model on `host`:`port` until stopped; prints the address when it is ready.

    `credentials` names the channels and `endpoints` the stores, as Rasa's own files do.
    Raises ServerSettingsError where `endpoints` cannot be used, or the workers that it means share no secret.
    """
    be_quiet()
    skip_tensorflow()
    import rasa.core.run
    from rasa.core.utils import AvailableEndpoints
    from rasa.shared.exceptions import RasaException
    from rasa.shared.utils.common import class_from_module_path

    from bot.runtime import overrides

    overrides.install()
    token = os.environ.get(_API_TOKEN) or None
    try:
        stores = AvailableEndpoints.read_endpoints(str(endpoints))
        # Where the tracker store's class is not found Rasa only warns, and keeps every conversation whole and for good.
        for store in (stores.tracker_store, stores.lock_store):
            if store is not None and "." in store.type:
                class_from_module_path(store.type)
        if stores.tracker_store is not None and "." in stores.tracker_store.type:
            # Rasa makes the store as the server starts, where no error reaches whoever wrote the setting.
            silent_seconds(stores.tracker_store.kwargs.get("minutes", SILENT_MINUTES))
    except (RasaException, ImportError, ValueError) as error:
        raise ServerSettingsError(f"{endpoints}: {error}") from error
    if stores.tracker_store is not None and stores.tracker_store.type == _SHARED and not os.environ.get(SECRET):
        # Each worker would make its own, and send away the families that another one has let in.
        raise ServerSettingsError(f"{SECRET} mangler. Servere, der deler samtaler ({endpoints}), skal have den samme")
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
        if app.ctx.agent.is_ready():
            await app.ctx.agent.parse_message(_WARM_UP)
            app.add_task(forget_for_ever(app.ctx.agent.tracker_store))
        settle()
        print(f"Håndbogsassistenten er klar: {address}", flush=True)

    return listener


async def forget_for_ever(store: Any, seconds: float = _FORGETTING) -> None:
    """Let `store` (ForgetfulFailSafeStore) drop what is too old, again and again."""
    while True:
        store.forget()
        await asyncio.sleep(seconds)
