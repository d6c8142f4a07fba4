"""A session that the server has forgotten, or that cannot be opened: no message is lost, nothing deleted comes back."""

import httpx
from playwright.sync_api import Page, expect

from tests.browser.conftest import Chat
from tests.browser.test_report import fill_in, write_report
from tests.channel.server import Agent

# window.slow: milliseconds that the server's new session takes to arrive.
SLOW_OPENING = """
const fetchNow = window.fetch;
window.fetch = async (path, options) => {
  const reply = await fetchNow(path, options);
  if (path === '/chat/session' && options.method === 'POST') await new Promise(go => setTimeout(go, window.slow || 0));
  return reply;
};
"""


def lose(chat: Chat) -> None:
    """Let the server forget the conversation."""
    token = chat.page.evaluate("JSON.parse(sessionStorage.haandbog).token")
    httpx.delete(f"{chat.site}/chat/session", headers={"authorization": f"Bearer {token}"}).raise_for_status()


def send(chat: Chat, text: str) -> None:
    """Write and send, without waiting."""
    chat.box.fill(text)
    chat.box.press("Enter")


def test_a_message_to_a_forgotten_session_is_answered_in_a_new_one(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.say("Må vi ryge?")
    old = server[1].heard[-1][0]
    lose(chat)
    server[1].heard.clear()
    send(chat, "Hun trækker ikke vejret")
    chat.wait_for(4)
    assert "Lad os begynde forfra" in chat.replies[2]
    for number in ("112", "114", "7434 1054"):
        assert number in chat.replies[2]
    expect(chat.page.locator(".reply").nth(3)).to_have_class("reply reply-acute")
    ((sender, text),) = server[1].heard
    assert (sender != old, text) == (True, "Hun trækker ikke vejret")


def test_what_may_answer_a_deleted_drafts_question_comes_back_to_the_box(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.say("jeg vil lave en underretning")
    chat.say("nej")
    lose(chat)
    server[1].heard.clear()
    text = "Hun havde blå mærker på armen"
    send(chat, text)
    chat.wait_for(4)
    assert "Din besked er ikke sendt" in chat.replies[-1]
    assert "112" in chat.replies[-1]
    expect(chat.box).to_have_value(text)
    expect(chat.page.locator(".report")).to_have_count(0)
    assert not server[1].heard
    chat.box.press("Enter")
    chat.wait_for(5)
    assert server[1].heard[-1][1] == text


def test_a_deleted_draft_does_not_come_back_with_a_reload(chat: Chat) -> None:
    chat.say("jeg vil lave en underretning")
    chat.say("nej")
    lose(chat)
    send(chat, "Netværksfamilie")
    chat.wait_for(4)
    chat.page.reload()
    chat.wait_for(4)
    expect(chat.page.locator(".report")).to_have_count(0)


def test_an_approved_report_stays_until_it_is_closed(chat: Chat) -> None:
    page = chat.page
    write_report(chat)
    fill_in(page)
    lose(chat)
    before = len(chat.replies)
    send(chat, "Må vi ryge?")
    chat.wait_for(before + 2)
    name = page.get_by_role("group", name="Barnet eller den unge").get_by_label("Navn", exact=True)
    expect(name).to_have_value("Alma Opdigtet")
    expect(page.get_by_text("findes underretningen kun her på skærmen")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Din underretning er klar")).to_be_visible()
    page.get_by_role("button", name="Luk underretningen").click()
    page.get_by_role("button", name="Nej, behold den").click()
    expect(page.get_by_role("button", name="Luk underretningen")).to_be_focused()
    page.get_by_role("button", name="Luk underretningen").click()
    page.get_by_role("button", name="Ja, luk den").click()
    expect(page.locator(".report")).to_have_count(0)
    expect(chat.box).to_be_focused()
    page.reload()
    chat.wait_for(before + 2)
    expect(page.locator(".report")).to_have_count(0)


def test_what_was_typed_for_one_child_does_not_stand_in_the_next_report(chat: Chat) -> None:
    write_report(chat)
    fill_in(chat.page)
    lose(chat)
    before = len(chat.replies)
    send(chat, "jeg vil lave en underretning")
    chat.wait_for(before + 2)
    expect(chat.page.get_by_role("heading", name="Kladde til din underretning")).to_be_visible()
    chat.say("slet kladden")
    chat.say("ja")
    write_report(chat)
    group = chat.page.get_by_role("group", name="Barnet eller den unge")
    expect(group.get_by_label("Navn", exact=True)).to_have_value("")


def test_an_old_error_goes_when_writing_works(page: Page, site: str) -> None:
    page.route("**/chat/session", lambda route: route.abort())
    chat = Chat(page, site)
    page.goto(site)
    page.get_by_role("button", name="Åbn chatten").click()
    again = page.get_by_role("button", name="Prøv igen")
    expect(again).to_be_visible()
    page.unroute("**/chat/session")
    send(chat, "Må vi ryge?")
    chat.wait_for(2)
    assert "udendørs" in chat.replies[-1]
    expect(again).to_have_count(0)


def test_two_messages_on_their_way_open_one_session(page: Page, site: str, server: tuple[str, Agent]) -> None:
    page.add_init_script(SLOW_OPENING)
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    lose(chat)
    server[1].heard.clear()
    opened: list[str] = []
    page.on("request", lambda request: opened.append(request.url) if request.url.endswith("/session") else None)
    page.evaluate("window.slow = 600")
    send(chat, "Må vi ryge?")
    send(chat, "og billeder")
    chat.wait_for(5)
    assert len(opened) == 1
    assert sorted(text for _, text in server[1].heard) == ["Må vi ryge?", "og billeder"]
    assert len({sender for sender, _ in server[1].heard}) == 1


def test_closing_while_a_session_opens_leaves_nothing_behind(page: Page, site: str) -> None:
    page.add_init_script(SLOW_OPENING)
    chat = Chat(page, site).open()
    chat.say("Må vi ryge?")
    lose(chat)
    page.evaluate("window.slow = 1500")
    with page.expect_response(lambda reply: reply.url.endswith("/session")) as opened:
        send(chat, "og billeder")
    page.get_by_role("button", name="Luk", exact=True).first.click()
    with page.expect_request(lambda request: request.method == "DELETE") as late:
        page.get_by_role("button", name="Ja, luk og slet").click()
    assert late.value.headers["authorization"] == f"Bearer {opened.value.json()['token']}"
    page.wait_for_timeout(300)
    assert page.evaluate("sessionStorage.length") == 0
