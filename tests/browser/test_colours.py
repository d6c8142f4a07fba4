"""What has the focus or the mouse over it can be seen and read, light and dark."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Chat
from tests.browser.test_report import write_report

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
Scheme = Literal["light", "dark"]


def colour(element: Locator, name: str) -> list[int]:
    """One of the element's colours as red, green and blue."""
    value = element.evaluate("(element, name) => getComputedStyle(element)[name]", name)
    return [int(part) for part in re.findall(r"\d+", value)[:3]]


def contrast(one: list[int], other: list[int]) -> float:
    """The ratio of WCAG 2."""

    def light(colour: list[int]) -> float:
        parts = [part / 255 for part in colour]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def coloured(page: Page, site: str, scheme: Scheme) -> Chat:
    """The front page with the chat open, in light or dark colours."""
    page.emulate_media(color_scheme=scheme)
    return Chat(page, site).open()


@SCHEMES
def test_the_keyboards_focus_can_be_seen_everywhere(coloured: Chat) -> None:
    page = coloured.page
    write_report(coloured)
    paper = colour(page.locator("body"), "backgroundColor")
    coloured.box.focus()
    page.keyboard.press("Tab")  # from here on the keyboard is used
    places = {
        "a link": page.get_by_role("link", name="Læs håndbogens emner"),
        "the head's button": page.get_by_role("button", name="Forlad hurtigt"),
        "a big button": page.get_by_role("button", name="Hent som Word-dokument"),
        "the report's field": page.get_by_role("group", name="Barnet eller den unge").get_by_label("Navn", exact=True),
    }
    for name, element in places.items():
        element.focus()
        assert element.evaluate("e => getComputedStyle(e).outlineStyle") == "solid", name
        assert contrast(colour(element, "outlineColor"), paper) >= 3, name
    coloured.box.focus()
    field = page.locator(".chat-body form")
    assert field.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert contrast(colour(field, "outlineColor"), paper) >= 3


@SCHEMES
def test_a_suggestion_can_be_read_with_the_mouse_or_the_focus_on_it(coloured: Chat) -> None:
    suggestion = coloured.page.locator(".webchat__suggested-action").first
    suggestion.hover()
    assert contrast(colour(suggestion, "color"), colour(suggestion, "backgroundColor")) >= 4.5
    coloured.page.mouse.down()
    assert contrast(colour(suggestion, "color"), colour(suggestion, "backgroundColor")) >= 4.5
    coloured.page.mouse.move(0, 0)
    coloured.page.mouse.up()
    coloured.box.focus()
    coloured.page.keyboard.press("Shift+Tab")
    mark = suggestion.locator(".webchat__suggested-action__keyboard-focus-indicator")
    expect(mark).to_be_visible()
    assert contrast(colour(mark, "borderTopColor"), colour(suggestion, "backgroundColor")) >= 3


@SCHEMES
def test_the_hint_in_the_field_can_be_read(coloured: Chat) -> None:
    shown = coloured.box.evaluate("e => getComputedStyle(e, '::placeholder').opacity")
    assert shown == "1"


@SCHEMES
def test_the_link_that_skips_to_the_content_can_be_read(page: Page, site: str, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(site)
    page.keyboard.press("Tab")
    skip = page.locator(".skipnav")
    expect(skip).to_be_focused()
    assert contrast(colour(skip, "color"), colour(skip, "backgroundColor")) >= 4.5
