"""What the pages say by themselves, before any script has run."""

import re

import httpx
import pytest

from bot.project import ROOT


def test_the_exit_link_leads_where_the_scripts_go(client: httpx.Client) -> None:
    script = (ROOT / "web" / "src" / "elsewhere.js").read_text(encoding="utf-8")
    elsewhere = re.findall(r"'(https://[^']+)'", script)
    assert re.findall(r'href="([^"]+)" rel="noreferrer" data-quick-exit', client.get("/").text) == elsewhere


_PATHS = (
    "/",
    "/chat/vindue",
    "/haandbog/",
    "/haandbog",
    "/haandbog/rygepolitik",
    "/privatliv",
    "/embed.js",
    "/findes-ikke",
)


@pytest.mark.parametrize("path", _PATHS)
def test_head_is_answered_as_get_without_a_body(client: httpx.Client, path: str) -> None:
    whole, head = client.get(path), client.head(path)
    assert head.status_code == whole.status_code
    assert head.content == b""
    for name in ("content-type", "content-length", "cache-control", "location"):
        assert head.headers.get(name) == whole.headers.get(name)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/chat/message", {"POST"}),
        ("PUT", "/chat/session", {"POST", "DELETE"}),
        ("POST", "/privatliv", {"GET", "HEAD"}),
    ],
)
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_a_wrong_method_is_told_the_right_ones(
    client: httpx.Client, method: str, path: str, allowed: set[str], accept: str
) -> None:
    reply = client.request(method, path, headers={"accept": accept})
    assert reply.status_code == 405
    assert set(reply.headers["allow"].split(", ")) == allowed
