"""Requests that Sanic cannot read at all: they get an answer, too.

Sanic makes the request that its error reply is for from the very URL that it could not read, fails again, and closes
the connection without a word. A proxy takes that for a worker that has died.
"""

from sanic.http import Http
from sanic.request import Request

_METHOD = "NONE"  # what Sanic gives a request that it made for an error reply
_create_empty_request = Http.create_empty_request


def answer_malformed() -> None:
    """Let Sanic answer such requests, in this process."""
    Http.create_empty_request = _create_without_url


def is_malformed(request: Request | None) -> bool:
    """Whether what a browser sent could not be read, and `request` only stands in for it."""
    return request is not None and request.method == _METHOD


def _create_without_url(http: Http) -> None:
    try:
        _create_empty_request(http)
    except Exception:  # an URL that is no URL, or no text
        http.url = ""
        _create_empty_request(http)
