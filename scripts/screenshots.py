"""Takes the README's screenshots of a running assistant: `python -m scripts.screenshots [address]`."""

import sys
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, ViewportSize, sync_playwright

from scripts.chromium import CHROMIUM

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 860}
STORY = [
    "jeg vil lave en underretning",
    "nej, der er ikke fare nu",
    "jeg er barnets moster",
    "en pige på 7 år, hun bor hos sin mor",
    "hun har haft blå mærker på begge arme to weekender i træk",
    "første gang i lørdags, her hos os",
]


def _say(page: Page, text: str) -> None:
    before = page.locator(".reply").count()
    box = page.get_by_role("textbox").last
    box.fill(text)
    box.press("Enter")
    page.locator(".reply").nth(before).wait_for(timeout=20_000)
    page.wait_for_timeout(800)  # the list scrolls to its end


def _shoot(page: Page, name: str) -> None:
    page.screenshot(path=FOLDER / f"{name}.png")
    print(f"docs/screenshots/{name}.png")


def main(address: str) -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)

        def opened(size: ViewportSize, dark: bool = False) -> Page:
            scheme: Literal["dark", "light"] = "dark" if dark else "light"
            page = browser.new_context(viewport=size, locale="da-DK", color_scheme=scheme).new_page()
            page.goto(address)
            return page

        def chat(size: ViewportSize, *texts: str, dark: bool = False) -> Page:
            page = opened(size, dark)
            page.get_by_role("button", name="Åbn chatten").click()
            page.locator(".reply").first.wait_for()
            page.wait_for_timeout(2_000)  # "connecting" goes away
            for text in texts:
                _say(page, text)
            return page

        _shoot(opened(DESKTOP), "page-desktop")
        _shoot(chat(PHONE), "chat-phone")
        _shoot(chat(PHONE, "må vi lægge billeder af ham på facebook"), "answer-phone")
        _shoot(chat(PHONE, "hun er ikke kommet hjem og det er mørkt"), "urgent-phone")
        _shoot(chat(PHONE, "må vi ryge når barnet er her", dark=True), "dark-phone")
        _shoot(chat(DESKTOP, *STORY), "report-desktop")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:5005/")
