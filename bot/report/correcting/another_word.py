"""One word is put in the place of another: "hun er 9, ikke 8", "ret 17-tiden til 18-tiden"."""

import re
from collections.abc import Iterator

from bot.report.correcting.amendment import Amendment
from bot.report.correcting.openings import BREAKING_IN, TAKES_BACK
from bot.report.draft import Draft
from bot.report.fields import CHILD, CHILD_WORDS, DANGER, FIELD_IDS, FieldId
from bot.report.reading.days_and_numbers import DAY, MONTH, NUMBER, NUMBERS, RELATIVE_DAY, places, replaced

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
_WHO = r"(?:hun|han|barnet|pigen|drengen)"
_AGE = re.compile(rf"\bår\b|\b{_WHO} er \w+\b|\ber {_WHO}\b", re.IGNORECASE)
_TIMES = rf"{DAY}|{RELATIVE_DAY}|{MONTH}"
# Besides the two words that are told apart nothing else may be said: "talt med læreren, ikke i lørdags men i mandags".
_AROUND = re.compile(
    rf"\b(?:{BREAKING_IN}|jo|det|den|var|er|hun|han|barnet|pigen|drengen|i|om|på|år|gammel"
    r"|en|men|og|ikke|forresten|resten|egentlig|faktisk|for|øvrigt|vist|jeg|mente|mener|skrev|forkert|der|skal|stå|kun|gange)\b|[\W_]+",
    re.IGNORECASE,
)


def another_word(text: str, draft: Draft, answers_when: bool) -> Amendment | None:
    """One word for another, as `text` tells them apart: a day wherever it stands, a number where it stands in one place
    only. `answers_when`: whether a time would answer the open question."""
    match = next(filter(None, (pattern.search(text) for pattern in _CONTRASTS)), None)
    if match is None or _AROUND.sub("", text[: match.start()] + text[match.end() :]):
        return None
    old, new = match["old"], match["new"].casefold()
    is_time = re.fullmatch(_TIMES, old, re.IGNORECASE) is not None
    if is_time and answers_when and not TAKES_BACK.match(text):
        return None  # "ikke lørdag men fredag" answers how much it hurries
    of_the_child = _AGE.search(text) or re.fullmatch(_CHILD, old, re.IGNORECASE)
    # Nobody puts the child's own words right but by name.
    fields = [f for f in FIELD_IDS if f not in {DANGER, CHILD_WORDS} and (f == CHILD or not of_the_child)]
    found = [(field, place) for field in fields for place in _spelled_in(old, draft.text(field))]
    if not found or (len(found) > 1 and not is_time):
        return None
    by_field: dict[FieldId, list[tuple[int, int]]] = {}
    for field, place in found:
        by_field.setdefault(field, []).append(place)
    return Amendment(tuple((field, replaced(draft.text(field), there, new)) for field, there in by_field.items()))


def rewritten(draft: Draft, old: str, new: str) -> Amendment | None:
    """`new` in the place of `old` ("ret 17-tiden til 18-tiden"), where exactly one answer holds it, and once."""
    found = [(field, place) for field in FIELD_IDS if field != DANGER for place in _spelled_in(old, draft.text(field))]
    if len(found) != 1:
        return None
    field, place = found[0]
    return Amendment(((field, replaced(draft.text(field), [place], new)),))


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
