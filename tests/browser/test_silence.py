"""After half an hour of silence the conversation is deleted, and whoever comes back is told so, once."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Chat

TOLD = "Der er ikke skrevet noget i 30 minutter. Derfor er samtalen slettet"


def test_a_tab_left_open_says_that_the_conversation_is_deleted(page: Page, site: str) -> None:
    page.clock.install()
    chat = Chat(page, site).open()
    chat.say("jeg vil lave en underretning")
    page.clock.fast_forward("31:00")
    page.clock.run_for(60_000)
    expect(page.locator(".reply", has_text=TOLD)).to_have_count(1)
    expect(page.locator(".report")).to_have_count(0)
    assert page.evaluate("sessionStorage.length") == 0
    page.clock.fast_forward("31:00")
    page.clock.run_for(60_000)
    expect(page.locator(".reply", has_text=TOLD)).to_have_count(1)
    chat.say("Må vi ryge?")
    expect(page.locator(".reply", has_text="udendørs")).to_be_visible()


def make_old(page: Page) -> None:
    """Let the next page that loads find the conversation 31 minutes old."""
    page.evaluate(
        "addEventListener('pagehide', () => { const kept = JSON.parse(sessionStorage.haandbog);"
        "sessionStorage.haandbog = JSON.stringify({...kept, at: kept.at - 31 * 60 * 1000}) })"
    )


def test_a_reload_too_late_says_so_beside_the_button(chat: Chat) -> None:
    page = chat.page
    make_old(page)
    page.reload()
    expect(page.get_by_role("button", name="Åbn chatten")).to_be_visible()
    expect(page.locator("#chat-status")).to_contain_text(TOLD)
    page.reload()
    expect(page.get_by_role("button", name="Åbn chatten")).to_be_visible()
    expect(page.locator("#chat-status")).to_have_text("")


def test_a_reload_too_late_says_so_in_the_window(page: Page, site: str) -> None:
    chat = Chat(page, site)
    page.goto(f"{site}/chat/vindue")
    chat.wait_for(1)
    make_old(page)
    page.reload()
    chat.wait_for(2)
    assert TOLD in chat.replies[0]
    assert "Jeg er en robot" in chat.replies[1]


def test_the_quick_exit_deletes_on_the_server_without_storage_too(page: Page, site: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('', 'SecurityError') } })"
    )
    page.route("https://www.dmi.dk/", lambda route: route.fulfill(body="vejret", content_type="text/plain"))
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    with page.expect_request(lambda request: request.method == "DELETE"):
        page.get_by_role("button", name="Forlad hurtigt").click()
