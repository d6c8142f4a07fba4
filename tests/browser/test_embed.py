"""The chat on another site: one script tag; only sites that are configured may show it."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from bot.channel.settings import Settings
from tests.browser.stand_in import answer
from tests.channel.server import running


def write_page(folder: Path, site: str) -> None:
    """A foreign page with the script tag."""
    script = f'<script src="{site}/embed.js" defer></script>'
    html = f'<!DOCTYPE html><html lang="da"><title>En anden side</title><h1>Hej</h1>{script}'
    (folder / "index.html").write_text(html, encoding="utf-8")


def press(button: Locator, shows: Locator) -> None:
    """Press `button` until it shows `shows`, as a user would: Chromium may still give the first click in a frame that
    has just been shown to the page below it."""
    for _ in range(5):
        button.click()
        try:
            return shows.wait_for(timeout=3000)
        except TooLate:
            continue
    raise AssertionError("the button did nothing")


def test_a_launcher_opens_the_chat_on_a_foreign_page(page: Page, site: str, foreign_site: tuple[str, Path]) -> None:
    address, folder = foreign_site
    write_page(folder, site)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    launcher = page.get_by_role("button", name="Spørg håndbogen")
    expect(launcher).to_be_visible()
    assert [url for url in asked if url.startswith(site)] == [f"{site}/embed.js"]
    launcher.click()
    frame = page.frame_locator("iframe")
    frame.locator(".reply").first.wait_for()
    box = frame.get_by_role("form").get_by_role("textbox")
    box.fill("Må vi ryge?")
    box.press("Enter")
    expect(frame.locator(".reply").nth(1)).to_contain_text("udendørs")
    assert all(url.startswith((site, address, "data:", "blob:")) for url in asked)
    assert page.context.cookies() == []
    frame.get_by_role("button", name="Minimér").click()
    expect(launcher).to_be_focused()
    launcher.click()
    expect(frame.locator(".reply")).to_have_count(2)
    press(
        frame.get_by_role("button", name="Luk", exact=True).first, frame.get_by_role("button", name="Ja, luk og slet")
    )
    frame.get_by_role("button", name="Ja, luk og slet").click()
    expect(launcher).to_be_focused()
    launcher.click()
    expect(frame.locator(".reply")).to_have_count(1)


def test_the_keyboard_goes_into_the_field_again_and_escape_out(
    page: Page, site: str, foreign_site: tuple[str, Path]
) -> None:
    address, folder = foreign_site
    write_page(folder, site)
    page.goto(address)
    launcher = page.get_by_role("button", name="Spørg håndbogen")
    launcher.press("Enter")
    frame = page.frame_locator("iframe")
    frame.locator(".reply").first.wait_for()
    frame.get_by_role("button", name="Minimér").press("Enter")
    expect(launcher).to_be_focused()
    page.keyboard.press("Enter")
    box = frame.get_by_role("form").get_by_role("textbox")
    expect(box).to_be_focused()
    page.keyboard.type("hej")
    expect(box).to_have_value("hej")
    frame.get_by_text("Mere", exact=True).press("Enter")
    page.keyboard.press("Escape")
    expect(frame.locator(".chat-menu")).not_to_have_attribute("open", "")
    expect(page.locator("iframe")).to_be_visible()
    page.keyboard.press("Escape")
    expect(launcher).to_be_focused()


def test_the_quick_exit_takes_the_foreign_page_away(page: Page, site: str, foreign_site: tuple[str, Path]) -> None:
    address, folder = foreign_site
    write_page(folder, site)
    page.route("https://www.dmi.dk/", lambda route: route.fulfill(body="vejret", content_type="text/plain"))
    page.goto(address)
    page.get_by_role("button", name="Spørg håndbogen").click()
    frame = page.frame_locator("iframe")
    frame.locator(".reply").first.wait_for()
    frame.get_by_role("button", name="Forlad hurtigt").click()
    page.wait_for_url("https://www.dmi.dk/")


def test_a_site_that_is_not_configured_shows_nothing(
    page: Page, web_settings: Settings, foreign_site: tuple[str, Path]
) -> None:
    address, folder = foreign_site
    with running(answer, web_settings.copy(update={"frame_ancestors": ()})) as (site, _):
        write_page(folder, site)
        page.goto(address)
        with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            page.get_by_role("button", name="Spørg håndbogen").click()
        page.wait_for_timeout(500)
        assert page.frame_locator("iframe").locator(".reply").count() == 0


def test_the_front_page_cannot_be_framed_even_by_a_configured_site(
    page: Page, site: str, foreign_site: tuple[str, Path]
) -> None:
    address, folder = foreign_site
    (folder / "frame.html").write_text(f'<iframe src="{site}/" title="x"></iframe>', encoding="utf-8")
    page.goto(f"{address}/frame.html")
    assert page.frame_locator("iframe").locator("#chat-open").count() == 0


def test_on_a_phone_the_head_and_the_box_are_both_in_sight(
    phone: Page, site: str, foreign_site: tuple[str, Path]
) -> None:
    address, folder = foreign_site
    write_page(folder, site)
    phone.set_viewport_size({"width": 375, "height": 553})
    phone.goto(address)
    phone.get_by_role("button", name="Spørg håndbogen").click()
    frame = phone.frame_locator("iframe")
    frame.locator(".reply").first.wait_for()
    expect(frame.locator(".chat-head")).to_be_in_viewport(ratio=1)
    expect(frame.get_by_role("form").get_by_role("textbox")).to_be_in_viewport(ratio=0.9)
    assert "100dvh" in phone.locator("iframe").evaluate("frame => frame.style.height")


def test_the_window_alone_has_nothing_to_minimise_to_and_opens_again(page: Page, site: str) -> None:
    page.goto(f"{site}/chat/vindue")
    page.locator(".reply").first.wait_for()
    expect(page.get_by_role("button", name="Minimér")).to_have_count(0)
    page.get_by_role("button", name="Luk", exact=True).first.click()
    page.get_by_role("button", name="Ja, luk og slet").click()
    opener = page.get_by_role("button", name="Åbn chatten")
    expect(opener).to_be_focused()
    opener.click()
    expect(page.locator(".reply")).to_have_count(1)
    expect(opener).to_be_hidden()
