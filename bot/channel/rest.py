"""Rasa's REST channel with its input checked: a clear error instead of a server fault."""

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channel.settings import Settings, load_settings


class CheckedRestInput(RestInput):
    """POST /webhooks/rest/webhook with {"sender": text, "message": text}; stays named `rest`."""

    def __init__(self, settings: Settings | None = None) -> None:
        """SettingsError when web.yml, which says how long a body may be, cannot be used."""
        self._most_bytes = (settings or load_settings()).limits.server_body_bytes

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Rasa's routes behind a check of the request's form."""
        blueprint = super().blueprint(on_new_message)

        @blueprint.middleware("request")
        async def check(request: Request) -> HTTPResponse | None:
            if request.method != "POST":
                return None
            problem = _problem(request, self._most_bytes)
            return response.json({"error": problem[1]}, status=problem[0]) if problem else None

        return blueprint


def _problem(request: Request, most_bytes: int) -> tuple[int, str] | None:
    """The status and text of what is wrong with a request; None where nothing is."""
    if len(request.body) > most_bytes:
        return 413, f"The body must hold at most {most_bytes} bytes."
    try:
        body = request.json
    except Exception:
        return 400, "The body must be JSON."
    if not isinstance(body, dict):
        return 400, "The body must be a JSON object with the text fields 'sender' and 'message'."
    if not isinstance(body.get("message"), str):
        return 400, "The field 'message' must be a text."
    sender = body.get("sender")
    if sender is not None and (not isinstance(sender, str) or not 0 < len(sender) <= 200):
        return 400, "The field 'sender' must be a text of 1 to 200 characters."
    if sender is not None and any("\ud800" <= sign <= "\udfff" for sign in sender):
        return 400, "The field 'sender' holds half a character."  # no store could keep it
    return None
