"""What the headers of every response forbid a browser."""

from pathlib import Path

import httpx
import pytest

from tests.channel.conftest import echo, settings
from tests.channel.server import running

PAGES = ("/", "/haandbog/", "/haandbog/rygepolitik", "/privatliv", "/tilgaengelighed", "/findes-ikke", "/chat/session")


@pytest.mark.parametrize("path", PAGES)
def test_every_response_has_the_security_headers(client: httpx.Client, path: str) -> None:
    headers = client.get(path, headers={"accept": "text/html"}).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


def test_only_the_window_can_be_framed_and_only_by_the_configured_sites(tmp_path: Path) -> None:
    use = settings(tmp_path).copy(update={"frame_ancestors": ("https://www.haderslev.dk",)})
    with running(echo, use) as (address, _):
        policy = httpx.get(f"{address}/chat/vindue").headers["content-security-policy"]
        assert "frame-ancestors 'self' https://www.haderslev.dk;" in policy + ";"
        assert "frame-ancestors 'none'" in httpx.get(f"{address}/").headers["content-security-policy"]


def test_the_style_nonce_is_new_each_time(client: httpx.Client) -> None:
    first, second = (client.get("/").headers["content-security-policy"] for _ in range(2))
    assert first != second
