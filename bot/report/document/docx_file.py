"""The report as a Word file: real headings, Danish, fields to write in. Made in memory; no copy is kept."""

import io
from datetime import datetime, timezone

import docx
from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from bot.report.document.report import ConcernReport, FormGroup, Section

_GREY = RGBColor(0x59, 0x59, 0x59)
_BLACK = RGBColor(0, 0, 0)
_ROW = Cm(0.95)  # room for handwriting
_EMPTY = "\u00a0" * 12  # something to click on that prints as nothing


def docx_bytes(report: ConcernReport) -> bytes:
    """The report as a DOCX file."""
    document = docx.Document()
    _set_up(document, report)
    document.add_heading(report.title, level=0)
    document.add_paragraph(report.to)
    _quiet(document.add_paragraph(), report.made)
    document.add_heading(report.identity_title, level=1)
    _quiet(document.add_paragraph(), report.identity_help)
    for group in report.identity:
        document.add_heading(group.title, level=2)
        _add_fields(document, group)
    document.add_heading(report.report_title, level=1).paragraph_format.page_break_before = True
    for section in report.sections:
        _add_section(document, section)
    document.add_heading(report.signature.title, level=1)
    _add_fields(document, report.signature)
    _add_guide(document, report)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Document, report: ConcernReport) -> None:
    """Title, language, paper and type of the document."""
    properties = document.core_properties
    properties.title = report.title
    properties.language = report.language
    properties.author = ""  # python-docx would name itself
    properties.comments = ""
    properties.created = properties.modified = datetime.now(timezone.utc)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.4)
    page.top_margin, page.bottom_margin = Cm(2.2), Cm(2.4)
    _number(page.footer.paragraphs[0])
    for style in document.styles.element.iter(qn("w:lang")):
        for kind in ("w:val", "w:eastAsia"):
            style.set(qn(kind), report.language)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11.5)
    normal.paragraph_format.space_after = Pt(6)
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].font.color.rgb = _BLACK
    document.styles["Title"].font.size = Pt(22)


def _number(paragraph: Paragraph) -> None:
    """The page's number, which Word counts."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _quiet(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run(text).font.color.rgb = _GREY


def _add_section(document: Document, section: Section) -> None:
    document.add_heading(section.title, level=2)
    if section.kind == "empty":
        _add_room(document, section.title)
        return
    for line in section.text.splitlines():
        if line.strip():
            document.add_paragraph(line)


def _add_guide(document: Document, report: ConcernReport) -> None:
    guide = report.guide
    document.add_heading(guide.title, level=1).paragraph_format.page_break_before = True
    document.add_paragraph().add_run(guide.help).bold = True
    for group in guide.groups:
        document.add_heading(group.title, level=2)
        for said in group.lines:
            paragraph = document.add_paragraph()
            mark = paragraph.add_run(said.mark)
            mark.italic, mark.font.color.rgb = True, _GREY
            paragraph.add_run(f" {said.text}")


def _add_fields(document: Document, group: FormGroup) -> None:
    """A table of two columns: what to write, and where."""
    table = _table(document, (Cm(6.2), Cm(10)))
    for name in group.fields:
        label, room = _row(table).cells
        label.paragraphs[0].add_run(name)
        label.paragraphs[0].paragraph_format.keep_with_next = name != group.fields[-1]
        _add_field_to(room.paragraphs[0], name)
    document.add_paragraph()


def _add_room(document: Document, name: str) -> None:
    """An empty box to write in."""
    table = _table(document, (Cm(16.2),))
    _add_field_to(_row(table).cells[0].paragraphs[0], name)
    document.add_paragraph()


def _table(document: Document, widths: tuple[Length, ...]) -> Table:
    table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _row(table: Table) -> _Row:
    row = table.add_row()
    row.height, row.height_rule = _ROW, WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    return row


def _add_field_to(paragraph: Paragraph, name: str) -> None:
    """A content control: Word lets it be clicked and filled in, and a screen reader says its name."""
    control = OxmlElement("w:sdt")
    properties = OxmlElement("w:sdtPr")
    for tag in ("w:alias", "w:tag"):
        element = OxmlElement(tag)
        element.set(qn("w:val"), name[:64])
        properties.append(element)
    properties.append(OxmlElement("w:text"))
    content = OxmlElement("w:sdtContent")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.set(qn("xml:space"), "preserve")
    text.text = _EMPTY
    run.append(text)
    content.append(run)
    control.append(properties)
    control.append(content)
    paragraph._p.append(control)
