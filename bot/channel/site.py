"""The routes of the pages and of the built files."""

import secrets
from collections.abc import Awaitable, Callable, Iterable
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

    @blueprint.get("/chat/vindue", name="window")
    async def window(request: Request) -> HTTPResponse:
        nonce = secrets.token_urlsafe(16)
        headers = {
            "content-security-policy": policy(nonce, sites),
            "cross-origin-opener-policy": "unsafe-none",
            "cross-origin-resource-policy": "cross-origin",
        }
        return response.html(pages.window(nonce), headers=headers)

    @blueprint.get("/haandbog/", name="index", strict_slashes=True)
    async def index(request: Request) -> HTTPResponse:
        return _page(pages.index())

    @blueprint.get("/haandbog", name="index_without_slash", strict_slashes=True)
    async def index_without_slash(request: Request) -> HTTPResponse:
        return response.redirect("/haandbog/")

    @blueprint.get("/haandbog/<name:str>", name="heading")
    async def heading(request: Request, name: str) -> HTTPResponse:
        return _page(pages.heading(name))

    for statement in STATEMENTS:
        blueprint.add_route(_statement(pages, statement), f"/{statement}", name=statement)

    @blueprint.get("/assets/<name:str>", name="asset")
    async def asset(request: Request, name: str) -> HTTPResponse:
        return _file(assets, name, request)

    @blueprint.get(f"/{_EMBED}", name="embed")
    async def embed(request: Request) -> HTTPResponse:
        found = _file(assets, _EMBED, request)
        found.headers["cross-origin-resource-policy"] = "cross-origin"  # other sites load this one
        return found


def front_page(pages: Pages) -> Callable[[Request], Awaitable[HTTPResponse | None]]:
    """A middleware that answers "/": Rasa has a route for it already, which only says hello."""

    async def front(request: Request) -> HTTPResponse | None:
        if request.path != "/" or request.method != "GET":
            return None
        nonce = secrets.token_urlsafe(16)
        return response.html(pages.front(nonce), headers={"content-security-policy": policy(nonce)})

    return front


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
