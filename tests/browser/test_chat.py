"""Asking, in real Chromium: answers with sources, buttons, warnings, forgetting, a server that goes away."""

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from bot.channel.feedback import FeedbackBook
from bot.channel.settings import Settings
from tests.browser.conftest import Chat
from tests.browser.stand_in import HOSTILE, answer
from tests.channel.server import Agent, running


def test_a_question_is_answered_with_a_link_to_its_source(chat: Chat, context: BrowserContext) -> None:
    reply = chat.say("Må vi ryge, når barnet er her?")
    assert "udendørs" in reply
    with context.expect_page() as opened:
        chat.page.get_by_role("link", name=re.compile("Rygepolitik: Må vi ryge")).last.click()
    expect(opened.value.locator("article#ryge_hvor h2")).to_have_text("Må vi ryge, når barnet er her?")
    assert not chat.faults


def test_the_chat_always_says_that_it_is_a_robot_and_which_numbers_to_call(chat: Chat) -> None:
    notice = chat.page.locator(".chat-notice")
    expect(notice).to_contain_text("robot")
    expect(notice).to_contain_text("Skriv ikke CPR-numre eller navne")
    for tel in ("tel:112", "tel:114", "tel:+4574341054"):
        expect(notice.locator(f'a[href="{tel}"]')).to_be_visible()
    for _ in range(4):
        chat.say("Må vi ryge?")
    expect(notice).to_be_in_viewport()


