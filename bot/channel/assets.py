"""The built files of web/dist: read once, so that a path in a request never reaches the file system."""

import re
from dataclasses import dataclass
from pathlib import Path

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.project import ROOT

DIST = ROOT / "web" / "dist"
_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
_ENCODINGS = {"br": ".br", "gzip": ".gz"}  # the best first
_REFUSED = re.compile(r"q\s*=\s*0(\.0*)?")
_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Asset:
    """A file with its compressed forms. `lasting`: its name holds a hash of what is in it."""

    content: bytes
    encoded: dict[str, bytes]
    type: str
    lasting: bool


class Assets:
    """All files of a folder by name. Empty where the web client has not been built."""

    def __init__(self, folder: Path = DIST) -> None:
        self._files = {path.name: _read(path) for path in sorted(folder.glob("*")) if path.suffix in _TYPES}

    def named(self, start: str, end: str) -> str | None:
        """The name of the file that begins and ends so (between them stands the hash); None without one."""
        return next((name for name in self._files if name.startswith(start) and name.endswith(end)), None)

    def response(self, name: str, request: Request) -> HTTPResponse | None:
        """The file, compressed as the browser can read it; None where there is none of this name."""
        asset = self._files.get(name)
        if asset is None:
            return None
        accepted = _accepted(request.headers.get("accept-encoding", ""))
        encoding = next((name for name in _ENCODINGS if name in accepted and name in asset.encoded), None)
        headers = {"cache-control": _YEAR if asset.lasting else "public, max-age=300", "vary": "accept-encoding"}
        if encoding:
            headers["content-encoding"] = encoding
        body = asset.encoded[encoding] if encoding else asset.content
        return response.raw(body, headers=headers, content_type=asset.type)


def _accepted(header: str) -> set[str]:
    """The encodings that a browser can read: "br;q=0" says that it cannot."""
    parts = ([piece.strip().lower() for piece in part.split(";")] for part in header.split(","))
    return {name for name, *settings in parts if not any(_REFUSED.fullmatch(setting) for setting in settings)}


def _read(path: Path) -> Asset:
    encoded = {
        encoding: other.read_bytes()
        for encoding, suffix in _ENCODINGS.items()
        if (other := path.with_name(path.name + suffix)).is_file()
    }
    return Asset(path.read_bytes(), encoded, _TYPES[path.suffix], lasting="-" in path.stem)
