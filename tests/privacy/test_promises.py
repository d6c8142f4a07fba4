"""What is promised is what the settings are held to, and what the browser does."""

from bot.privacy.promises import FEEDBACK_DAYS, SILENT_MINUTES
from bot.project import ROOT


def test_the_privacy_page_and_the_browser_say_the_same() -> None:
    page = (ROOT / "bot" / "channel" / "content" / "privatliv.html").read_text(encoding="utf-8")
    assert f"har ligget stille i {SILENT_MINUTES} minutter" in page
    assert f"Efter {FEEDBACK_DAYS} dage bliver det slettet" in page
    memory = (ROOT / "web" / "src" / "memory.js").read_text(encoding="utf-8")
    assert f"LONGEST = {SILENT_MINUTES} * 60 * 1000;" in memory
