"""The report as data, as a Word file and as a PDF, opened again with other tools."""

import io
import re
from collections.abc import Callable
from datetime import date

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from bot.report.document.docx_file import docx_bytes
from bot.report.document.pdf_file import pdf_bytes
from bot.report.document.report import ConcernReport
from bot.report.draft import Draft, State
from bot.report.step import Step
from bot.report.wording.wording import Wording

_TODAY = date(2025, 11, 24)
_EMPTY_FIELDS = (
    "Navn",
    "CPR-nummer",
    "Adresse",
    "Underretterens navn",
    "Underretterens adresse",
    "Dato",
    "Underskrift",
)
_MARKUP = '#let x = 1 *fed* _kursiv_ $a$ <b>hej</b> @ref \\ "citat" [a](b) #sys.inputs & {}'


@pytest.fixture(scope="module")
def draft(talk: Callable[..., Step]) -> Draft:
    step = talk(
        None,
        "nej",
        "jeg er hendes moster",
        "en pige på 6 år, der bor hos sin far",
        f"Hun havde blå mærker på armen. {_MARKUP}. Jeg tror, det er faren.",
        "i lørdags ved 17-tiden",
        "Hun sagde: »jeg vil ikke hjem«",
        "ved ikke",
        "spring over",
        "nej",
        "hun er glad for sin lærer",
        "I dag",
        "godkend",
    )
    assert step.draft is not None
    return step.draft


@pytest.fixture(scope="module")
def report(draft: Draft, wording: Wording) -> ConcernReport:
    return ConcernReport.from_draft(draft, wording, _TODAY)


@pytest.fixture(scope="module")
def word(report: ConcernReport) -> Document:
    return docx.Document(io.BytesIO(docx_bytes(report)))


@pytest.fixture(scope="module")
def pdf(report: ConcernReport) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(report)))


