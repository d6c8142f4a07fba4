"""Notices that a user puts right in passing what was said before: "hov, hun er 9, ikke 8"."""

from bot.report.correcting.age_or_time import said_anew
from bot.report.correcting.amendment import Amendment
from bot.report.correcting.another_person import another_person
from bot.report.correcting.another_word import another_word
from bot.report.correcting.danger_over import danger_over
from bot.report.correcting.taken_back import taken_back
from bot.report.draft import Draft
from bot.report.fields import ONE_FACT, TIME_IS_ANSWER
from bot.report.reading.questions import is_question
from bot.report.reading.speech import is_quoted, speaks

_LONGEST = 12  # words


def amendment(text: str, draft: Draft) -> Amendment | None:
    """What `text` puts right in an answer of `draft` other than the open one; None where it does no such thing."""
    if len(text.split()) > _LONGEST or is_quoted(text) or speaks(text) or is_question(text):
        return None
    if (otherwise := another_person(text, draft) or danger_over(text, draft)) is not None:
        return Amendment((otherwise,))
    answers_when = _answers_when(draft)
    found = another_word(text, draft, answers_when)
    if found is None and (anew := said_anew(text, draft, answers_when)) is not None:
        # Where the whole answer is written again, a day is all of it, and no part of the old one.
        return None if anew[0] in ONE_FACT and draft.asks_again(anew[0]) else Amendment((anew,))
    return found or taken_back(text, draft, answers_when)


def _answers_when(draft: Draft) -> bool:
    """Whether a time would answer the open question."""
    return draft.asking in TIME_IS_ANSWER and draft.is_open(draft.asking)