def test_first_topics_and_related_questions_are_buttons(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.press("Hvem ringer jeg til uden for åbningstid?")
    assert server[1].heard[-1][1] == "Hvem ringer jeg til uden for åbningstid?"
    buttons = chat.page.locator(".webchat__suggested-actions").get_by_role("button")
    assert buttons.count() > 0
    title = buttons.first.inner_text()
    chat.press(title)
    assert server[1].heard[-1][1] == title


def test_numbers_in_an_answer_can_be_tapped(chat: Chat) -> None:
    chat.say("kan man købe en elefant")
    expect(chat.page.locator(".reply").last.locator('a[href="tel:+4574341054"]')).to_be_visible()


def test_the_time_is_shown_the_danish_way(chat: Chat) -> None:
    chat.say("Må vi ryge?")
    assert re.fullmatch(r"kl\. \d\d\.\d\d", chat.page.locator(".chat-time").last.inner_text())


def test_a_typing_indicator_shows_while_the_robot_thinks(chat: Chat) -> None:
    chat.box.fill("langsom ryge")
    chat.box.press("Enter")
    expect(chat.page.locator(".webchat__typingIndicator, .webchat__typing-indicator").first).to_be_visible()
    chat.wait_for(2)
    expect(chat.page.locator(".webchat__typingIndicator, .webchat__typing-indicator")).to_have_count(0)


def test_html_script_and_markdown_are_shown_as_text(chat: Chat) -> None:
    chat.box.fill(HOSTILE)
    chat.box.press("Enter")
    chat.wait_for(2)
    chat.say("noget ondt")
    page = chat.page
    assert "taken" not in page.title()
    assert page.locator(".chat-body img[src='x']").count() == 0
    assert page.locator(".chat-body a[href^='javascript']").count() == 0
    assert page.locator(".reply strong, .chat-body script").count() == 0
    assert "<script>" in chat.replies[-1]
    expect(page.locator(".webchat__suggested-actions").get_by_role("button")).to_contain_text("<script>")


@pytest.mark.parametrize(
    ("text", "named", "sent"),
    [
        ("hans nummer er 010203-1234", "et CPR-nummer", "hans nummer er [CPR-nummer]"),
        ("skriv til eva@example.dk", "en e-mailadresse", "skriv til [e-mail]"),
        ("ring til mig på 20 30 40 50", "et telefonnummer", "ring til mig på [telefonnummer]"),
    ],
)
def test_personal_data_is_asked_about_before_it_is_sent(
    chat: Chat, server: tuple[str, Agent], text: str, named: str, sent: str
) -> None:
    server[1].heard.clear()
    chat.box.fill(text)
    chat.box.press("Enter")
    dialog = chat.page.get_by_role("dialog", name="Vil du tage noget ud først?")
    expect(dialog).to_contain_text(named)
    chat.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(chat.box).to_have_value(text)
    expect(chat.box).to_be_focused()
    assert not server[1].heard
    chat.box.press("Enter")
    dialog.get_by_role("button", name="Skjul det, og send resten").click()
    chat.wait_for(2)
    assert server[1].heard[-1][1] == sent


def test_the_handbooks_own_numbers_cause_no_warning(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.say("hvem svarer på 7434 1054 og familiehuset@haderslev.dk")
    assert server[1].heard[-1][1] == "hvem svarer på 7434 1054 og familiehuset@haderslev.dk"


def test_was_this_helpful_is_kept(chat: Chat, web_settings: Settings) -> None:
    chat.say("Må vi ryge?")
    chat.page.locator(".helpful").get_by_role("button", name="Nej").click()
    expect(chat.page.locator(".helpful")).to_have_text("Tak for dit svar.")
    assert any(topic == "ryge_hvor" and no for topic, _, no in FeedbackBook(web_settings.feedback_path).ratings())


def test_an_answer_is_rated_once_also_after_a_reload(chat: Chat) -> None:
    chat.say("Må vi ryge?")
    chat.page.locator(".helpful").get_by_role("button", name="Ja").click()
    expect(chat.page.locator(".helpful")).to_have_text("Tak for dit svar.")
    chat.page.reload()
    chat.wait_for(2)
    expect(chat.page.locator(".helpful")).to_have_text("Tak for dit svar.")


def test_nobody_is_thanked_for_what_was_not_kept(chat: Chat) -> None:
    chat.page.route("**/chat/feedback", lambda route: route.abort())
    chat.say("Må vi ryge?")
    chat.page.locator(".helpful").get_by_role("button", name="Nej").click()
    expect(chat.page.locator(".helpful")).to_have_text("Det kunne ikke gemmes. Tak alligevel.")


def test_a_reload_loses_nothing(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.say("Må vi ryge?")
    chat.page.reload()
    chat.wait_for(2)
    assert any("udendørs" in reply for reply in chat.replies)
    chat.say("og billeder")
    assert server[1].heard[-1][0] == server[1].heard[-2][0]


def test_a_tab_left_open_keeps_nothing_beyond_half_an_hour(page: Page, site: str) -> None:
    page.clock.install()
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    page.clock.fast_forward("29:00")
    assert page.evaluate("sessionStorage.length") == 1
    page.clock.fast_forward("02:00")
    assert page.evaluate("sessionStorage.length") == 0


def test_a_new_conversation_begins_empty_with_another_session(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.say("Må vi ryge?")
    old = server[1].heard[-1][0]
    chat.page.get_by_text("Mere", exact=True).click()
    chat.page.get_by_role("button", name="Ny samtale").click()
    chat.page.get_by_role("button", name="Ja, begynd forfra").click()
    expect(chat.page.locator(".reply")).to_have_count(1)
    chat.say("Må vi ryge?")
    assert server[1].heard[-1][0] != old


def test_closing_forgets_and_minimising_does_not(chat: Chat) -> None:
    page = chat.page
    chat.say("Må vi ryge?")
    page.get_by_role("button", name="Minimér").click()
    opener = page.get_by_role("button", name="Åbn chatten igen")
    expect(opener).to_be_focused()
    opener.click()
    assert len(chat.replies) == 2
    page.get_by_role("button", name="Luk", exact=True).first.click()
    with page.expect_request(lambda request: request.method == "DELETE"):
        page.get_by_role("button", name="Ja, luk og slet").click()
    assert page.evaluate("sessionStorage.length") == 0
    page.get_by_role("button", name="Åbn chatten").click()
    chat.wait_for(1)
    assert len(chat.replies) == 1


def test_the_quick_exit_forgets_and_leaves_no_way_back(chat: Chat, server: tuple[str, Agent]) -> None:
    page = chat.page
    page.route("https://www.dmi.dk/", lambda route: route.fulfill(body="vejret", content_type="text/plain"))
    chat.say("Må vi ryge?")
    with page.expect_request(lambda request: request.method == "DELETE"):
        page.get_by_role("button", name="Forlad hurtigt").click()
    page.wait_for_url("https://www.dmi.dk/")
    page.go_back()
    assert not page.url.startswith(chat.site)


def test_an_answer_under_way_does_not_bring_the_conversation_back(chat: Chat, server: tuple[str, Agent]) -> None:
    page = chat.page

    def slowly(route: Route) -> None:
        time.sleep(2.5)  # longer than the answer: until then this page's scripts go on
        route.fulfill(body="vejret", content_type="text/plain")

    page.route("https://www.dmi.dk/", slowly)
    chat.box.fill("langsom: må vi ryge?")
    chat.box.press("Enter")
    page.get_by_role("button", name="Forlad hurtigt").click()
    page.wait_for_url("https://www.dmi.dk/")
    page.goto(chat.site)
    assert page.evaluate("sessionStorage.length") == 0


def test_the_conversation_can_be_kept_as_a_file(chat: Chat, tmp_path: Path) -> None:
    chat.say("Må vi ryge?")
    chat.page.get_by_text("Mere", exact=True).click()
    with chat.page.expect_download() as download:
        chat.page.get_by_role("button", name="Hent samtalen").click()
    download.value.save_as(tmp_path / "samtale.txt")
    text = (tmp_path / "samtale.txt").read_text(encoding="utf-8")
    assert re.search(r"Dig \(.*\):\nMå vi ryge\?", text)
    assert "udendørs" in text


def test_the_conversation_can_be_printed(chat: Chat) -> None:
    page = chat.page
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    chat.say("Må vi ryge?")
    page.get_by_text("Mere", exact=True).click()
    page.get_by_role("button", name="Udskriv samtalen").click()
    expect(page.locator("body")).to_have_attribute("data-print", "chat-print")
    page.emulate_media(media="print")
    expect(page.locator("#chat-print")).to_be_visible()
    expect(page.locator("#chat-print")).to_contain_text("udendørs")
    expect(page.locator(".chat-body")).to_be_hidden()
    expect(page.get_by_role("heading", name="Læs selv")).to_be_hidden()


def test_the_browsers_own_print_has_the_whole_conversation(chat: Chat, tmp_path: Path) -> None:
    from pypdf import PdfReader

    def printed() -> str:
        chat.page.pdf(path=str(tmp_path / "page.pdf"))
        return "\n".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages)

    for question in ("Må vi ryge?", "Må vi lægge billeder op?", "Må vi ryge?", "elefant", "Må vi ryge?"):
        chat.say(question)
    text = printed()
    assert text.count("går udendørs") == 3
    assert "elefant" in text
    assert "Minimér" not in text
    assert "Skriv dit spørgsmål, som du ville sige det" in text, "the page around it is printed too"
    chat.page.get_by_role("button", name="Minimér").click()
    assert "går udendørs" not in printed()


def test_a_notice_in_another_language_is_marked_as_such_and_the_rest_danish(chat: Chat) -> None:
    notice = "أنا روبوت. اتصلوا على الرقم 7434 1054."
    reply = {"text": f"{notice}\n\nRing 112 nu.", "custom": {"kind": "acute", "language": "ar"}}
    chat.page.route("**/chat/message", lambda route: route.fulfill(json={"messages": [reply]}), times=1)
    chat.say("ابني لا يتنفس")
    foreign, danish = (chat.page.locator(".reply").last.locator("p").nth(place) for place in (0, 1))
    assert foreign.evaluate("p => [p.lang, getComputedStyle(p).direction]") == ["ar", "rtl"]
    assert danish.evaluate("p => [p.closest('[lang]').lang, getComputedStyle(p).direction]") == ["da", "ltr"]
    left, right = foreign.locator("a").evaluate(
        """link => [0, link.firstChild.length - 1].map(place => {
          const range = document.createRange();
          range.setStart(link.firstChild, place);
          range.setEnd(link.firstChild, place + 1);
          return range.getBoundingClientRect().left;
        })"""
    )
    assert left < right, "the number is read from left to right"


def test_a_source_stands_once_and_as_a_link(chat: Chat) -> None:
    duty = "Skærpet underretningspligt"
    text = f"Ring 112.\n\nKilde: håndbogen, afsnittene »Akut hjælp« og »{duty}«"
    sources = [
        {"title": "Hvem ringer jeg til?", "heading": "Akut hjælp", "url": "/haandbog/akut-hjaelp#akut_nummer"},
        {"title": duty, "heading": duty, "url": "/haandbog/skaerpet-underretningspligt"},
    ]
    reply = {"text": text, "custom": {"kind": "acute", "sources": sources}}
    chat.page.route("**/chat/message", lambda route: route.fulfill(json={"messages": [reply]}), times=1)
    shown = chat.say("hjælp")
    assert "afsnittene" not in shown
    assert shown.count("Kilde") == 2
    expect(chat.page.get_by_role("link", name=re.compile("^Akut hjælp: Hvem ringer"))).to_be_visible()
    expect(chat.page.get_by_role("link", name=re.compile(f"^{duty} \\("))).to_be_visible()


def test_a_server_that_goes_away_and_comes_back(page: Page, web_settings: Settings) -> None:
    with running(answer, web_settings) as (site, _):
        chat = Chat(page, site).open()
        chat.say("Må vi ryge?")
    reply = chat.say("er du der")
    assert "Jeg kan ikke få forbindelse" in reply
    assert "7434 1054" in reply
    with running(answer, web_settings, port=int(site.rsplit(":", 1)[1])):
        before = len(chat.replies)
        chat.say("er du der nu")
        chat.wait_for(before + 2)
        assert any("Lad os begynde forfra" in reply for reply in chat.replies)
        assert "udendørs" in chat.say("Må vi ryge?")


def test_nothing_is_loaded_before_the_chat_is_opened_and_little_after(page: Page, site: str) -> None:
    loaded: dict[str, int] = {}

    def note(response) -> None:  # type: ignore[no-untyped-def]
        loaded[response.url] = int(response.headers.get("content-length", 0))

    page.on("response", note)
    page.goto(site)
    page.wait_for_load_state("networkidle")
    assert not any("/chat-" in url for url in loaded)
    assert sum(loaded.values()) < 100_000
    page.get_by_role("button", name="Åbn chatten").click()
    page.wait_for_selector(".reply")
    page.wait_for_load_state("networkidle")
    assert any("/chat-" in url for url in loaded)
    assert sum(loaded.values()) < 600 * 1024
    assert all(url.startswith((site, "data:", "blob:")) for url in loaded)
    assert page.context.cookies() == []
