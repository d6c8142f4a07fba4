"""Which address a request is counted for, and how a problem is shown to whom."""

import json
from pathlib import Path

import httpx
import pytest

from bot.channel.guard import household
from bot.channel.settings import Rate
from tests.channel.conftest import echo, settings
from tests.channel.server import running


def test_a_forged_proxy_header_buys_nothing(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [
            client.post(
                "/chat/session", headers={"x-forwarded-for": f"10.0.0.{n}", "x-real-ip": f"10.0.0.{n}"}
            ).status_code
            for n in range(5)
        ]
        assert codes == [201] * 3 + [429] * 2


def _proxied(client: httpx.Client, forwarded: str) -> int:
    return client.post("/chat/session", headers={"x-forwarded-for": forwarded}).status_code


def test_behind_a_proxy_only_what_the_proxy_itself_adds_counts(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1)).copy(update={"proxies": 1})
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        assert [_proxied(client, f"10.0.0.{n}, 192.0.2.1") for n in range(5)] == [201] * 3 + [429] * 2
        assert _proxied(client, "192.0.2.1, 192.0.2.2") == 201


def test_a_household_is_counted_once_whichever_of_its_ipv6_addresses_it_uses(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1)).copy(update={"proxies": 1})
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        assert [_proxied(client, f"2001:db8:0:1:{n}::1") for n in range(5)] == [201] * 3 + [429] * 2
        assert _proxied(client, "2001:db8:0:2::1") == 201


@pytest.mark.parametrize(
    ("written", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("[2001:db8::1]", "2001:db8::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),  # an IPv4 visitor of a server that listens on IPv6
        ("unix:", "unix:"),
    ],
)
def test_an_address_is_counted_as(written: str, counted: str) -> None:
    assert household(written) == counted


def test_a_problem_is_json_for_the_chat_and_a_page_for_a_reader(client: httpx.Client) -> None:
    assert json.loads(client.get("/findes-ikke").text)["error"] == "not_found"
    page = client.get("/findes-ikke", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert "<h1>" in page.text
