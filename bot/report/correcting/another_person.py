"""It was another person than was told: "nej, det var far"."""

import re

from bot.report.correcting.openings import BREAKS_IN, MEANT
from bot.report.draft import Draft, Stage
from bot.report.fields import CHILD_WORDS, MAIN, PERSON_MAY_BE_ANSWER, FieldId
from bot.report.reading.days_and_numbers import places, replaced
from bot.report.reading.vocabulary import RELATIVE

_WHOSE = r"(?:(?:hans|hendes|barnets|deres)\s+)?"
# "jeg mente far", "nej, det var far", "det var far, ikke mor", "nej det var far der gjorde det".
_ANOTHER = re.compile(
    rf"^\W*(?P<opening>{BREAKS_IN})(?:(?P<meant>{MEANT})|det (?:er|var))\s+{_WHOSE}"
    rf"(?P<new>{RELATIVE})(?:\s*,?\s+(?:og\s+)?ikke\s+{_WHOSE}(?P<old>{RELATIVE}))?"
    r"(?P<did>,?\s+(?:der|som)\s+(?:gjorde det|har gjort det|slog(?:\s+\w+)?))?\W*$",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:nej|næ|hov|ups|rettelse)\b", re.IGNORECASE)
_ANY = re.compile(rf"\b{RELATIVE}\b", re.IGNORECASE)


def another_person(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    """What was seen, with somebody else who did it, as `text` says; None in its place where several are named there and
    it is to be written anew. Rather nothing than a wrong person: where another is asked for, or was told of since, it
    must be said outright."""
    match = _ANOTHER.match(text)
    if match is None or draft.is_open(MAIN) or draft.asks_again(MAIN):
        return None
    outright = match["did"] is not None
    meant = match["meant"] is not None
    is_asked = draft.stage is Stage.ASKING and not draft.paused and draft.asking in PERSON_MAY_BE_ANSWER
    if not outright and (_told_of_since(draft) or (is_asked and not meant)):
        return None
    if not (outright or meant or match["old"] or _NO.search(match["opening"])):
        return None  # "det var far" may be an answer
    new, there = match["new"].casefold(), draft.text(MAIN)
    wrong = [match["old"]] if match["old"] else _ANY.findall(there)
    named = [place for person in {one.casefold() for one in wrong} - {new} for place in places(person, there)]
    if not named:
        return None
    return MAIN, replaced(there, named, new) if len(named) == 1 else None


def _told_of_since(draft: Draft) -> bool:
    """Whether somebody is named in what was answered after what was seen."""
    fields = list(draft.answers)
    later = fields[fields.index(MAIN) + 1 :] if MAIN in fields else []
    return any(_ANY.search(draft.text(field)) for field in later if field != CHILD_WORDS)
