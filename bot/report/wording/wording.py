"""Everything the concern report says, as data/report/report.yml holds it. Loading is in `loading.py`."""

from typing import Any, Literal

from pydantic import Field, StrictStr, validator

from bot.content.findings import nearest
from bot.content.strict import Strict
from bot.handbook.model import HEADINGS
from bot.handbook.required import EMERGENCY, POLICE
from bot.report.fields import FieldId


def _calling() -> Any:
    """A required text on danger, which must say whom to call."""
    return _with(EMERGENCY, POLICE)


def _with(*placeholders: str) -> Any:
    """A required text that must hold just these placeholders."""
    return Field(..., placeholders=placeholders)


class _Text(Strict):
    class Config:
        anystr_strip_whitespace = True
        min_anystr_length = 1


class Note(_Text):
    """A rule of the handbook (with the heading it stands under and short terms that stand there), or advice."""

    source: Literal["handbook", "advice"]
    text: StrictStr
    heading: StrictStr | None = None
    evidence: tuple[StrictStr, ...] = ()

    @validator("heading")
    @classmethod
    def _one_of_the_handbooks(cls, heading: str | None) -> str | None:
        if heading is not None and heading not in HEADINGS:
            raise ValueError(f"»{heading}« er ikke et afsnit i håndbogen.{nearest(heading, HEADINGS)}")
        return heading

    @validator("evidence", always=True)
    @classmethod
    def _a_rule_says_where_it_stands(cls, evidence: tuple[str, ...], values: dict[str, Any]) -> tuple[str, ...]:
        if "heading" not in values:  # a wrong one has been told of
            return evidence
        ruled = values.get("source") == "handbook"
        if ruled and not (values.get("heading") and evidence):
            raise ValueError("en regel fra håndbogen skal have »heading« og »evidence«")
        if not ruled and (values.get("heading") or evidence):
            raise ValueError("et råd står ikke i håndbogen og har hverken »heading« eller »evidence«")
        return evidence


class Question(_Text):
    """One question, in the words the user meets. `more`: the question where a part is answered already."""

    id: FieldId
    label: StrictStr
    text: StrictStr
    more: StrictStr | None = None
    why: StrictStr
    example: StrictStr
    words: tuple[StrictStr, ...]
    options: tuple[StrictStr, ...] = ()
    missing: StrictStr | None = None
    notes: tuple[Note, ...] = ()


class Remark(_Text):
    """Something that is said about the report instead of an answer, and the `reply`; the question stays open.

    `once_approved`: the reply where the draft is approved already. `pauses`: the draft waits until the user goes on.
    `may_be_answer`: a child may have said it, too, or it is why the parents do not know, so that it is an answer where
    these are asked about.
    """

    words: tuple[StrictStr, ...]
    reply: StrictStr
    once_approved: StrictStr | None = None
    pauses: bool = False
    may_be_answer: bool = False


class Buttons(_Text):
    """Texts of buttons. A button sends its own text, so each must be understood when it is typed."""

    yes: StrictStr
    dont_know: StrictStr
    skip: StrictStr
    keep: StrictStr
    approve: StrictStr
    correct: StrictStr
    resume: StrictStr
    delete: StrictStr
    restart: StrictStr
    correct_field: StrictStr = _with("label")


