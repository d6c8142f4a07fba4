"""For everyone: axe in every state, keyboard alone, what a screen reader hears, narrow, enlarged, dark, no script."""

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Chat
from tests.browser.test_report import write_report
from tests.channel.server import Agent

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds: rule and first place."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {[node['html'][:150] for node in rule['nodes']][:3]}" for rule in found]


def warned(chat: Chat) -> None:
    chat.box.fill("010203-1234")
    chat.box.press("Enter")
    expect(chat.page.get_by_role("dialog", name="Vil du tage noget ud først?")).to_be_visible()


def menu(chat: Chat) -> None:
    chat.page.get_by_text("Mere", exact=True).click()


def minimised(chat: Chat) -> None:
    chat.page.get_by_role("button", name="Minimér").click()


def drafting(chat: Chat) -> None:
    chat.say("jeg vil lave en underretning")
    chat.say("nej")
    chat.say("Netværksfamilie")


def rated(chat: Chat) -> None:
    chat.say("Må vi ryge?")
    chat.page.locator(".helpful").get_by_role("button", name="Ja").click()
    expect(chat.page.locator(".helpful")).to_have_text("Tak for dit svar.")


STATES: dict[str, Callable[[Chat], object]] = {
    "welcome": lambda chat: None,
    "answer": lambda chat: chat.say("Må vi ryge?"),
    "rated": rated,
    "urgent": lambda chat: chat.say("Hun trækker ikke vejret"),
    "fallback": lambda chat: chat.say("elefant"),
    "hostile": lambda chat: chat.say("noget ondt"),
    "warning": warned,
    "menu": menu,
    "minimised": minimised,
    "draft": drafting,
    "report": write_report,
}


@pytest.fixture(scope="module", params=STATES)
def shown(
    request: pytest.FixtureRequest, browser: Browser, browser_context_args: dict[str, Any], server: tuple[str, Agent]
) -> Iterator[Page]:
    """The chat in one of the states; it is brought there once, on a narrow phone, for all that is looked at in it."""
    context = browser.new_context(**browser_context_args | {"viewport": {"width": 320, "height": 800}})
    chat = Chat(context.new_page(), server[0]).open()
    STATES[request.param](chat)
    yield chat.page
    context.close()


def settled(page: Page, width: int, height: int = 800, colours: Literal["light", "dark"] = "light") -> Page:
    """The page, so wide and in these colours, when nothing moves any more."""
    page.emulate_media(color_scheme=colours)
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(400)
    return page


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_chat(shown: Page, width: int) -> None:
    assert violations(settled(shown, width)) == []


def test_axe_finds_nothing_in_the_dark(shown: Page) -> None:
    page = settled(shown, 1280, colours="dark")
    assert violations(page) == []
    background = page.evaluate("getComputedStyle(document.querySelector('.chat-main')).color")
    assert background == "rgb(245, 245, 245)"


