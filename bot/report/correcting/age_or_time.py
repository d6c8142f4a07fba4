"""An age, a day or a month that was told is said anew, and nothing else: "nej, hun er 9"."""

import re

from bot.language import relations
from bot.language.word_set import one_of, word_set
from bot.report.correcting.openings import BREAKING_IN, PUTS_RIGHT, STOPS
from bot.report.draft import Draft
from bot.report.fields import CHILD, FieldId
from bot.report.reading.days_and_numbers import DAY, MONTH, NUMBER, places, replaced

_OPENING = rf"^\W*(?:(?P<opening>{BREAKING_IN}){STOPS})*"
_PUTS_RIGHT = rf"(?P<puts_right>(?:{PUTS_RIGHT}){STOPS})?"
_ACTUALLY = r"(?:(?P<actually>faktisk|forresten|vist|nu|da)\s+)*"
# "i to år" and "2 år" may tell how long it has lasted: an age names whose it is.
_AGE = re.compile(
    rf"{_OPENING}{_PUTS_RIGHT}(?:hun|han|barnet|pigen|drengen)\s+er\s+{_ACTUALLY}(?P<new>{NUMBER})(?:\s+år)?(?:\s+gammel)?\W*$",
    re.IGNORECASE,
)
# "på mandag" and "det er mandag" tell what is to come.
_TIME = tuple(
    re.compile(
        rf"{_OPENING}{_PUTS_RIGHT}(?P<it_was>det\s+(?:var|skete)\s+)?{_ACTUALLY}(?:(?:i|den|en)\s+)?(?P<new>{kind})\W*$",
        re.IGNORECASE,
    )
    for kind in (DAY, MONTH)
)
_OWN_AGE = (
    rf"(?:{NUMBER}(?=\s*(?:år|årig)\b)|(?<=pige ){NUMBER}|(?<=dreng ){NUMBER}|(?<=barn ){NUMBER}"
    rf"|(?<=\b(?:på|er)\s){NUMBER}(?=\s*(?:$|[,.;\n]|(?:og(?!\s+{NUMBER})|der|som)\b))|^{NUMBER}$)"
)
_AGE_ALONE = re.compile(
    rf"^\W*(?:(?:hun|han|barnet|pigen|drengen|alderen)\s+er\s+)?{_ACTUALLY}(?:kun\s+)?"
    rf"(?P<new>{NUMBER})(?:\s*år)?(?:\s+gammel)?\W*$",
    re.IGNORECASE,
)
_ALL_SIBLINGS = relations.SIBLINGS | relations.OLDER_SIBLINGS | relations.YOUNGER_SIBLINGS
_OTHERS = re.compile(rf"\b(?:{one_of(_ALL_SIBLINGS | word_set('brødre søstre søskende'))})\b", re.IGNORECASE)


def said_anew(text: str, draft: Draft, answers_when: bool) -> tuple[FieldId, str | None] | None:
    """The field whose only age, day or month `text` says anew, and its whole answer then; None in the answer's place
    where it must be asked for. `answers_when`: whether a time would answer the open question."""
    age = _AGE.match(text)
    if age and (age["opening"] or age["puts_right"] or age["actually"]):
        return _age(age["new"].casefold(), draft)
    for kind, pattern in zip((DAY, MONTH), _TIME, strict=True):
        match = pattern.match(text)
        if match is None or not (match["puts_right"] or (match["opening"] and match["it_was"])):
            continue
        if answers_when and not match["puts_right"]:
            return None
        there = places(kind, draft.text("when"))
        if not draft.is_open("when") and len(there) == 1:
            return "when", replaced(draft.text("when"), there, match["new"].casefold())
    return None


def with_age_alone(text: str, draft: Draft) -> str | None:
    """All that is told of the child, with the age that `text` says and nothing else ("8", "hun er otte år") instead of
    the old one; None where `text` says something else, or where not just one age stands there."""
    match = _AGE_ALONE.match(text)
    return _with_age(match["new"].casefold(), draft) if match else None


def _with_age(new: str, draft: Draft) -> str | None:
    told = draft.text(CHILD)
    others = _OTHERS.search(told)
    there = places(_OWN_AGE, told[: others.start()] if others else told)
    return replaced(told, there, new) if len(there) == 1 else None


def _age(new: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    if not draft.text(CHILD) or draft.is_open(CHILD):
        return None
    return CHILD, _with_age(new, draft)
