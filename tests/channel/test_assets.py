"""The built files as a browser gets them: in a form that it can read."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sanic.response import HTTPResponse

from bot.channel.assets import Assets

_FORMS = {"": b"plain", ".br": b"brotli", ".gz": b"gzip"}


def _sent(folder: Path, accepted: str) -> HTTPResponse:
    for suffix, content in _FORMS.items():
        (folder / f"site.js{suffix}").write_bytes(content)
    request: Any = SimpleNamespace(headers={"accept-encoding": accepted})
    reply = Assets(folder).response("site.js", request)
    assert reply is not None
    return reply


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", None),
        ("gzip, deflate, br", "br"),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"),
        ("br;q=0.01", "br"),
        ("br;q=0, gzip", "gzip"),
        ("BR; Q=0.000, GZIP", "gzip"),
        ("br;q=0, gzip;q=0.0", None),
        ("zstd", None),
    ],
)
def test_it_is_compressed_as_the_browser_can_read_it(tmp_path: Path, accepted: str, encoding: str | None) -> None:
    reply = _sent(tmp_path, accepted)
    assert reply.headers.get("content-encoding") == encoding
    assert reply.body == {None: b"plain", "br": b"brotli", "gzip": b"gzip"}[encoding]
