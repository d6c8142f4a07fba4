"""What holds for the whole server as soon as the web chat is on it: limits, headers, errors that tell nothing."""

import logging
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Any

from sanic import Blueprint, Sanic, response
from sanic.exceptions import (
    MethodNotSupported,
    NotFound,
    PayloadTooLarge,
    RequestTimeout,
    SanicException,
    ServiceUnavailable,
)
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channel import problems
from bot.channel.headers import secure
from bot.channel.malformed import StrictRequest, answer_malformed, is_malformed
from bot.channel.pages import Pages
from bot.channel.problems import RequestProblem
from bot.channel.settings import Settings
from bot.channel.site import front_page

logger = logging.getLogger(__name__)

_PROBLEMS: tuple[tuple[type[Exception], RequestProblem], ...] = (
    (NotFound, problems.NOT_FOUND),
    (MethodNotSupported, problems.WRONG_METHOD),
    (PayloadTooLarge, problems.TOO_LARGE),
    (RequestTimeout, problems.SLOW),
    (ServiceUnavailable, problems.BUSY),
)


class GuardedBlueprint(Blueprint):
    """A blueprint that also sets up the app it is registered with."""

    def __init__(self, name: str, settings: Settings, pages: Pages) -> None:
        super().__init__(name)
        self.ctx.settings, self.ctx.pages = settings, pages

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        """The routes, and the guard."""
        super().register(app, options)
        answer_malformed()
        app.request_class = StrictRequest
        settings: Settings = self.ctx.settings
        app.config.REQUEST_MAX_SIZE = settings.limits.server_body_bytes
        app.config.REQUEST_TIMEOUT = settings.limits.request_seconds
        # Sanic counts the time to send a body as part of the answer's.
        app.config.RESPONSE_TIMEOUT = settings.limits.request_seconds + settings.limits.turn_seconds
        app.config.PROXIES_COUNT = settings.proxies or None
        app.ctx.behind_proxy = settings.proxies > 0
        app.register_middleware(_finish, "response")
        pages: Pages = self.ctx.pages
        app.register_middleware(front_page(pages), "request")

        async def refuse(request: Request | None, error: Exception) -> HTTPResponse:
            return _refused(request, error, pages)

        for kind in (SanicException, Exception):
            app.error_handler.add(kind, refuse)
        for kind, _ in _PROBLEMS:
            app.error_handler.add(kind, refuse)


def address(request: Request) -> str:
    """Whom the visitor's limits are counted for: the IPv4 address, or the IPv6 network that one household has (/64).
    From the proxy's header only where a proxy is configured."""
    behind_proxy = getattr(request.app.ctx, "behind_proxy", False)
    return household(str((behind_proxy and request.remote_addr) or request.ip))


def household(written: str) -> str:
    """An address as it is counted: whoever has one IPv6 address has 2⁶⁴ of them. What is no address stays as it is."""
    try:
        parsed = ip_address(written.strip("[]"))  # Sanic puts brackets around IPv6
    except ValueError:
        return written
    if not isinstance(parsed, IPv6Address):
        return str(parsed)
    return str(parsed.ipv4_mapped or IPv6Network((int(parsed), 64), strict=False))


async def _finish(request: Request, reply: HTTPResponse) -> None:
    secure(reply)


def _refused(request: Request | None, error: Exception, pages: Pages) -> HTTPResponse:
    problem = next((problem for kind, problem in _PROBLEMS if isinstance(error, kind)), None)
    if problem is None:
        status = getattr(error, "status_code", 500)
        problem = problems.BAD_JSON if 400 <= status < 500 or is_malformed(request) else problems.FAULT
        if problem is problems.FAULT:
            # The place tells enough; the message could hold what somebody wrote.
            logger.error("A request failed: %s", type(error).__name__)
    wants_page = request is not None and "text/html" in request.headers.get("accept", "")
    if wants_page:
        reply = response.html(pages.problem("Siden kunne ikke vises", problem.text), status=problem.status)
    else:
        reply = problem.response()
    if isinstance(error, MethodNotSupported):
        reply.headers.update(error.headers)  # which methods are allowed
    secure(reply)
    return reply
