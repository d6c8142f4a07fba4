"""Reads endpoints.yml: where conversations and locks are kept. What would break a promise to families is refused."""

import inspect
import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.privacy.promises import SILENT_MINUTES, silent_seconds
from bot.runtime.sealing import SECRET

if TYPE_CHECKING:
    from rasa.core.utils import AvailableEndpoints

_SHARED = "bot.runtime.shared_store.SharedConversationStore"
_FORGETTING = ("bot.runtime.tracker_store.ConversationStore", _SHARED)
_LOCKS_IN_REDIS = ("bot.runtime.lock_store.SharedLockStore", "redis")
_LOCKS = (None, "in_memory", *_LOCKS_IN_REDIS)
_KNOWN = ("tracker_store", "lock_store", "action_endpoint")
_FORBIDDEN = {
    **dict.fromkeys(
        ("event_broker", "nlg", "nlu"), "sender samtalerne videre, men privatlivssiden lover, at de bliver slettet"
    ),
    "models": "henter en anden assistent end den, der er trænet her",
}


class ServerSettingsError(Exception):
    """A file of settings cannot be used; the message says why."""


def read_endpoints(path: Path) -> "AvailableEndpoints":
    """What `path` says, as Rasa reads it.

    Raises ServerSettingsError, with the file's name, where conversations would be kept for longer than promised or sent
    elsewhere, where a setting is not known or not to be used, and where workers that share conversations have no secret
    in common.
    """
    from rasa.core.utils import AvailableEndpoints
    from rasa.shared.exceptions import RasaException
    from rasa.shared.utils.io import read_config_file

    if not path.is_file():
        raise ServerSettingsError(f"{path}: filen findes ikke")
    try:
        endpoints = AvailableEndpoints.read_endpoints(str(path))
        _check(read_config_file(path))
    except (RasaException, TypeError, ValueError) as error:
        raise ServerSettingsError(f"{path}: {error}") from error
    if endpoints.tracker_store.type == _SHARED and not os.environ.get(SECRET):
        # Each worker would make its own, and send away the families that another one has let in.
        raise ServerSettingsError(f"{SECRET} mangler. Servere, der deler samtaler ({path}), skal have den samme")
    return endpoints


def _check(written: Mapping[str, Any]) -> None:
    """ValueError, in Danish, where what is `written` in the file is not to be used. Rasa makes the stores as the server
    starts, where no error reaches whoever wrote the setting."""
    for name in written:
        if name in _FORBIDDEN:
            raise ValueError(f"»{name}« {_FORBIDDEN[name]}")
    _know("filen", written, _KNOWN)
    _check_tracker_store(written.get("tracker_store") or {})
    _check_lock_store(written.get("lock_store") or {})


def _check_tracker_store(written: Mapping[str, Any]) -> None:
    from rasa.shared.utils.common import class_from_module_path

    from bot.runtime.tracker_store import DEFAULT_CONVERSATIONS, most_conversations

    # Rasa's own stores, and the one it takes where none can be found, keep every conversation whole and for good.
    if written.get("type") not in _FORGETTING:
        named = f"er »{written.get('type')}«, men " if written else ""
        raise ValueError(
            f"»tracker_store« {named}skal have en »type«, der glemmer samtalerne igen: {' eller '.join(_FORGETTING)}"
        )
    settings = _settings(class_from_module_path(written["type"]), inspect.Parameter.KEYWORD_ONLY)
    _know("»tracker_store«", written, ("type", *(name for name in settings if name != "clock")))
    for name, setting in settings.items():
        if setting.default is inspect.Parameter.empty and not written.get(name):
            raise ValueError(f"»tracker_store« mangler »{name}«")
    silent_seconds(written.get("minutes", SILENT_MINUTES))
    most_conversations(written.get("conversations", DEFAULT_CONVERSATIONS))


def _check_lock_store(written: Mapping[str, Any]) -> None:
    from rasa.core.lock_store import RedisLockStore

    kind = written.get("type")
    if kind not in _LOCKS:
        raise ValueError(f"»lock_store« er »{kind}«, men kan kun være {' eller '.join(filter(None, _LOCKS))}")
    if kind in _LOCKS_IN_REDIS:
        settings = _settings(RedisLockStore, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        _know("»lock_store«", written, ("type", "url", *(name for name in settings if name != "host")))


def _settings(store: Callable[..., Any], kind: Any) -> Mapping[str, inspect.Parameter]:
    """The parameters of that kind with which a `store` is made."""
    return {name: one for name, one in inspect.signature(store).parameters.items() if one.kind is kind}


def _know(place: str, written: Mapping[str, Any], known: Collection[str]) -> None:
    for name in written:
        if name not in known:
            raise ValueError(f"{place} kender ikke »{name}«, kun {', '.join(sorted(known))}")