def test_nothing_needs_sideways_scrolling_at_320_pixels(shown: Page) -> None:
    """320 by 256 is also what remains of 1280 by 1024 at 400 percent."""
    page = settled(shown, 320, 256)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.chat *, .report *, dialog *')]
          .filter(e => e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().right > 321
            && !e.closest('[aria-hidden=true], [class*=live-region], .webchat__keyboard-help, .sr-only'))
          .map(e => e.className + ' ' + e.innerText?.slice(0, 40))"""
    )
    assert outside == []


PAGES = ("/", "/haandbog/", "/haandbog/akut-hjaelp", "/haandbog/koersel", "/privatliv", "/tilgaengelighed", "/nej")


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_the_pages(page: Page, site: str, path: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site + path)
    found = {"light": violations(page)}
    page.emulate_media(color_scheme="dark")
    page.reload()  # changed while it is shown, the page is for a moment half in the one and half in the other
    assert {**found, "dark": violations(page)} == {"light": [], "dark": []}


def test_axe_finds_nothing_in_the_window_for_other_sites(page: Page, site: str) -> None:
    page.goto(f"{site}/chat/vindue")
    page.locator(".reply").first.wait_for()
    page.wait_for_timeout(400)
    assert violations(page) == []


def focused(page: Page) -> str:
    """The name or text of what has the focus."""
    return page.evaluate(
        """(e => (e.getAttribute('aria-label') || e.innerText || e.placeholder || e.id || '').trim())(
          document.activeElement)"""
    )


def tab_to(page: Page, text: str, key: str = "Tab") -> None:
    """Press Tab until something with this text has the focus."""
    seen = []
    for _ in range(60):
        page.keyboard.press(key)
        seen.append(focused(page))
        if text in seen[-1]:
            return
    raise AssertionError(f"{text!r} cannot be reached with {key}: {seen}")


def test_everything_works_with_the_keyboard_alone(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    assert focused(page) == "Gå til indholdet"
    tab_to(page, "Åbn chatten")
    page.keyboard.press("Enter")
    page.locator(".reply").first.wait_for()
    chat = Chat(page, site)
    expect(chat.box).to_be_focused()
    page.keyboard.type("Må vi ryge?")
    page.keyboard.press("Enter")
    chat.wait_for(2)
    expect(chat.box).to_be_focused()
    tab_to(page, "Må man ryge og være netværksfamilie?", "Shift+Tab")
    page.keyboard.press("ArrowRight")
    assert focused(page) == "Må gæster ryge hos os?"
    page.keyboard.press("Enter")
    chat.wait_for(3)
    expect(chat.box).to_be_focused()
    tab_to(page, "Minimér", "Shift+Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "Åbn chatten igen"


def test_what_stands_in_an_answer_can_be_reached_with_the_keyboard(chat: Chat) -> None:
    chat.say("Må vi ryge?")
    tab_to(chat.page, "Nej", "Shift+Tab")
    tab_to(chat.page, "Rygepolitik", "Shift+Tab")
    tab_to(chat.page, "7434 1081", "Shift+Tab")


def test_the_focus_is_never_hidden(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 512})
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    hidden = []
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        page.wait_for_timeout(300)  # the library scrolls smoothly
        where = page.evaluate(
            """() => {
              const e = document.activeElement;
              // An element without a height of its own shows what is in it.
              const shown = [e, ...e.querySelectorAll('*')].filter(x => x.getBoundingClientRect().height > 1).pop();
              const b = (e.offsetHeight > 1 ? e : shown || e).getBoundingClientRect();
              if (e === document.body || !b.width) return '';
              const x = Math.min(Math.max(b.left + b.width / 2, 1), innerWidth - 1);
              const y = Math.min(Math.max(b.top + b.height / 2, 1), innerHeight - 1);
              const top = document.elementFromPoint(x, y);
              const seen = top && (e.contains(top) || top.contains(e));
              return seen ? '' : (e.innerText || e.className || e.tagName) + ' under ' + top?.className;
            }"""
        )
        if where:
            hidden.append(where)
    assert hidden == []


def test_a_screen_reader_hears_each_reply_once(page: Page, site: str) -> None:
    page.add_init_script(
        """
        window.heard = [];
        new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
          const target = change.target.nodeType === 1 ? change.target : change.target.parentElement;
          const region = target?.closest('[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert]');
          if (region && !region.closest('[aria-hidden=true]')) window.heard.push(node.textContent);
        }))).observe(document, { subtree: true, childList: true });
        """
    )
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    page.wait_for_function("window.heard.some(text => text.includes('være i et røgfrit miljø'))")
    chat.say("kan man købe en elefant")
    page.wait_for_function("window.heard.some(text => text.includes('Det kan jeg ikke finde'))")
    page.wait_for_timeout(1500)  # for a second time, which must not come
    heard = page.evaluate("window.heard")
    assert len([text for text in heard if "være i et røgfrit miljø" in text]) == 1, heard
    assert not [text for text in heard if text.endswith("0")], "how many suggestions there are, where there are none"
    assert not [text for text in heard if "Meddelelse" in text], "the library's own Danish"


@pytest.mark.parametrize("path", PAGES)
def test_pages_need_no_sideways_scrolling_at_320_pixels(phone: Page, site: str, path: str) -> None:
    phone.goto(site + path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_moves_for_who_wants_it_so(page: Page, site: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    moving = page.evaluate("document.getAnimations().filter(a => a.playState === 'running').length")
    assert moving == 0


def test_forced_colours_keep_borders_and_focus(page: Page, site: str) -> None:
    page.emulate_media(forced_colors="active")
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    border = page.evaluate("getComputedStyle(document.querySelector('.reply')).borderTopStyle")
    assert border == "solid"
    assert violations(page) == []


def test_without_javascript_there_are_numbers_and_answers_to_read(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="da-DK")
    page = context.new_page()
    page.goto(site)
    expect(page.get_by_role("button", name="Åbn chatten")).to_be_hidden()
    expect(page.locator('a[href="tel:114"]').first).to_be_visible()
    page.get_by_role("link", name="Rygepolitik").click()
    expect(page.get_by_role("heading", name="Må vi ryge, når barnet er her?")).to_be_visible()
    expect(page.locator('a[href="tel:+4574341081"]').first).to_be_visible()
    context.close()
