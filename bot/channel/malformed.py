"""Requests that Sanic would not survive, or would wait for without end: they get an answer, too, and leave no word in
the log.

Changes Sanic itself, on which Rasa serves. tests/channel/test_malformed.py fails where Sanic no longer fits.
"""

import logging
import re
from typing import Any

from sanic.exceptions import InvalidUsage
from sanic.http import Http, Stage
from sanic.log import error_logger
from sanic.request import Request
from sanic.server.protocols.http_protocol import HttpProtocol

_METHOD = "NONE"  # what Sanic gives a request that it made for an error reply
_LENGTH = re.compile(r"[0-9]{1,18}")
_create_empty_request = Http.create_empty_request
_data_received = HttpProtocol.data_received


class StrictRequest(Request):
    """A request whose body has one length, or comes in chunks. Sanic takes "-5" for a length, too, and then waits for
    the body in a loop that nothing else gets a turn in."""

    def __init__(self, url_bytes: bytes, headers: Any, *rest: Any, **more: Any) -> None:
        lengths = headers.getall("content-length", [])
        if not all(map(_LENGTH.fullmatch, lengths)) or len(lengths) + ("transfer-encoding" in headers) > 1:
            raise InvalidUsage("Bad Request")
        if headers.get("upgrade", "").lower() == "websocket":  # there are none here; Sanic would wait for ever
            raise InvalidUsage("Bad Request")
        super().__init__(url_bytes, headers, *rest, **more)


def answer_malformed() -> None:
    """Let Sanic answer such requests, in this process. An app must also have StrictRequest as its `request_class`."""
    Http.create_empty_request = _create_without_url
    HttpProtocol.data_received = _receive
    if not any(isinstance(known, _NoWords) for known in error_logger.filters):
        error_logger.addFilter(_NoWords())


def is_malformed(request: Request | None) -> bool:
    """Whether what a browser sent could not be read, and `request` only stands in for it."""
    return request is not None and request.method == _METHOD


def _create_without_url(http: Http) -> None:
    # Sanic makes the request that its error reply is for from the very URL that it could not read, fails again, and
    # closes the connection without a word. A proxy takes that for a worker that has died.
    try:
        _create_empty_request(http)
    except Exception:  # an URL that is no URL, or no text
        http.url = ""
        _create_empty_request(http)


def _receive(protocol: HttpProtocol, data: bytes) -> None:
    """One time for the whole of a request: with Sanic each byte that comes gives it as much again."""
    http = getattr(protocol, "_http", None)  # there is none before its task has begun
    began = protocol._time if http is not None and http.stage is not Stage.IDLE else None
    _data_received(protocol, data)
    if began is not None:
        protocol._time = began


class _NoWords(logging.Filter):
    """Of an error while reading a request only its kind is logged: its message may hold what was sent."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Drops the traceback, and what says no more than that a body was sent along."""
        if record.exc_info and record.exc_info[0]:
            record.msg, record.args = f"{record.getMessage()}: {record.exc_info[0].__name__}", ()
            record.exc_info = None
        return "body not consumed" not in record.getMessage()
