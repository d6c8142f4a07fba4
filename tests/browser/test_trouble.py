"""Trouble on the way: messages that are too long, servers that fail, and a deletion that does not succeed."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from bot.channel.settings import load_settings
from tests.browser.conftest import Chat
from tests.browser.test_embed import write_page
from tests.browser.test_lost_sessions import lose
from tests.channel.server import Agent

MOST = load_settings().limits.message_characters


@pytest.mark.parametrize(
    ("status", "said"),
    [(413, "Beskeden er for lang"), (429, "Det går lidt stærkt"), (502, "noget galt hos mig"), (504, "noget galt")],
)
def test_a_page_of_the_proxy_is_told_by_its_status(chat: Chat, status: int, said: str) -> None:
    html = "<html><h1>nginx</h1></html>"
    chat.page.route("**/chat/message", lambda route: route.fulfill(status=status, body=html, content_type="text/html"))
    reply = chat.say("Må vi ryge?")
    assert said in reply
    assert "forbindelse" not in reply
    assert "7434 1054" in reply


def test_a_message_that_is_too_long_stays_in_the_box(chat: Chat, server: tuple[str, Agent]) -> None:
    server[1].heard.clear()
    text = "x" * (MOST + 1)
    chat.box.fill(text)
    chat.box.press("Enter")
    dialog = chat.page.get_by_role("dialog", name="Beskeden er for lang")
    expect(dialog).to_contain_text("5.001 tegn")
    chat.page.keyboard.press("Escape")
    expect(chat.box).to_have_value(text)
    assert not server[1].heard
    chat.say("🏠" * MOST)
    assert server[1].heard[-1][1] == "🏠" * MOST


def test_a_message_that_gets_too_long_when_it_is_masked_stays_too(chat: Chat, server: tuple[str, Agent]) -> None:
    server[1].heard.clear()
    chat.box.fill("x" * (MOST - 9) + " 20304050")
    chat.box.press("Enter")
    chat.page.get_by_role("button", name="Skjul det, og send resten").click()
    expect(chat.page.get_by_role("dialog", name="Beskeden er for lang")).to_be_visible()
    assert not server[1].heard


def test_a_message_that_is_repeated_because_its_reply_was_lost_is_one_message(
    chat: Chat, server: tuple[str, Agent]
) -> None:
    def lose_the_reply(route: Route) -> None:
        route.fetch()
        route.abort()

    server[1].heard.clear()
    chat.page.route("**/chat/message", lose_the_reply, times=1)
    assert "forbindelse" in chat.say("Må vi ryge?")
    assert "udendørs" in chat.say("Må vi ryge?")
    assert len(server[1].heard) == 1
    chat.say("Må vi ryge?")
    assert len(server[1].heard) == 2


def failing_deletion(route: Route) -> None:
    if route.request.method == "DELETE":
        route.fulfill(status=500, body="{}")
    else:
        route.continue_()


def hold_deletion(route: Route) -> None:
    if route.request.method != "DELETE":
        route.continue_()


@pytest.mark.parametrize("server_does", [failing_deletion, hold_deletion])
def test_a_deletion_that_fails_is_told(chat: Chat, server_does) -> None:  # type: ignore[no-untyped-def]
    page = chat.page
    chat.say("Må vi ryge?")
    page.route("**/chat/session", server_does)
    page.get_by_role("button", name="Luk", exact=True).first.click()
    page.get_by_role("button", name="Ja, luk og slet").click()
    dialog = page.get_by_role("dialog", name="Samtalen er ikke slettet endnu")
    expect(dialog).to_contain_text("inden for 30 minutter", timeout=8000)
    expect(page.locator(".chat")).not_to_contain_text("udendørs")
    dialog.get_by_role("button", name="Luk chatten").click()
    expect(page.get_by_role("button", name="Åbn chatten")).to_be_focused()


def test_a_new_conversation_says_that_the_old_one_is_not_deleted_yet(chat: Chat) -> None:
    page = chat.page
    chat.say("Må vi ryge?")
    page.route("**/chat/session", failing_deletion)
    page.get_by_text("Mere", exact=True).click()
    page.get_by_role("button", name="Ny samtale").click()
    page.get_by_role("button", name="Ja, begynd forfra").click()
    expect(page.locator(".reply", has_text="Den gamle samtale kunne ikke slettes")).to_be_visible()
    expect(page.locator(".reply", has_text="udendørs")).to_have_count(0)


def test_what_is_gone_already_needs_no_deletion(chat: Chat) -> None:
    chat.say("Må vi ryge?")
    lose(chat)
    chat.page.evaluate("sessionStorage.clear()")
    html = {"error": "forgotten", "message": "Samtalen er slettet"}
    chat.page.route("**/chat/session", lambda route: route.fulfill(status=401, json=html))
    chat.page.get_by_role("button", name="Luk", exact=True).first.click()
    chat.page.get_by_role("button", name="Ja, luk og slet").click()
    expect(chat.page.get_by_role("button", name="Åbn chatten")).to_be_focused()


def never_come(route: Route) -> None:
    """No content: the browser stays on the page that wanted to leave."""
    route.fulfill(status=204)


def test_the_quick_exit_hides_everything_before_the_other_page_comes(chat: Chat) -> None:
    chat.page.route("https://www.dmi.dk/", never_come)
    chat.say("Må vi ryge?")
    chat.page.get_by_role("button", name="Forlad hurtigt").click()
    expect(chat.page.locator(".chat")).to_be_hidden()
    assert chat.page.evaluate("document.documentElement.getClientRects().length") == 0


def test_the_quick_exit_hides_the_frame_too(page: Page, site: str, foreign_site: tuple[str, Path]) -> None:
    address, folder = foreign_site
    write_page(folder, site)
    page.route("https://www.dmi.dk/", never_come)
    page.goto(address)
    page.get_by_role("button", name="Spørg håndbogen").click()
    frame = page.frame_locator("iframe")
    frame.locator(".reply").first.wait_for()
    # Pressed a moment later: the mouse would wait for ever for a frame that is gone before it is let go.
    frame.get_by_role("button", name="Forlad hurtigt").evaluate("button => { setTimeout(() => button.click()) }")
    expect(page.locator("iframe")).to_have_count(0)
