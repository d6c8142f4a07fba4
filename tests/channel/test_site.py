"""No path leads to a file that is not meant to be read."""

import pytest

from tests.channel.conftest import raw
from tests.channel.server import Agent

TRAVERSALS = (
    "/assets/../bot/channel/web.py",
    "/assets/..%2f..%2fweb.yml",
    "/assets/%2e%2e/%2e%2e/web.yml",
    "/assets/....//web.yml",
    "/assets/..%5c..%5cweb.yml",
    "/assets//etc/passwd",
    "/assets/%00",
    "/assets/.built",
    "/haandbog/../web.yml",
    "/haandbog/..%2freferences",
    "/haandbog/%2e%2e%2f%2e%2e%2fweb.yml",
    "/haandbog/<script>alert(1)</script>",
    "/embed.js/../../web.yml",
    "/content/privatliv.html",
    "/web.yml",
    "/credentials.yml",
)


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_path_leads_to_a_file(served: tuple[str, Agent], path: str) -> None:
    status, _, body = raw(
        served[0], f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    )
    assert status in {400, 404}
    assert "limits:" not in body
    assert "<script>" not in body
    assert "Traceback" not in body
