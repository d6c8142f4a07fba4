"""Notices that a user puts right in passing what was said before: "hov, hun er 9, ikke 8"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.report.answers import is_question, is_quoted, speaks
from bot.report.draft import Draft
from bot.report.extraction import extract
from bot.report.fields import DANGER, FIELD_IDS, ONE_FACT, FieldId

_LONGEST = 12  # words
_NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_DAY = r"(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)s?"
_RELATIVE_DAY = r"(?:forgårs|går|aftes|morges|nat|dag)"
_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
# What is told apart must be of one kind: "hos far, ikke mor" may well be an answer.
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS[2:])})"
_KINDS = (_NUMBER, _DAY, _RELATIVE_DAY, _MONTH, r"(?:dreng|pige)")
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
    r"^\W*(?:(?:hov|ups|uha|årh|nej|vent|rettelse|undskyld|altså)\b[\s,:;.!]*)*"
    r"(?:hov|ups|rettelse|nej,?\s+vent|vent|jeg mente|der skulle stå|jeg skrev forkert|undskyld|forresten"
    r"|det var (?:forresten|faktisk|for øvrigt|vist))\b[\s,:;.!]*",
    re.IGNORECASE,
)
# "nej, det var torsdag", "der skulle stå ni år", "han er faktisk 9": a word alone, of one kind.
_ANEW = tuple(
    re.compile(
        r"^\W*(?:(?P<opening>nej|næ|hov|ups|uha|årh|vent|rettelse|undskyld|altså|jeg mente|der skulle stå)\b"
        r"[\s,:;.!]*)*"
        r"(?:(?:det|han|hun|barnet|pigen|drengen)\s+(?:var|er|skete)\s+)?(?:(?P<actually>faktisk|forresten|vist|nu|da)\s+)*"
        rf"{_LEAD}(?P<new>{kind})(?:\s+år)?(?:\s+gammel)?\W*$",
        re.IGNORECASE,
    )
    for kind in (_NUMBER, _DAY, _MONTH)
)
_NO_IT_WAS = re.compile(r"^\W*(?:nej|næ)\b[\s,]*(?=det (?:var|skete)\b)", re.IGNORECASE)
_IT_WAS = re.compile(r"^(?:det|den) (?:var|skete)\s+(?=\w)", re.IGNORECASE)
_CORRECTABLE = ONE_FACT | {"child"}
_OF_TIME: frozenset[FieldId] = frozenset({"when", "duration", "urgency"})
_TIMES = rf"{_DAY}|{_RELATIVE_DAY}|{_MONTH}"
# Besides the two words that are told apart nothing else may be said: "talt med læreren, ikke i lørdags men i mandags".
_AROUND = re.compile(
    r"\b(?:hov|ups|uha|årh|nej|vent|rettelse|undskyld|altså|jo|det|den|var|er|hun|han|barnet|pigen|drengen|i|om|på|år|gammel"
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
    return _contrast(text, draft) or _said_anew(text, draft) or _taken_back(text, draft)


def rewritten(draft: Draft, old: str, new: str) -> Slip | None:
    """`new` in the place of `old` ("ret 17-tiden til 18-tiden"), where exactly one answer holds it, and once."""
    found = [(field, place) for field in FIELD_IDS if field != DANGER for place in _places(old, draft.text(field))]
    if len(found) != 1:
        return None
    field, place = found[0]
    return Slip(((field, _replaced(draft.text(field), [place], new)),))


def _contrast(text: str, draft: Draft) -> Slip | None:
    """One word for another: a day wherever it stands, a number where it stands in one place only."""
    match = next(filter(None, (pattern.search(text) for pattern in _CONTRASTS)), None)
    if match is None or _AROUND.sub("", text[: match.start()] + text[match.end() :]):
        return None
    old, new = match["old"], match["new"].casefold()
    is_time = re.fullmatch(_TIMES, old, re.IGNORECASE) is not None
    if is_time and _answers_when(draft) and not _OPENING.match(text):
        return None  # "ikke lørdag men fredag" answers how much it hurries
    fields = [f for f in FIELD_IDS if f not in {DANGER, _QUOTING} and (f == "child" or not _AGE.search(text))]
    found = [(field, place) for field in fields for place in _places(old, draft.text(field))]
    if not found or (len(found) > 1 and not is_time):
        return None
    places: dict[FieldId, list[tuple[int, int]]] = {}
    for field, place in found:
        places.setdefault(field, []).append(place)
    return Slip(tuple((field, _replaced(draft.text(field), there, new)) for field, there in places.items()))


def _said_anew(text: str, draft: Draft) -> Slip | None:
    """An age, a day or a month in the place of the only one that was told."""
    match = next(filter(None, (pattern.match(text) for pattern in _ANEW)), None)
    if match is None or not (match["opening"] or match["actually"]):
        return None
    new = match["new"].casefold()
    kind = next(kind for kind in _KINDS if re.fullmatch(kind, new))
    field: FieldId = "child" if kind is _NUMBER else "when"
    if kind is _NUMBER and not _AGE.search(text):
        return None
    if kind is not _NUMBER and _answers_when(draft) and not _OPENING.match(text):
        return None
    places = [
        m.span() for m in re.finditer(rf"(?<![\w.,:/-]){kind}(?![\w:/]|[.,]\d)", draft.text(field), re.IGNORECASE)
    ]
    if draft.is_open(field) or len(places) != 1:
        return None
    return Slip(((field, _replaced(draft.text(field), places, new)),))


def _answers_when(draft: Draft) -> bool:
    """Whether a time would answer the open question."""
    return draft.asking in _OF_TIME and draft.is_open(draft.asking)


def _replaced(text: str, places: list[tuple[int, int]], new: str) -> str:
    for start, end in sorted(places, reverse=True):
        word = new
        if re.fullmatch(_DAY, new):
            word = new.removesuffix("s") + ("s" if text[start:end].endswith("s") else "")
        text = text[:start] + word + text[end:]
    return text


def _places(old: str, there: str) -> Iterator[tuple[int, int]]:
    """Where `old` stands in `there`, as a word of its own, in figures or letters."""
    old = old.casefold().removesuffix("s") if re.fullmatch(_DAY, old, re.IGNORECASE) else old.casefold()
    spelled = {old}
    if old.isdigit() and int(old) < len(_NUMBERS):
        spelled.add(_NUMBERS[int(old)])
    elif old in _NUMBERS:
        spelled.add(str(_NUMBERS.index(old)))
    for word in spelled:
        yield from (m.span() for m in re.finditer(rf"(?<![\w.,:/-]){re.escape(word)}s?(?![\w:/]|[.,]\d)", there, re.I))


def _taken_back(text: str, draft: Draft) -> Slip | None:
    """What follows "hov" or "nej vent", where it surely belongs to one answer that was given already."""
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
