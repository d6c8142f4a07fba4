"""The concern report from the first wish to a Word file, and that what identifies stays in the browser."""

from pathlib import Path

import docx
from playwright.sync_api import Dialog, Page, Request, expect

from tests.browser.conftest import Chat

ANSWERS = (
    "nej",
    "Netværksfamilie",
    "En pige på 7 år, der bor hos sin mor",
    "Hun havde blå mærker på begge arme, da hun skiftede tøj",
    "i lørdags klokken 17",
    "hun sagde at hun ikke ville hjem",
    "siden sommerferien, næsten hver weekend",
    "jeg har talt med klasselæreren",
    "nej",
    "hun er glad for at spille fodbold",
    "Inden for få dage",
)
SECRET = {
    "Barnet eller den unge": {"Navn": "Alma Opdigtet", "CPR-nummer": "010203-1234", "Adresse": "Opdigtet Allé 7"},
    "Den, der underretter": {"Underretterens navn": "Bo Påfundet", "Underretterens telefon": "20 30 40 50"},
}


def write_report(chat: Chat) -> None:
    """Answer every question and approve the draft."""
    chat.say("jeg vil lave en underretning")
    for answer in ANSWERS:
        chat.say(answer)
    chat.say("godkend")
    expect(chat.page.get_by_role("heading", name="Din underretning er klar")).to_be_visible()


def fill_in(page: Page) -> None:
    """Type what identifies."""
    for group, fields in SECRET.items():
        for label, value in fields.items():
            page.get_by_role("group", name=group).get_by_label(label, exact=True).fill(value)


def test_the_draft_grows_beside_the_chat(chat: Chat) -> None:
    chat.say("jeg vil lave en underretning")
    panel = chat.page.get_by_role("region", name="Kladde til din underretning")
    expect(panel).to_be_visible()
    for answer in ANSWERS[:4]:
        chat.say(answer)
    expect(panel.locator("dd", has_text="En pige på 7 år")).to_be_visible()
    expect(panel.locator("dd", has_text="blå mærker")).to_be_visible()
    expect(panel.locator("dd", has_text="fodbold")).to_have_count(0)


def test_a_deleted_draft_leaves_the_page(chat: Chat) -> None:
    chat.say("jeg vil lave en underretning")
    chat.say("nej")
    chat.say("slet kladden")
    chat.say("ja")
    expect(chat.page.locator(".report")).to_have_count(0)


def test_the_whole_report_becomes_a_word_file_and_nothing_typed_is_sent(chat: Chat, tmp_path: Path) -> None:
    page = chat.page
    write_report(chat)
    expect(page.get_by_role("heading", name="Din underretning er klar")).to_be_focused()
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))
    fill_in(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent som Word-dokument").click()
    download.value.save_as(tmp_path / "report.docx")
    expect(page.get_by_text("Det er ikke sendt.", exact=False).last).to_be_visible()
    chat.say("tak")
    page.reload()
    chat.wait_for(3)

    assert requests, "the Word library at least is loaded"
    sent = "\n".join(f"{request.url}\n{request.headers}\n{request.post_data or ''}" for request in requests)
    kept = page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")
    for fields in SECRET.values():
        for value in fields.values():
            assert value not in sent
            assert value not in kept

    document = docx.Document(str(tmp_path / "report.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    for fields in SECRET.values():
        for label, value in fields.items():
            assert f"{label}: {value}" in text
    assert "Underretning om et barn eller en ung" in headings
    assert "blå mærker på begge arme" in text
    assert "Mors navn: ____" in text
    assert document.core_properties.title == "Underretning om et barn eller en ung"
    assert 'w:val="da-DK"' in document.styles.element.xml


def test_the_report_prints_with_what_was_typed(chat: Chat, tmp_path: Path) -> None:
    from pypdf import PdfReader

    page = chat.page
    page.evaluate("window.print = () => {}")
    write_report(chat)
    fill_in(page)
    page.get_by_role("button", name="Udskriv eller gem som PDF").click()
    expect(page.locator("body")).to_have_attribute("data-print", "report-print")
    page.pdf(path=str(tmp_path / "report.pdf"), tagged=True)
    reader = PdfReader(tmp_path / "report.pdf")
    text = "\n".join(sheet.extract_text() for sheet in reader.pages)
    assert "Alma Opdigtet" in text
    assert "blå mærker på begge arme" in " ".join(text.split())
    assert "Skriv dit spørgsmål" not in text
    assert "Læs selv" not in text
    assert "/StructTreeRoot" in reader.trailer["/Root"]


def test_what_was_typed_is_not_lost_without_a_question(chat: Chat) -> None:
    page = chat.page
    asked: list[str] = []
    write_report(chat)

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    fill_in(page)
    page.get_by_role("link", name="Læs håndbogens emner").first.click()
    group = page.get_by_role("group", name="Barnet eller den unge")
    expect(group.get_by_label("Navn", exact=True)).to_have_value("Alma Opdigtet")
    assert asked == ["beforeunload"]
    with page.expect_download():
        page.get_by_role("button", name="Hent som Word-dokument").click()
    expect(page.get_by_text("Dokumentet er hentet")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Din underretning er klar")).to_be_visible()
    fill_in(page)
    page.route("https://www.dmi.dk/", lambda route: route.fulfill(body="vejret", content_type="text/plain"))
    page.get_by_role("button", name="Forlad hurtigt").click()
    page.wait_for_url("https://www.dmi.dk/")
    assert asked == ["beforeunload"]


def test_a_correction_keeps_what_was_typed(chat: Chat) -> None:
    page = chat.page
    write_report(chat)
    fill_in(page)
    chat.say("ret alderen")
    expect(page.get_by_role("heading", name="Kladde til din underretning")).to_be_visible()
    chat.say("En dreng på 8 år, der bor hos sin far")
    chat.say("godkend")
    group = page.get_by_role("group", name="Barnet eller den unge")
    expect(group.get_by_label("Navn", exact=True)).to_have_value("Alma Opdigtet")


def test_a_browser_may_fill_in_only_what_is_the_reporters_own(chat: Chat) -> None:
    write_report(chat)
    fields = chat.page.locator(".report-fields input").evaluate_all(
        "inputs => inputs.map(i => [i.labels[0].innerText, i.autocomplete, i.inputMode])"
    )
    assert {label: filled for label, filled, _ in fields if filled != "off"} == {
        "Underretterens navn": "name",
        "Underretterens adresse": "street-address",
        "Underretterens telefon": "tel",
    }
    assert {label: mode for label, _, mode in fields if mode} == {
        "CPR-nummer": "numeric",
        "Telefon": "tel",
        "Underretterens telefon": "tel",
    }
