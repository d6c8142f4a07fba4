"""Notices that a user puts right in passing what was said before: "hov, hun er 9, ikke 8"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.report.anew import BREAKING_IN, said_anew
from bot.report.days_and_numbers import DAY, MONTH, NUMBER, NUMBERS, RELATIVE_DAY, places, replaced
from bot.report.draft import Draft
from bot.report.extraction import extract
from bot.report.fields import DANGER, FIELD_IDS, ONE_FACT, FieldId
from bot.report.questions import is_question
from bot.report.speech import is_quoted, speaks
from bot.report.told_otherwise import told_otherwise

_LONGEST = 12  # words
# What is told apart must be of one kind: "hos far, ikke mor" may well be an answer.
_CHILD = r"(?:dreng|pige)"
_KINDS = (NUMBER, DAY, RELATIVE_DAY, MONTH, _CHILD)
_LEAD = r"(?:(?:i|om|på|den|d\.|kl\.?|en)\s+)?"
_CONTRASTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for kind in _KINDS
    for pattern in (
        rf"\b(?P<new>{kind})(?:\s+(?:år|gange))?(?:\s+gammel)?\s*,?\s+(?:og\s+)?ikke\s+{_LEAD}(?P<old>{kind})\b",
        rf"\bikke\s+{_LEAD}(?P<old>{kind})(?:\s+(?:år|gange))?\s*,?\s+(?:men|det\s+var|(?:hun|han)\s+er)\s+{_LEAD}"
        rf"(?P<new>{kind})\b",
    )
)
_AGE = re.compile(r"\bår\b|\b(?:hun|han|barnet|pigen|drengen) er \w+\b", re.IGNORECASE)
_OPENING = re.compile(
    rf"^\W*(?:(?:{BREAKING_IN})\b[\s,:;.!]*)*"
    r"(?:hov|ups|rettelse|nej,?\s+vent|vent|jeg mente|der skulle stå|jeg skrev forkert|undskyld|forresten"
    r"|det var (?:forresten|faktisk|for øvrigt|vist))\b[\s,:;.!]*",
    re.IGNORECASE,
)
# A time alone: "det var i går vi talte med læreren" is an answer.
_NO_IT_WAS = re.compile(
    rf"^\W*(?:nej|næ)\b[\s,]*(?:jeg mente\s+)?(?=(?:det (?:var|skete)(?:\s+\w+){{1,3}}|i\s?{DAY}|{RELATIVE_DAY})\W*$)",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"^(?:det|den) (?:var|skete)\s+(?=\w)", re.IGNORECASE)
_CORRECTABLE = ONE_FACT | {"child"}
_ANSWERED_BY_A_TIME: frozenset[FieldId] = frozenset({"when", "duration", "urgency"})
_TIMES = rf"{DAY}|{RELATIVE_DAY}|{MONTH}"
# Besides the two words that are told apart nothing else may be said: "talt med læreren, ikke i lørdags men i mandags".
_AROUND = re.compile(
    rf"\b(?:{BREAKING_IN}|jo|det|den|var|er|hun|han|barnet|pigen|drengen|i|om|på|år|gammel"
    r"|en|men|og|ikke|forresten|faktisk|for|øvrigt|vist|jeg|mente|mener|skrev|forkert|der|skal|stå|kun|gange)\b|[\W_]+",
    re.IGNORECASE,
)
_QUOTING: FieldId = "child_words"  # which nobody puts right but by name


@dataclass(frozen=True)
class Slip:
    """What was wrong, by field: all that stands there once it is right; None where that must be asked."""

    texts: tuple[tuple[FieldId, str | None], ...]


def slip(text: str, draft: Draft) -> Slip | None:
    """What `text` puts right in an answer of `draft` other than the open one; None where it does no such thing."""
    if len(text.split()) > _LONGEST or is_quoted(text) or speaks(text) or is_question(text):
        return None
    if (otherwise := told_otherwise(text, draft)) is not None:
        return Slip((otherwise,))
    found = _contrast(text, draft)
    if found is None and (anew := said_anew(text, draft, _answers_when(draft))) is not None:
        # Where the whole answer is written again, a day is all of it, and no part of the old one.
        return None if anew[0] in ONE_FACT and draft.asks_again(anew[0]) else Slip((anew,))
    return found or _taken_back(text, draft)


def rewritten(draft: Draft, old: str, new: str) -> Slip | None:
    """`new` in the place of `old` ("ret 17-tiden til 18-tiden"), where exactly one answer holds it, and once."""
    found = [(field, place) for field in FIELD_IDS if field != DANGER for place in _spelled_in(old, draft.text(field))]
    if len(found) != 1:
        return None
    field, place = found[0]
    return Slip(((field, replaced(draft.text(field), [place], new)),))


def _contrast(text: str, draft: Draft) -> Slip | None:
    """One word for another: a day wherever it stands, a number where it stands in one place only."""
    match = next(filter(None, (pattern.search(text) for pattern in _CONTRASTS)), None)
    if match is None or _AROUND.sub("", text[: match.start()] + text[match.end() :]):
        return None
    old, new = match["old"], match["new"].casefold()
    is_time = re.fullmatch(_TIMES, old, re.IGNORECASE) is not None
    if is_time and _answers_when(draft) and not _OPENING.match(text):
        return None  # "ikke lørdag men fredag" answers how much it hurries
    of_the_child = _AGE.search(text) or re.fullmatch(_CHILD, old, re.IGNORECASE)
    fields = [f for f in FIELD_IDS if f not in {DANGER, _QUOTING} and (f == "child" or not of_the_child)]
    found = [(field, place) for field in fields for place in _spelled_in(old, draft.text(field))]
    if not found or (len(found) > 1 and not is_time):
        return None
    by_field: dict[FieldId, list[tuple[int, int]]] = {}
    for field, place in found:
        by_field.setdefault(field, []).append(place)
    return Slip(tuple((field, replaced(draft.text(field), there, new)) for field, there in by_field.items()))


def _answers_when(draft: Draft) -> bool:
    """Whether a time would answer the open question."""
    return draft.asking in _ANSWERED_BY_A_TIME and draft.is_open(draft.asking)


def _spelled_in(old: str, there: str) -> Iterator[tuple[int, int]]:
    """Where `old` stands in `there`, as a word of its own, in figures or letters."""
    old = old.casefold().removesuffix("s") if re.fullmatch(DAY, old, re.IGNORECASE) else old.casefold()
    spelled = {old}
    if old.isdigit() and int(old) < len(NUMBERS):
        spelled.add(NUMBERS[int(old)])
    elif old in NUMBERS:
        spelled.add(str(NUMBERS.index(old)))
    for word in spelled:
        yield from places(rf"{re.escape(word)}s?", there)


def _taken_back(text: str, draft: Draft) -> Slip | None:
    """What follows "hov", "nej vent" or "nej, det var", where it surely belongs to one answer that was given."""
    opening = _OPENING.match(text)
    fields_meant = _CORRECTABLE
    if opening is None and not _answers_when(draft):
        opening, fields_meant = _NO_IT_WAS.match(text), frozenset({"when"})
    if opening is None:
        return None
    told = text[opening.end() :].strip()
    fields = [
        found.field
        for found in extract(told)
        if found.field in fields_meant and (found.sure or found.field == "child") and not draft.is_open(found.field)
    ]
    if len(fields) != 1 or fields[0] == draft.asking:
        return None
    return Slip(((fields[0], _IT_WAS.sub("", told) if fields[0] in ONE_FACT else None),))
