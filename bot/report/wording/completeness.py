"""Advice on what a draft still lacks."""

from bot.privacy.roles import NAME
from bot.report.draft import Draft, State
from bot.report.fields import CHILD, DANGER, MAIN
from bot.report.reading.about_the_child import has_age
from bot.report.reading.thoughts import facts_and_thoughts
from bot.report.wording.wording import Wording

_SHORT = 6  # words


def advice(draft: Draft, wording: Wording) -> tuple[str, ...]:
    """One sentence for each thing that is missing or thin, in the order of the questions.

    What the user does not know is not asked for.
    """
    said: list[str] = []
    for question in wording.questions:
        answer = draft.answers.get(question.id)
        if question.id == DANGER:
            continue
        if answer is None or answer.state is State.SKIPPED:
            said.append(question.missing or "")
        elif question.id == CHILD and answer.text and not _may_tell_age(answer.text):
            said.append(wording.completeness.no_age)
        elif question.id == MAIN and answer.text:
            facts, _ = facts_and_thoughts(answer.text)
            if not facts:
                said.append(wording.completeness.only_thoughts)
            elif len(facts.split()) < _SHORT:
                said.append(wording.completeness.very_short)
    if any(NAME in answer.text for answer in draft.answers.values()):
        said.append(wording.completeness.names_left)
    return tuple(sentence for sentence in said if sentence)


def _may_tell_age(text: str) -> bool:
    return has_age(text) or any(c.isdigit() for c in text)
