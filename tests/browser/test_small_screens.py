"""On a low screen the conversation keeps its room, and a reply is in sight where it begins."""

from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.conftest import Chat
from tests.browser.test_embed import write_page

SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"


def height(place: Page | FrameLocator, selector: str) -> float:
    box = place.locator(selector).last.bounding_box()
    assert box
    return box["height"]


def ask(frame: FrameLocator, text: str, replies: int) -> None:
    box = frame.get_by_role("form").get_by_role("textbox")
    box.fill(text)
    box.press("Enter")
    expect(frame.locator(".reply")).to_have_count(replies)


@pytest.mark.parametrize(("width", "low"), [(320, 460), (568, 250)])
def test_on_another_sites_page_an_answer_has_room_on_a_phone(
    page: Page, site: str, foreign_site: tuple[str, Path], width: int, low: int
) -> None:
    address, folder = foreign_site
    write_page(folder, site)
    page.set_viewport_size({"width": width, "height": low})
    page.goto(address)
    page.get_by_role("button", name="Spørg håndbogen").click()
    frame = page.frame_locator("iframe")
    ask(frame, "Må vi ryge?", 2)
    expect(frame.locator(".webchat__suggested-action")).to_have_count(3)
    expect(frame.locator(".reply").last.locator("p").first).to_be_in_viewport()
    assert height(frame, ".webchat__basic-transcript") >= (low - 32) * 0.4
    expect(frame.get_by_role("form").get_by_role("textbox")).to_be_in_viewport(ratio=0.9)
    ask(frame, "Hun trækker ikke vejret", 3)
    expect(frame.locator(".reply").last.locator("p").first).to_be_in_viewport()


@pytest.mark.parametrize(("width", "low"), [(320, 568), (844, 330)])
def test_an_urgent_reply_begins_on_the_screen(page: Page, site: str, width: int, low: int) -> None:
    page.set_viewport_size({"width": width, "height": low})
    chat = Chat(page, site).open()
    chat.box.click()
    chat.say("Hun trækker ikke vejret")
    page.wait_for_timeout(400)  # the library scrolls smoothly
    tops = [chat.page.locator(selector).last.bounding_box() for selector in (".reply", ".webchat__basic-transcript")]
    assert all(top and -1 <= top["y"] < low / 2 for top in tops)
    expect(page.locator('.reply a[href="tel:112"]').last).to_be_in_viewport()


def test_a_long_text_leaves_the_question_room(phone: Page, site: str) -> None:
    chat = Chat(phone, site).open()
    chat.say("Må vi ryge?")
    chat.box.fill("Jeg skriver noget langt. " * 30)
    assert height(phone, ".webchat__send-box__main") <= 640 / 4
    assert height(phone, ".webchat__basic-transcript") >= 100
    box = chat.box.bounding_box()
    room = phone.locator(".chat-room").bounding_box()
    assert box
    assert room
    assert box["y"] + box["height"] <= room["y"] + room["height"]


def test_widely_spaced_text_leaves_the_answer_room(phone: Page, site: str) -> None:
    chat = Chat(phone, site).open()
    phone.evaluate(
        "css => new CSSStyleSheet().replace(css).then(sheet => document.adoptedStyleSheets = [sheet])", SPACED
    )
    chat.say("Må vi ryge?")
    assert height(phone, ".webchat__basic-transcript") >= 150
