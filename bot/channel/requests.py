"""What every request to /chat must fulfil before it is read, and reading what a family sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channel import problems
from bot.channel.last_replies import LONGEST_ID
from bot.channel.problems import RequestProblem
from bot.language.tidying import tidy

_Handler = Callable[[Request], Awaitable[HTTPResponse]]


class ProblemError(Exception):
    """Ends a request with a problem's reply. `retry_after`: seconds to wait."""

    def __init__(self, problem: RequestProblem, retry_after: float | None = None) -> None:
        super().__init__(problem.code)
        self.problem, self.retry_after = problem, retry_after


@dataclass(frozen=True)
class SentMessage:
    """What a family sent: `text`, tidied; `is_first`: whether nothing was said before it in its session; `message_id`:
    its sender's own name for it, if it has one."""

    text: str
    is_first: bool
    message_id: str | None


def checked(most_bytes: int) -> Callable[[_Handler], _Handler]:
    """A handler that gets requests from our own pages only, with a body of at most `most_bytes`."""

    def decorate(handler: _Handler) -> _Handler:
        @wraps(handler)
        async def wrapper(request: Request) -> HTTPResponse:
            try:
                if _is_foreign(request):
                    raise ProblemError(problems.FOREIGN)
                if len(request.body) > most_bytes:
                    raise ProblemError(problems.TOO_LARGE)
                return await handler(request)
            except ProblemError as error:
                return error.problem.response(error.retry_after)

        return wrapper

    return decorate


def json_body(request: Request) -> dict[str, Any]:
    """The body as a JSON object. ProblemError when it is none."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise ProblemError(problems.NOT_JSON)
    try:
        body = request.json
    except Exception as error:
        raise ProblemError(problems.BAD_JSON) from error
    if not isinstance(body, dict):
        raise ProblemError(problems.BAD_JSON)
    return body


def read_message(body: dict[str, Any], most_characters: int) -> SentMessage:
    """The message that a JSON body holds. ProblemError when it holds none, or one that is empty or longer than
    `most_characters`, which are counted as they came."""
    text, turn = body.get("text"), body.get("turn", 0)
    if not isinstance(text, str) or not isinstance(turn, int) or isinstance(turn, bool) or turn < 0:
        raise ProblemError(problems.BAD_JSON)
    message_id = body.get("id")
    if "id" in body and (not isinstance(message_id, str) or not 0 < len(message_id) <= LONGEST_ID):
        raise ProblemError(problems.BAD_JSON)
    if len(text) > most_characters:
        raise ProblemError(problems.TOO_LARGE)
    text = tidy(text)
    if not text:
        raise ProblemError(problems.NO_TEXT)
    return SentMessage(text, turn == 0, message_id)


def _is_foreign(request: Request) -> bool:
    """Whether a browser says that another site's page sends this."""
    origin = request.headers.get("origin")
    if origin is None:
        return request.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}
    try:
        # Not `request.host`: behind a proxy that is what a stranger says in X-Forwarded-Host.
        return urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower()
    except ValueError:
        return True
