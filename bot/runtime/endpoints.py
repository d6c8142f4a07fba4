"""Reads endpoints.yml: where conversations and locks are kept. What would break a promise to families is refused."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.privacy.promises import SILENT_MINUTES, silent_seconds
from bot.runtime.sealing import SECRET

if TYPE_CHECKING:
    from rasa.core.utils import AvailableEndpoints

_SHARED = "bot.runtime.shared_store.SharedConversationStore"
_FORGETTING = ("bot.runtime.tracker_store.ConversationStore", _SHARED)


class ServerSettingsError(Exception):
    """A file of settings cannot be used; the message says why."""


def read_endpoints(path: Path) -> "AvailableEndpoints":
    """What `path` says, as Rasa reads it.

    Raises ServerSettingsError, with the file's name, where conversations would be kept for longer than promised or sent
    elsewhere, where a store cannot be found, and where workers that share conversations have no secret in common.
    """
    from rasa.core.utils import AvailableEndpoints
    from rasa.shared.exceptions import RasaException

    if not path.is_file():
        raise ServerSettingsError(f"{path}: filen findes ikke")
    try:
        endpoints = AvailableEndpoints.read_endpoints(str(path))
        _check(endpoints)
    except (RasaException, ImportError, TypeError, ValueError) as error:
        raise ServerSettingsError(f"{path}: {error}") from error
    if endpoints.tracker_store.type == _SHARED and not os.environ.get(SECRET):
        # Each worker would make its own, and send away the families that another one has let in.
        raise ServerSettingsError(f"{SECRET} mangler. Servere, der deler samtaler ({path}), skal have den samme")
    return endpoints


def _check(endpoints: "AvailableEndpoints") -> None:
    from rasa.shared.utils.common import class_from_module_path

    tracker_store, lock_store = endpoints.tracker_store, endpoints.lock_store
    # Rasa's own stores, and the one it takes where none can be found, keep every conversation whole and for good.
    if tracker_store is None or tracker_store.type not in _FORGETTING:
        named = f"er »{tracker_store.type}«, men " if tracker_store is not None else ""
        raise ValueError(
            f"»tracker_store« {named}skal have en »type«, der glemmer samtalerne igen: {' eller '.join(_FORGETTING)}"
        )
    if endpoints.event_broker is not None:
        raise ValueError("»event_broker« sender samtalerne videre, men privatlivssiden lover, at de bliver slettet")
    # Rasa makes the stores as the server starts, where no error reaches whoever wrote the setting.
    silent_seconds(tracker_store.kwargs.get("minutes", SILENT_MINUTES))
    if lock_store is not None and "." in (lock_store.type or ""):
        class_from_module_path(lock_store.type)
