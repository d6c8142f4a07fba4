"""The routes of the pages and of the built files."""

import secrets
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

from sanic import Blueprint, response
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channel.assets import Assets
from bot.channel.headers import policy
from bot.channel.pages import STATEMENTS, Pages

_EMBED = "embed.js"


def add_site(blueprint: Blueprint, pages: Pages, assets: Assets, frame_ancestors: Iterable[str]) -> None:
    """Add all routes to `blueprint`; the sites of `frame_ancestors` may frame the chat's window."""
    sites = tuple(frame_ancestors)
    read = partial(blueprint.route, methods=("GET", "HEAD"), ignore_body=True)  # HEAD gets all but the body

    @read("/chat/vindue", name="window")
    async def window(request: Request) -> HTTPResponse:
        nonce = secrets.token_urlsafe(16)
        headers = {
            "content-security-policy": policy(nonce, sites),
            "cross-origin-opener-policy": "unsafe-none",
            "cross-origin-resource-policy": "cross-origin",
        }
        return response.html(pages.window(nonce), headers=headers)

    @read("/haandbog/", name="index", strict_slashes=True)
    async def index(request: Request) -> HTTPResponse:
        return _page(pages.index())

    @read("/haandbog", name="index_without_slash", strict_slashes=True)
    async def index_without_slash(request: Request) -> HTTPResponse:
        return response.redirect("/haandbog/")

    @read("/haandbog/<name:str>", name="heading")
    async def heading(request: Request, name: str) -> HTTPResponse:
        return _page(pages.heading(name))

    @blueprint.head("/", name="front")  # Rasa's own route is for GET alone
    async def front(request: Request) -> HTTPResponse:
        return _front(pages)

    for statement in STATEMENTS:
        read(f"/{statement}", name=statement)(_statement(pages, statement))

    @read("/assets/<name:str>", name="asset")
    async def asset(request: Request, name: str) -> HTTPResponse:
        return _file(assets, name, request)

    @read(f"/{_EMBED}", name="embed")
    async def embed(request: Request) -> HTTPResponse:
        found = _file(assets, _EMBED, request)
        found.headers["cross-origin-resource-policy"] = "cross-origin"  # other sites load this one
        return found


def front_page(pages: Pages) -> Callable[[Request], Awaitable[HTTPResponse | None]]:
    """A middleware that answers "/": Rasa has a route for it already, which only says hello."""

    async def front(request: Request) -> HTTPResponse | None:
        return _front(pages) if request.path == "/" and request.method == "GET" else None

    return front


def _front(pages: Pages) -> HTTPResponse:
    nonce = secrets.token_urlsafe(16)
    return response.html(pages.front(nonce), headers={"content-security-policy": policy(nonce)})


def _statement(pages: Pages, name: str) -> Any:
    async def handler(request: Request) -> HTTPResponse:
        return _page(pages.statement(name))

    return handler


def _page(html: str | None) -> HTTPResponse:
    if html is None:
        raise NotFound("no such page")
    return response.html(html, headers={"cache-control": "no-cache"})


def _file(assets: Assets, name: str, request: Request) -> HTTPResponse:
    found = assets.response(name, request)
    if found is None:
        raise NotFound("no such file")
    return found
