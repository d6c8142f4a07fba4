"""Puts the wording together: questions, summaries, buttons."""

from collections.abc import Iterable

from bot.language.joining import joined
from bot.report.draft import Draft, Stage, State
from bot.report.fields import CHILD, DANGER, FieldId
from bot.report.reading.about_the_child import has_age
from bot.report.reading.phrases import tokens
from bot.report.wording.completeness import advice
from bot.report.wording.wording import Question, Wording

_LONGEST_ECHO = 200  # characters of an earlier answer that are shown with its question


class Prompts:
    """What is said in a given state of a draft."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._texts = wording.texts

    def question(self, draft: Draft) -> str:
        """The open question in full: with why we ask, an example, and the rules that belong to it."""
        question = self._wording.question(draft.asking)
        if draft.asking == DANGER:
            return "\n".join((question.text, self.why(draft.asking)))
        answer = draft.answers.get(draft.asking)
        number, total = self._wording.order.index(question.id), len(self._wording.order) - 1
        lines = [self._texts.numbered.format(number=number, total=total, text=self.short(draft))]
        if answer is not None and answer.state is State.GIVEN:
            return "\n".join((*lines, self._texts.correcting.format(answer=_echo(answer.text))))
        if answer is not None and answer.state is State.BEGUN:
            lines.append(self._texts.begun.format(answer=_echo(answer.text)))
        lines += [self.why(question.id), self._texts.example_line.format(example=question.example)]
        return "\n".join((*lines, *self._notes(question)))

    def short(self, draft: Draft) -> str:
        """The open question alone; only the rest of it where a part is answered."""
        question = self._wording.question(draft.asking)
        begun = draft.text(question.id) and draft.is_open(question.id)
        # The child's question is about age and daily life: told of the life alone, the age is still missing.
        rest = begun and (question.id != CHILD or has_age(draft.text(CHILD)))
        return question.more if rest and question.more else question.text

    def why(self, field: FieldId) -> str:
        """One line on what the answer is used for."""
        return self._texts.why_line.format(why=self._wording.question(field).why)

    def explanation(self, field: FieldId) -> str:
        """The question explained, with the ways out of it."""
        if field == DANGER:
            return self._texts.danger_explain
        question = self._wording.question(field)
        return self._texts.explain.format(why=question.why, example=question.example)

    @property
    def last(self) -> FieldId:
        """The field that is asked about last."""
        return self._wording.order[-1]

    def before(self, field: FieldId) -> FieldId | None:
        """The field asked about before `field`; None for the first one after danger."""
        at = self._wording.order.index(field) - 1
        return self._wording.order[at] if at >= 1 else None

    def label(self, field: FieldId) -> str:
        """The field's name in quotation marks."""
        return f"»{self._wording.question(field).label}«"

    def labels(self, fields: Iterable[FieldId]) -> str:
        """The fields' names, in the order they are asked: "»Hvornår« og »Barnet«"."""
        chosen = set(fields)
        return joined([self.label(field) for field in self._wording.order if field in chosen])

    def summary(self, draft: Draft) -> str:
        """Everything written so far, field by field, word for word, and what is not answered."""
        lines, missing = [], []
        for field in self._wording.order:
            answer = draft.answers.get(field)
            if answer is None or answer.state is State.SKIPPED:
                missing.append(field)
                continue
            text = self._texts.unknown_answer if answer.state is State.UNKNOWN else answer.text
            label = self._wording.question(field).label
            lines.append(self._texts.summary_line.format(label=label, answer=text))
        if not lines:
            return self._texts.summary_empty
        if missing:
            lines.append(self._texts.summary_missing.format(labels=self.labels(missing)))
        return "\n\n".join((self._texts.summary_head, *lines))

    def review(self, draft: Draft) -> tuple[str, ...]:
        """The summary to read through, and advice on what it lacks."""
        said = advice(draft, self._wording)
        missing = {question.missing for question in self._wording.questions}
        thin = [sentence for sentence in said if sentence not in missing]  # what is missing stands in the summary
        if not thin:
            return (self.summary(draft),)
        return self.summary(draft), "\n".join((self._texts.summary_advice, *thin))

    def buttons(self, draft: Draft) -> tuple[str, ...]:
        """What can be pressed now."""
        buttons = self._wording.buttons
        if draft.paused:
            return buttons.resume, buttons.delete
        if draft.stage is Stage.DANGER:
            return (*self._wording.question(DANGER).options, buttons.dont_know)
        if draft.stage is Stage.REVIEW:
            return buttons.approve, buttons.correct, buttons.delete
        if draft.stage is Stage.APPROVED:
            return buttons.correct, buttons.delete
        if draft.text(draft.asking):
            return buttons.keep, buttons.dont_know
        return (*self._wording.question(draft.asking).options, buttons.dont_know, buttons.skip)

    def option_of(self, text: str) -> FieldId | None:
        """The field that has `text` among the answers to press; None where it is none of them."""
        typed = tokens(text)
        found = (question.id for question in self._wording.questions if typed in map(tokens, question.options))
        return next(found, None)

    def stop_or_go_on(self) -> tuple[str, ...]:
        """The buttons where it was asked whether to stop."""
        return self._wording.buttons.delete, self._wording.buttons.resume

    def fields_to_correct(self, draft: Draft) -> tuple[str, ...]:
        """A button for each field that something stands in."""
        button = self._wording.buttons.correct_field
        return tuple(
            button.format(label=self._wording.question(field).label)
            for field in self._wording.order
            if field in draft.answers
        )

    def _notes(self, question: Question) -> list[str]:
        return [f"{self._wording.mark(note)} {note.text}" for note in question.notes]


def _echo(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_ECHO else flat[:_LONGEST_ECHO].rsplit(" ", 1)[0] + " …"
