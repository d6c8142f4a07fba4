"""Notices that it was another person than was told, or that a danger is none any more: "nej, det var far"."""

import re

from bot.report.anew import BREAKING_IN
from bot.report.days_and_numbers import places, replaced
from bot.report.draft import Draft, Stage
from bot.report.fields import DANGER, MAIN, FieldId
from bot.report.vocabulary import RELATIVE
from bot.report.yes_or_no import leaning

_WHOSE = r"(?:(?:hans|hendes|barnets|deres)\s+)?"
# "jeg mente far", "nej, det var far", "det var far, ikke mor", "nej det var far der gjorde det".
_ANOTHER = re.compile(
    rf"^\W*(?P<opening>(?:(?:{BREAKING_IN})\b[\s,:;.!]*)*)(?P<meant>jeg mente|der skulle stå|det (?:er|var))\s+{_WHOSE}"
    rf"(?P<new>{RELATIVE})(?:\s*,?\s+(?:og\s+)?ikke\s+{_WHOSE}(?P<old>{RELATIVE}))?"
    r"(?P<did>,?\s+(?:der|som)\s+(?:gjorde det|har gjort det|slog(?:\s+\w+)?))?\W*$",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:nej|næ|hov|ups|rettelse)\b", re.IGNORECASE)
_ANY = re.compile(rf"\b{RELATIVE}\b", re.IGNORECASE)
# Where these are asked for, "det er mormor, ikke mor" may be the answer.
_MAY_BE_A_PERSON: frozenset[FieldId] = frozenset(
    {"relation", "child", "child_words", "tried", "parents_told", "resources"}
)
# All of the message, so that what was seen is no end of a danger: "vi fandt ham grædende i skuret".
_SAFE_NOW = re.compile(
    rf"^\W*(?:(?:{BREAKING_IN}|heldigvis|men|nu|så|jeg mente)\b[\s,:.!]*)*"
    r"(?:(?:hun|han|barnet|de) er (?:(?:nu|slet|overhovedet|heldigvis|alligevel|jo) )*"
    r"(?:ikke i (?:akut )?fare|i sikkerhed|fundet|hjemme igen|kommet (?:hjem|tilbage))"
    r"|(?:vi|jeg|politiet|naboen|far|mor) (?:fandt|har fundet) (?:hende|ham|barnet|dem))"
    r"(?:\W+(?:(?:hun|han|de|det) er|nu|igen|her|hos os|hjemme|alligevel|lige|uskadt|og|i sikkerhed"
    r"|i god behold)\b)*\W*$",
    re.IGNORECASE,
)
_BARE_YES = 2  # words: what tells more of a danger stays beside its end


def told_otherwise(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    """The field of `draft` that `text` puts right, and all that stands there then; None in the answer's place where it
    must be asked for."""
    return _another_person(text, draft) or _danger_over(text, draft)


def _another_person(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    """Who did what was seen was somebody else; where several are named there, it is to be written anew. Rather nothing
    than a wrong person: where another is asked for, or was told of since, it must be said outright."""
    match = _ANOTHER.match(text)
    if match is None or draft.is_open(MAIN) or draft.asks_again(MAIN):
        return None
    outright = match["did"] is not None
    meant = match["meant"].casefold() in {"jeg mente", "der skulle stå"}
    is_asked = draft.stage is Stage.ASKING and not draft.paused and draft.asking in _MAY_BE_A_PERSON
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
    return any(_ANY.search(draft.text(field)) for field in later if field != "child_words")


def _danger_over(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    told = draft.text(DANGER)
    if not told or leaning(told) == "no" or text in told or _SAFE_NOW.match(text) is None:
        return None
    return DANGER, text if len(told.split()) <= _BARE_YES else f"{told}\n{text}"
