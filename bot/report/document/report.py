"""The finished concern report as data: the user's words, empty fields for what identifies, and a guide.

A web page, a Word file and a PDF are made from the same `ConcernReport`.
"""

import re
from datetime import date
from typing import Literal

from bot.content.strict import Strict
from bot.report.document.deadlines import danish_date, latest_receipt
from bot.report.draft import Draft, State
from bot.report.fields import MAIN, FieldId
from bot.report.reading.thoughts import facts_and_thoughts
from bot.report.wording.completeness import advice
from bot.report.wording.wording import Note, Wording


class FormGroup(Strict):
    """Fields to fill in by hand or on the computer: the assistant never sees what is written in them."""

    title: str
    fields: tuple[str, ...]


class Section(Strict):
    """One part of the report. `text` is the user's own words or, for `unknown`, that they do not know.
    An `empty` section is a field to write in."""

    field: FieldId
    title: str
    kind: Literal["own_words", "unknown", "empty"]
    text: str = ""


class Said(Strict):
    """Something that is not the user's: `mark` says whose it is ("Fra håndbogen:")."""

    source: Literal["handbook", "advice"]
    mark: str
    text: str


class GuideGroup(Strict):
    """Some lines of the guide under a heading."""

    title: str
    lines: tuple[Said, ...]


class Guide(Strict):
    """The last page, which is for the user and is not sent."""

    title: str
    help: str
    groups: tuple[GuideGroup, ...]


class ConcernReport(Strict):
    """The whole document."""

    language: Literal["da-DK"] = "da-DK"
    title: str
    to: str
    made: str
    identity_title: str
    identity_help: str
    identity: tuple[FormGroup, ...]
    report_title: str
    sections: tuple[Section, ...]
    signature: FormGroup
    guide: Guide

    @classmethod
    def from_draft(cls, draft: Draft, wording: Wording, today: date) -> "ConcernReport":
        """The report that `draft` makes, with the receipt's date as if it were sent `today`."""
        texts = wording.document
        return cls(
            title=texts.title,
            to=texts.to,
            made=texts.made.format(date=danish_date(today)),
            identity_title=texts.identity_head,
            identity_help=texts.identity_help,
            identity=(
                FormGroup(title=texts.child_head, fields=texts.child_fields),
                FormGroup(title=texts.parents_head, fields=texts.parents_fields),
                FormGroup(title=texts.reporter_head, fields=texts.reporter_fields),
            ),
            report_title=texts.report_head,
            sections=tuple(section for field in wording.order for section in _sections(field, draft, wording)),
            signature=FormGroup(title=texts.signature_head, fields=texts.signature_fields),
            guide=_guide(draft, wording, today),
        )


def _sections(field: FieldId, draft: Draft, wording: Wording) -> list[Section]:
    label = wording.question(field).label
    answer = draft.answers.get(field)
    if answer is not None and answer.state is State.UNKNOWN:
        return [Section(field=field, title=label, kind="unknown", text=wording.document.unknown)]
    if answer is None or not answer.text:
        return [Section(field=field, title=label, kind="empty")]
    facts, thoughts = facts_and_thoughts(answer.text) if field == MAIN else (answer.text, "")
    sections = [Section(field=field, title=label, kind="own_words" if facts else "empty", text=facts)]
    if thoughts:
        title = wording.document.thoughts_label
        sections.append(Section(field=field, title=title, kind="own_words", text=thoughts))
    return sections


def _guide(draft: Draft, wording: Wording, today: date) -> Guide:
    texts = wording.document
    dates = {"sent": danish_date(today), "receipt": danish_date(latest_receipt(today))}
    missing = tuple(Note(source="advice", text=sentence) for sentence in advice(draft, wording))
    groups = (
        (texts.completeness_head, missing),
        (texts.sending_head, texts.sending),
        (texts.receipt_head, tuple(note.copy(update={"text": note.text.format(**dates)}) for note in texts.receipt)),
        (texts.phones_head, texts.phones),
    )
    return Guide(
        title=texts.guide_head,
        help=texts.guide_help,
        groups=tuple(
            GuideGroup(
                title=title,
                lines=tuple(Said(source=n.source, mark=wording.mark(n), text=_unbroken(n.text)) for n in notes),
            )
            for title, notes in groups
            if notes
        ),
    )


def _unbroken(text: str) -> str:
    """`text` with phone numbers that no line break can tear apart."""
    return re.sub(r"\b(\d{4}) (\d{4})\b", "\\1\u00a0\\2", text)
