"""What is promised is what the settings are held to, and what the browser does."""

from bot.privacy.promises import FEEDBACK_DAYS, SILENT_MINUTES
from bot.project import ROOT, replies, report_wording


def test_the_privacy_page_and_the_browser_say_the_same() -> None:
    page = (ROOT / "bot" / "channel" / "content" / "privatliv.html").read_text(encoding="utf-8")
    assert f"har ligget stille i {SILENT_MINUTES} minutter" in page
    assert f"Efter {FEEDBACK_DAYS} dage bliver det slettet" in page
    memory = (ROOT / "web" / "src" / "memory.js").read_text(encoding="utf-8")
    assert f"LONGEST = {SILENT_MINUTES} * 60 * 1000;" in memory


def test_the_assistant_says_the_same() -> None:
    said = replies()["chat_privacy"]
    assert f"{SILENT_MINUTES} minutter" in said
    assert f"{FEEDBACK_DAYS} dage" in said
    texts = [report_wording().texts.draft_waits, report_wording().texts.expired]
    assert all(f"{SILENT_MINUTES} minutter" in text for text in texts)
