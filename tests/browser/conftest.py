"""Real Chromium, a real server. Without Chromium or a built web/dist these tests are skipped; in CI they fail."""

import functools
import http.server
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page

from bot.channel.assets import DIST
from bot.channel.settings import Settings
from scripts.chromium import CHROMIUM
from tests.browser.stand_in import answer
from tests.channel.conftest import settings
from tests.channel.server import Agent, running

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_HERE = Path(__file__).parent
_DOUBLE_CLICK = 0.5  # seconds: a second press that comes sooner is none (web/src/second-press.js)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What these tests need is there, or they are skipped with the reason, and in CI fail with it."""
    missing = []
    if not shutil.which(CHROMIUM):
        missing.append("Chromium is missing (Debian: apt-get install chromium-headless-shell)")
    if not any(DIST.glob("chat-*.js")):
        missing.append("the web chat is not built (make web)")
    if not missing:
        return
    reason = "; ".join(missing)
    for item in items:
        if _in_browser(item):
            if os.environ.get("CI") == "true":
                item.add_marker(pytest.mark.usefixtures("cannot_run"))
            else:
                item.add_marker(pytest.mark.skip(reason=reason))


def _in_browser(item: pytest.Item) -> bool:
    return _HERE in item.path.parents


@pytest.fixture
def cannot_run() -> None:
    pytest.fail("the browser tests cannot run: Chromium or web/dist is missing (make web)")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    return {"executable_path": CHROMIUM, "args": FLAGS, "headless": True}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, object]:
    return {"locale": "da-DK", "timezone_id": "Europe/Copenhagen", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture(scope="session")
def foreign_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Another site: its address, and the folder its pages are in."""
    folder = tmp_path_factory.mktemp("foreign")
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://localhost:{server.server_address[1]}", folder
    server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def web_settings(tmp_path_factory: pytest.TempPathFactory, foreign_site: tuple[str, Path]) -> Settings:
    wide = settings(tmp_path_factory.mktemp("browser"))
    topics = ("akut_nummer", "foto_sociale_medier", "underret_hvordan")
    return wide.copy(update={"frame_ancestors": (foreign_site[0],), "first_topics": topics})


@pytest.fixture(scope="session")
def server(web_settings: Settings) -> Iterator[tuple[str, Agent]]:
    with running(answer, web_settings) as served:
        yield served


@pytest.fixture
def site(server: tuple[str, Agent]) -> str:
    """The address of the assistant."""
    return server[0]


@pytest.fixture
def chat(page: Page, site: str) -> "Chat":
    """The front page with the chat open."""
    return Chat(page, site).open()


@pytest.fixture
def phone(context: BrowserContext) -> Page:
    """A page as wide as the narrowest phone."""
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 640})
    return page


class Chat:
    """What a user does in the chat."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.faults: list[str] = []
        self._pressed = 0.0
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def open(self) -> "Chat":
        """Go to the front page and open the chat."""
        self.page.goto(self.site)
        self.page.get_by_role("button", name="Åbn chatten").click()
        self.wait_for(1)
        return self

    def wait_for(self, replies: int) -> None:
        """Wait until the robot has said so much."""
        self.page.locator(".reply").nth(replies - 1).wait_for(state="attached", timeout=10_000)

    @property
    def replies(self) -> list[str]:
        """The robot's replies, as shown."""
        return self.page.locator(".reply").all_inner_texts()

    @property
    def box(self) -> Locator:
        """The field to write in."""
        return self.page.get_by_role("form").get_by_role("textbox")

    def say(self, text: str) -> str:
        """Write `text`, send it, and give the reply."""
        before = len(self.replies)
        self.box.fill(text)
        self.box.press("Enter")
        self.wait_for(before + 1)
        return self.replies[-1]

    def press(self, title: str) -> str:
        """Press a suggested answer and give the reply."""
        before = len(self.replies)
        soon = self._pressed + _DOUBLE_CLICK - time.monotonic()
        if soon > 0:
            self.page.wait_for_timeout(soon * 1000)
        self.page.locator(".webchat__suggested-actions").get_by_role("button", name=title, exact=True).click()
        self._pressed = time.monotonic()
        self.wait_for(before + 1)
        return self.replies[-1]
