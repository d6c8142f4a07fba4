"""Where the keyboard's focus is after something has gone from the screen: never nowhere."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Chat


def open_menu(page: Page) -> None:
    summary = page.locator(".chat-menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chat-menu")).to_have_attribute("open", "")


@pytest.mark.parametrize("label", ["Ja", "Nej"])
def test_after_a_rating_the_focus_is_on_the_thanks(chat: Chat, label: str) -> None:
    chat.say("Må vi ryge?")
    status = chat.page.locator(".helpful [role=status]")
    expect(status).to_have_text("")
    region = status.element_handle()
    chat.page.locator(".helpful").get_by_role("button", name=label).focus()
    chat.page.keyboard.press("Enter")
    expect(status).to_have_text("Tak for dit svar.")
    expect(status).to_be_focused()
    assert region.evaluate("region => region.isConnected"), "a region that is there from the start is read aloud"


def test_a_rating_does_not_take_the_focus_from_who_writes_already(chat: Chat) -> None:
    chat.say("Må vi ryge?")
    chat.page.evaluate("[...document.querySelectorAll('.helpful button')].pop().click()")
    chat.box.focus()
    expect(chat.page.locator(".helpful")).to_contain_text("Tak for dit svar.")
    expect(chat.box).to_be_focused()


def test_escape_in_the_menu_goes_back_to_what_opened_it(chat: Chat) -> None:
    open_menu(chat.page)
    chat.page.keyboard.press("Tab")
    expect(chat.page.get_by_role("button", name="Ny samtale")).to_be_focused()
    chat.page.keyboard.press("Escape")
    expect(chat.page.locator(".chat-menu")).not_to_have_attribute("open", "")
    expect(chat.page.locator(".chat-menu summary")).to_be_focused()


def test_no_new_conversation_goes_back_to_the_menu_and_a_new_one_to_the_box(chat: Chat) -> None:
    page = chat.page
    for label, place in (("Nej, bliv her", page.locator(".chat-menu summary")), ("Ja, begynd forfra", chat.box)):
        open_menu(page)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog", name="Vil du begynde på en ny samtale?")
        expect(dialog.get_by_role("button", name="Nej, bliv her")).to_be_focused()
        dialog.get_by_role("button", name=label).press("Enter")
        expect(dialog).to_have_count(0)
        expect(place).to_be_focused()


def test_trying_again_goes_to_the_box(page: Page, site: str) -> None:
    page.route("**/chat/session", lambda route: route.abort())
    page.goto(site)
    page.get_by_role("button", name="Åbn chatten").click()
    again = page.get_by_role("button", name="Prøv igen")
    expect(again).to_be_visible()
    page.unroute("**/chat/session")
    again.focus()
    page.keyboard.press("Enter")
    chat = Chat(page, site)
    chat.wait_for(1)
    expect(again).to_have_count(0)
    expect(chat.box).to_be_focused()


def test_the_menu_closes_when_the_user_goes_on_elsewhere(chat: Chat) -> None:
    page, menu = chat.page, chat.page.locator(".chat-menu")
    open_menu(page)
    for _ in range(5):
        page.keyboard.press("Tab")
        expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Forlad hurtigt")).to_be_focused()
    expect(menu).not_to_have_attribute("open", "")
    open_menu(page)
    corner = page.locator(".chat-menu-list").bounding_box()
    assert corner
    page.mouse.click(corner["x"] + 3, corner["y"] + 3)
    expect(menu).to_have_attribute("open", "")
    page.locator(".chat-notice").click()
    expect(menu).not_to_have_attribute("open", "")