def _pdf_text(pdf: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def _word_text(word: Document) -> str:
    return " ".join("".join(node.text or "" for node in word.element.body.iter(qn("w:t"))).split())


# The report itself


def test_sections_hold_the_users_words_and_nothing_else(report: ConcernReport) -> None:
    written = {section.title: section for section in report.sections}
    assert written["Relation til barnet"].text == "jeg er hendes moster"
    assert written["Set og hørt"].text == f"Hun havde blå mærker på armen. {_MARKUP}."
    assert written["Mine egne tanker om det"].text == "Jeg tror, det er faren."
    assert written["Barnets egne ord"].text == "Hun sagde: »jeg vil ikke hjem«"
    assert written["Hvor længe og hvor ofte"].kind == "unknown"
    assert (written["Gjort indtil nu"].kind, written["Gjort indtil nu"].text) == ("empty", "")


def test_what_identifies_is_an_empty_field(report: ConcernReport) -> None:
    fields = [name for group in (*report.identity, report.signature) for name in group.fields]
    assert set(_EMPTY_FIELDS) <= set(fields)


def test_everything_that_is_not_the_users_says_whose_it_is(report: ConcernReport) -> None:
    lines = [line for group in report.guide.groups for line in group.lines]
    assert {(line.source, line.mark) for line in lines} == {
        ("handbook", "Fra håndbogen:"),
        ("advice", "Råd, ikke fra håndbogen:"),
    }
    dates = next(line for line in lines if "2. december 2025" in line.text)
    assert dates.source == "advice", "how the days are counted does not stand in the handbook"
    assert "mandag til fredag" in dates.text
    assert "mandag den 24. november 2025" in dates.text


def test_the_guide_says_where_to_send_and_what_to_do_without_a_receipt(report: ConcernReport) -> None:
    text = " ".join(line.text for group in report.guide.groups for line in group.lines)
    for needed in (
        "haderslev.dk/selvbetjening/send-underretning",
        "sikker post",
        "almindelig mail",
        "ingen kvittering",
    ):
        assert needed in text
    assert "7434\u00a01054" in text, "no line break may tear a phone number apart"


def test_advice_names_what_is_missing_and_not_what_is_unknown(report: ConcernReport) -> None:
    (missing,) = [group for group in report.guide.groups if group.title == "Måske mangler der noget"]
    assert [line.text for line in missing.lines] == [
        "Skriv gerne, hvad der er gjort indtil nu, og hvem der ved noget om det."
    ]


@pytest.mark.parametrize(
    ("field", "text", "advice"),
    [
        ("observations", "Jeg tror, at faren slår.", "står kun dine tanker"),
        ("observations", "Hun græd.", "står kun lidt"),
        ("child", "bor hos sin mor", "hvor gammelt barnet er"),
        ("tried", "jeg har talt med [navn] fra skolen", "Der står [navn]"),
    ],
)
def test_thin_answers_get_advice(draft: Draft, wording: Wording, field: str, text: str, advice: str) -> None:
    thin = draft.with_answer(field, State.GIVEN, text)  # type: ignore[arg-type]
    report = ConcernReport.from_draft(thin, wording, _TODAY)
    assert any(advice in line.text for group in report.guide.groups for line in group.lines)


def test_a_complete_report_gets_no_advice_on_what_is_missing(draft: Draft, wording: Wording) -> None:
    whole = draft.with_answer("tried", State.GIVEN, "jeg har talt med læreren")
    report = ConcernReport.from_draft(whole, wording, _TODAY)
    assert "Måske mangler der noget" not in [group.title for group in report.guide.groups]


def test_an_empty_draft_makes_a_form_to_fill_in_by_hand(draft: Draft, wording: Wording) -> None:
    empty = Draft.begin(draft.started)
    report = ConcernReport.from_draft(empty, wording, _TODAY)
    assert {section.kind for section in report.sections} == {"empty"}
    assert len(docx_bytes(report)) > 1000
    assert len(PdfReader(io.BytesIO(pdf_bytes(report))).pages) >= 3


@pytest.mark.parametrize("sign", ["👍🏽", "👨‍👩‍👧", "❤️"])
def test_a_sign_the_pdf_cannot_show_takes_nothing_else_with_it(draft: Draft, wording: Wording, sign: str) -> None:
    told = draft.with_answer("tried", State.GIVEN, f"Hun skrev {sign} til far på [adresse], og [navn] svarede.")
    made = PdfReader(io.BytesIO(pdf_bytes(ConcernReport.from_draft(told, wording, _TODAY))))
    assert "til far på [adresse], og [navn] svarede." in _pdf_text(made)


def test_the_report_goes_through_json(report: ConcernReport) -> None:
    assert ConcernReport.parse_raw(report.json()) == report


# Word


def test_word_has_title_language_and_real_headings(word: Document) -> None:
    assert word.core_properties.title == "Underretning om et barn eller en ung"
    assert word.core_properties.language == "da-DK"
    assert word.core_properties.author == ""
    languages = {element.get(qn("w:val")) for element in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"da-DK"}
    headings = [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert headings[0] == ("Title", "Underretning om et barn eller en ung")
    assert ("Heading 1", "Det, jeg vil fortælle") in headings
    assert ("Heading 2", "Barnets egne ord") in headings
    assert ("Heading 1", "Til dig, før du sender") in headings


def test_word_has_fields_to_fill_in_that_say_their_names(word: Document) -> None:
    controls = list(word.element.body.iter(qn("w:sdt")))
    names = [control.find(qn("w:sdtPr")).find(qn("w:alias")).get(qn("w:val")) for control in controls]
    assert set(_EMPTY_FIELDS) <= set(names)
    assert "Gjort indtil nu" in names, "what was skipped can be filled in too"
    for control in controls:
        assert "".join(node.text for node in control.iter(qn("w:t"))).strip("\u00a0") == ""


def test_word_holds_the_users_words_as_they_are(word: Document, report: ConcernReport) -> None:
    for section in report.sections:
        for line in section.text.splitlines():
            assert line in [paragraph.text for paragraph in word.paragraphs]


def test_the_guide_begins_on_a_page_of_its_own(word: Document) -> None:
    (guide,) = [p for p in word.paragraphs if p.text == "Til dig, før du sender"]
    assert guide.paragraph_format.page_break_before


# PDF


def test_pdf_is_tagged_danish_and_titled(pdf: PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert str(root["/Lang"]).lower() in {"da", "da-dk"}
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Underretning om et barn eller en ung"
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_pdf_has_real_headings(pdf: PdfReader) -> None:
    titles = [str(entry["/Title"]) for entry in _flat(pdf.outline)]
    assert "Det, jeg vil fortælle" in titles
    assert "Barnets egne ord" in titles
    kinds = set(_structure(pdf.trailer["/Root"]["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/P"} <= kinds


def test_pdf_holds_the_users_words_and_runs_none_of_them(pdf: PdfReader) -> None:
    text = _pdf_text(pdf)
    for word in ("#let", "#sys.inputs", "<b>hej</b>", "@ref", "jeg vil ikke hjem"):
        assert word in text
    for name in _EMPTY_FIELDS:
        assert name in text


def test_pdf_ends_with_the_page_that_is_not_sent(pdf: PdfReader) -> None:
    last = " ".join(pdf.pages[-1].extract_text().split())
    assert "Send den ikke med" in last
    assert "2. december 2025" in last
    links = [a.get_object()["/A"]["/URI"] for a in pdf.pages[-1].get("/Annots", [])]
    assert any("send-underretning" in link for link in links)


def test_signs_that_cannot_be_printed_are_shown_to_be_left_out(draft: Draft, wording: Wording) -> None:
    odd = draft.with_answer("observations", State.GIVEN, "hun græd 😢😭 日本 hele vejen \u0301 ẞ Привіт")
    text = _pdf_text(PdfReader(io.BytesIO(pdf_bytes(ConcernReport.from_draft(odd, wording, _TODAY)))))
    assert re.search(r"hun græd (\[tegn\])+ (\[tegn\])+ hele vejen", text)
    assert "Привіт" in text


def test_a_very_long_report_runs_over_more_pages(draft: Draft, wording: Wording) -> None:
    long = draft.with_answer("observations", State.GIVEN, "Der lå flasker overalt i stuen. " * 300)
    report = ConcernReport.from_draft(long, wording, _TODAY)
    assert len(PdfReader(io.BytesIO(pdf_bytes(report))).pages) >= 5
    assert "flasker overalt" in _word_text(docx.Document(io.BytesIO(docx_bytes(report))))


def _flat(outline: list[object]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for entry in outline:
        found += _flat(entry) if isinstance(entry, list) else [entry]  # type: ignore[list-item]
    return found


def _structure(node: object) -> list[str]:
    """The kinds of all elements of a PDF's structure tree."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [kind for child in node for kind in _structure(child)]
    if not hasattr(node, "get"):
        return []
    own = [str(node.get("/S"))] if node.get("/S") else []
    return own + (_structure(node["/K"]) if "/K" in node else [])
