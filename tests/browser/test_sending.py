"""A message is sent once: whatever is pressed twice, lost on the way, or interrupted by a reload."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Chat
from tests.browser.test_old_browsers import node
from tests.channel.server import Agent

CHILD = "En pige på 7 år, der bor hos sin mor"


def suggestion(page: Page, title: str) -> Locator:
    return page.locator(".webchat__suggested-actions").get_by_role("button", name=title, exact=True)


def test_a_double_click_on_a_suggestion_sends_once_and_leaves_the_box_open(
    chat: Chat, server: tuple[str, Agent]
) -> None:
    server[1].heard.clear()
    suggestion(chat.page, "Hvem ringer jeg til uden for åbningstid?").dblclick()
    chat.wait_for(2)
    expect(chat.box).to_be_focused()
    expect(chat.box).to_be_editable()
    assert "udendørs" in chat.say("Må vi ryge?")
    assert len(server[1].heard) == 2


def test_a_double_click_on_send_leaves_the_box_open(chat: Chat) -> None:
    chat.box.fill("Må vi ryge?")
    chat.page.get_by_role("button", name="Send", exact=True).dblclick()
    chat.wait_for(2)
    expect(chat.box).to_be_editable()


def test_a_tap_soon_after_another_is_stopped() -> None:
    """Without a browser, whose taps may come late on a busy machine."""
    script = """import { stopSecondPress } from './src/second-press.js';
    const passes = timeStamp => {
      let isStopped = false;
      const stop = () => { isStopped = true; };
      stopSecondPress({ timeStamp, target: { closest: () => true }, preventDefault: stop, stopPropagation: stop });
      return !isStopped;
    };
    console.log(JSON.stringify([1000, 1150, 1600, 2200, 2250].map(passes)))"""
    assert json.loads(node(script)) == [True, False, False, True, False]


def lose_the_reply(route: Route) -> None:
    """The server has heard it; what stands before the server says that it was too slow."""
    route.fetch()
    route.fulfill(status=504, body="<h1>nginx</h1>", content_type="text/html")


def test_what_is_sent_again_after_an_error_answers_one_question(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.say("jeg vil lave en underretning")
    chat.say("nej")
    chat.say("Netværksfamilie")
    server[1].heard.clear()
    chat.page.route("**/chat/message", lose_the_reply, times=1)
    assert "noget galt hos mig" in chat.say(CHILD)
    expect(suggestion(chat.page, "Spring over")).to_be_visible()
    chat.press("Send beskeden igen")
    expect(chat.page.locator(".report dd", has_text=CHILD)).to_have_count(1)
    assert [text for _, text in server[1].heard] == [CHILD]


def test_a_message_that_is_refused_is_not_offered_again(chat: Chat) -> None:
    refusal = {"error": "bad_request", "message": "Beskeden kunne ikke læses."}
    chat.page.route("**/chat/message", lambda route: route.fulfill(status=400, json=refusal), times=1)
    assert "kunne ikke læses" in chat.say("Må vi ryge?")
    expect(suggestion(chat.page, "Send beskeden igen")).to_have_count(0)


@pytest.mark.parametrize("was_heard", [True, False])
def test_a_reload_fetches_the_reply_that_was_on_its_way(chat: Chat, server: tuple[str, Agent], was_heard: bool) -> None:
    def hold(route: Route) -> None:
        if was_heard:
            route.fetch()

    chat.say("jeg vil lave en underretning")
    chat.say("nej")
    chat.say("Netværksfamilie")
    server[1].heard.clear()
    chat.page.route("**/chat/message", hold, times=1)
    with chat.page.expect_request("**/chat/message"):
        chat.box.fill(CHILD)
        chat.box.press("Enter")
    chat.page.wait_for_timeout(200)
    chat.page.reload()
    expect(chat.page.locator(".report dd", has_text=CHILD)).to_have_count(1)
    assert [text for _, text in server[1].heard] == [CHILD]


def test_a_reload_long_after_says_that_the_reply_is_lost(chat: Chat, server: tuple[str, Agent]) -> None:
    chat.page.route("**/chat/message", lambda route: None, times=1)
    with chat.page.expect_request("**/chat/message"):
        chat.box.fill("Må vi ryge?")
        chat.box.press("Enter")
    kept = json.loads(chat.page.evaluate("sessionStorage.haandbog"))
    kept["at"] -= 120_000
    chat.page.add_init_script(f"sessionStorage.haandbog = {json.dumps(json.dumps(kept))}")
    server[1].heard.clear()
    chat.page.reload()
    chat.wait_for(2)
    assert "nåede ikke frem" in chat.replies[-1]
    assert not server[1].heard


@pytest.mark.parametrize(("status", "body"), [(204, None), (200, {}), (200, []), (200, {"messages": []})])
def test_a_reply_that_says_nothing_is_told_as_an_error(chat: Chat, status: int, body: Any) -> None:
    answer = {"status": status} if body is None else {"status": status, "json": body}
    chat.page.route("**/chat/message", lambda route: route.fulfill(**answer), times=1)
    reply = chat.say("Må vi ryge?")
    assert "noget galt hos mig" in reply
    assert "7434 1054" in reply


def test_the_robot_writes_until_it_has_answered(page: Page, site: str) -> None:
    page.clock.install()
    chat = Chat(page, site).open()
    page.route("**/chat/message", lambda route: None)
    chat.box.fill("Må vi ryge?")
    chat.box.press("Enter")
    typing = page.locator(".webchat__typingIndicator, .webchat__typing-indicator").first
    expect(typing).to_be_visible()
    page.clock.run_for(20_000)
    expect(typing).to_be_visible()