class Texts(_Text):
    """What is said on the way."""

    handbook_mark: StrictStr
    advice_mark: StrictStr
    intro: StrictStr
    numbered: StrictStr = _with("number", "total", "text")
    why_line: StrictStr = _with("why")
    example_line: StrictStr = _with("example")
    story_noted: StrictStr = _with("labels")
    danger_urgent: StrictStr = _calling()
    danger_of_oneself: StrictStr = _calling()
    danger_of_illness: StrictStr = _calling()
    danger_unsure: StrictStr = _calling()
    danger_explain: StrictStr = _calling()
    danger_first: StrictStr
    danger_story: StrictStr
    own_force: StrictStr = _calling()
    draft_waits: StrictStr
    not_now: StrictStr
    dont_know_ok: StrictStr
    skip_ok: StrictStr
    keep_ok: StrictStr
    clear_ok: StrictStr
    corrected: StrictStr = _with("label")
    edit_dropped: StrictStr
    begun: StrictStr = _with("answer")
    correcting: StrictStr = _with("answer")
    corrected_now: StrictStr = _with("label", "answer")
    noted_elsewhere: StrictStr = _with("labels")
    moved: StrictStr = _with("labels")
    added: StrictStr = _with("labels")
    more_please: StrictStr
    unclear: StrictStr
    unfit: StrictStr
    is_question: StrictStr
    explain: StrictStr = _with("why", "example")
    set_aside: StrictStr = _with("label")
    first_question: StrictStr
    resume: StrictStr = _with("text")
    circles: StrictStr = _with("label")
    help: StrictStr
    summary_head: StrictStr
    summary_empty: StrictStr
    summary_line: StrictStr = _with("label", "answer")
    unknown_answer: StrictStr
    summary_missing: StrictStr = _with("labels")
    summary_advice: StrictStr
    review_prompt: StrictStr
    review_hint: StrictStr
    review_help: StrictStr
    which_field: StrictStr
    what_to_add: StrictStr
    empty_draft: StrictStr
    approved: StrictStr
    approved_send: StrictStr = _calling()
    approved_receipt: StrictStr = _with("date")
    approved_hint: StrictStr
    another_once_approved: StrictStr
    another_first_this: StrictStr
    stop_asked: StrictStr
    cancelled: StrictStr
    cancelled_approved: StrictStr
    restarted: StrictStr
    expired: StrictStr
    names_replaced: StrictStr
    several_names: StrictStr
    addresses_replaced: StrictStr
    identifying_replaced: StrictStr
    numbers_removed: StrictStr
    cut: StrictStr = _with("limit")


class CompletenessTexts(_Text):
    """Advice on what is written, beyond what is missing."""

    no_age: StrictStr
    only_thoughts: StrictStr
    very_short: StrictStr
    names_left: StrictStr


class DocumentTexts(_Text):
    """What stands in the document around the user's own words. `receipt` notes may hold {sent} and {receipt}."""

    title: StrictStr
    made: StrictStr = _with("date")
    to: StrictStr
    identity_head: StrictStr
    identity_help: StrictStr
    child_head: StrictStr
    child_fields: tuple[StrictStr, ...]
    parents_head: StrictStr
    parents_fields: tuple[StrictStr, ...]
    reporter_head: StrictStr
    reporter_fields: tuple[StrictStr, ...]
    report_head: StrictStr
    thoughts_label: StrictStr
    unknown: StrictStr
    signature_head: StrictStr
    signature_fields: tuple[StrictStr, ...]
    guide_head: StrictStr
    guide_help: StrictStr
    completeness_head: StrictStr
    sending_head: StrictStr
    receipt_head: StrictStr
    phones_head: StrictStr
    sending: tuple[Note, ...]
    receipt: tuple[Note, ...]
    phones: tuple[Note, ...]


class Wording(_Text):
    """The whole file. `commands`: for each command the ways to say it. `remarks`: the first one that fits counts."""

    questions: tuple[Question, ...]
    commands: dict[str, tuple[StrictStr, ...]]
    remarks: tuple[Remark, ...]
    buttons: Buttons
    texts: Texts
    completeness: CompletenessTexts
    document: DocumentTexts

    def question(self, field: FieldId) -> Question:
        """The question about `field`."""
        return next(question for question in self.questions if question.id == field)

    def mark(self, note: Note) -> str:
        """Whose `note` is: "Fra håndbogen:"."""
        return self.texts.handbook_mark if note.source == "handbook" else self.texts.advice_mark

    @property
    def order(self) -> tuple[FieldId, ...]:
        """The fields in the order they are asked, danger first."""
        return tuple(question.id for question in self.questions)

    def rules(self) -> tuple[Note, ...]:
        """Every rule that is said to stand in the handbook, for the check against its text."""
        notes = [note for question in self.questions for note in question.notes]
        notes += [*self.document.sending, *self.document.receipt, *self.document.phones]
        return tuple(note for note in notes if note.source == "handbook")
