"""The assistant as it is served: the trained model behind `haandbog serve`, in real Chromium."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import docx
import httpx
import pytest
from playwright.sync_api import Page, expect

from bot.project import ROOT
from bot.runtime.model import is_current
from tests.browser.conftest import Chat
from tests.browser.test_report import ANSWERS, fill_in
from tests.served.deployment import settings_with_own_notes


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `haandbog serve`, or of HAANDBOG_URL where that is set; without a model skipped, in CI failed."""
    if os.environ.get("HAANDBOG_URL"):
        yield os.environ["HAANDBOG_URL"]
        return
    if not is_current():
        reason = "the trained model is missing or older than its data (make train)"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)]
    own = {"HAANDBOG_WEB": str(settings_with_own_notes(ROOT / "web.yml", tmp_path_factory.mktemp("trained")))}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **own}, **quiet)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            assert process.poll() is None, "haandbog serve has ended"
            try:
                httpx.get(f"{address}/privatliv", timeout=2)
                break
            except httpx.HTTPError:
                time.sleep(0.5)
        yield address
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def trained(page: Page, served: str) -> Chat:
    return Chat(page, served).open()


def test_a_question_in_own_words_is_answered_with_its_source(trained: Chat) -> None:
    assert "udendørs" in trained.say("må man ryge inde når han er her")
    expect(trained.page.get_by_role("link", name=re.compile("^Rygepolitik: ")).last).to_be_visible()


def test_each_first_button_leads_to_an_answer_with_a_source(trained: Chat) -> None:
    titles = trained.page.locator(".webchat__suggested-actions").get_by_role("button").all_inner_texts()
    assert len(titles) >= 3
    for title in titles:
        trained.say(title)
        expect(trained.page.locator(".reply").last.locator(".reply-links")).to_contain_text(title)


def test_an_emergency_shows_numbers_to_tap(trained: Chat) -> None:
    trained.say("barnet er stukket af og vi kan ikke finde ham")
    reply = trained.page.locator(".reply-acute").last
    for tel in ("tel:112", "tel:114"):
        expect(reply.locator(f'a[href="{tel}"]').first).to_be_visible()


def test_a_cpr_number_that_gets_past_the_page_is_hidden_by_the_server(trained: Chat, served: str) -> None:
    token = httpx.post(f"{served}/chat/session").json()["token"]
    body = {"text": "må jeg skrive om 010203-1234 i en mail"}
    reply = httpx.post(f"{served}/chat/message", json=body, headers={"authorization": f"Bearer {token}"})
    assert "010203" not in reply.text
    assert any(message.get("custom", {}).get("kind") == "privacy" for message in reply.json()["messages"])


def test_the_report_goes_from_the_first_wish_to_a_word_file(trained: Chat, tmp_path: Path) -> None:
    page = trained.page
    trained.say("jeg vil lave en underretning")
    for answer in ANSWERS:
        trained.say(answer)
    trained.say("godkend")
    expect(page.get_by_role("heading", name="Din underretning er klar")).to_be_visible()
    fill_in(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent som Word-dokument").click()
    download.value.save_as(tmp_path / "report.docx")
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    assert "blå mærker på begge arme" in text
    assert "Navn: Alma Opdigtet" in text


def test_a_closed_conversation_is_forgotten(served: str) -> None:
    headers = {"authorization": f"Bearer {httpx.post(f'{served}/chat/session').json()['token']}"}
    httpx.post(f"{served}/chat/message", json={"text": "må vi ryge"}, headers=headers)
    httpx.delete(f"{served}/chat/session", headers=headers)
    reply = httpx.post(f"{served}/chat/message", json={"text": "hvor står det", "turn": 1}, headers=headers)
    assert reply.json()["error"] == "forgotten"


def test_rasas_own_front_and_api_are_not_to_be_seen(served: str) -> None:
    assert "Rasa" not in httpx.get(served).text
    for path in ("/conversations/x/tracker", "/model/parse", "/status", "/domain"):
        assert httpx.get(served + path).status_code == 404
