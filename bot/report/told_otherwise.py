"""Notices that it was another person than was told, or that a danger is none any more: "nej, det var far"."""

import re

from bot.report.anew import BREAKING_IN
from bot.report.answers import leaning
from bot.report.days_and_numbers import places, replaced
from bot.report.draft import Draft
from bot.report.fields import DANGER, MAIN, FieldId

_PERSON = r"(?:mor|far|(?:sted|bonus)(?:mor|far)|mormor|morfar|farmor|farfar|storebror|storesøster)"
_WHOSE = r"(?:(?:hans|hendes|barnets|deres)\s+)?"
# "jeg mente far", "det var far, ikke mor", "nej det var far der gjorde det".
_ANOTHER = re.compile(
    rf"^\W*(?P<opening>(?:(?:{BREAKING_IN})\b[\s,:;.!]*)*)(?P<meant>jeg mente|der skulle stå|det (?:er|var))\s+{_WHOSE}"
    rf"(?P<new>{_PERSON})(?:\s*,?\s+(?:og\s+)?ikke\s+{_WHOSE}(?P<old>{_PERSON}))?"
    r"(?:,?\s+(?:der|som)\s+(?:har\s+)?\w+(?:\s+\w+)?)?\W*$",
    re.IGNORECASE,
)
_ANY = re.compile(rf"\b{_PERSON}\b", re.IGNORECASE)
_SAFE_NOW = re.compile(
    r"\b(?:hun|han|barnet|de) er (?:\w+ ){0,3}?"
    r"(?:ikke i (?:akut )?fare|i sikkerhed|fundet|hjemme igen|kommet (?:hjem|tilbage))\b"
    r"|\b(?:fandt|har fundet) (?:hende|ham|barnet|dem)\b",
    re.IGNORECASE,
)


def told_otherwise(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    """The field of `draft` that `text` puts right, and all that stands there then; None in the answer's place where it
    must be asked for."""
    return _another_person(text, draft) or _danger_over(text, draft)


def _another_person(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    """Who did what was seen was somebody else; where several are named there, it is to be written anew."""
    match = _ANOTHER.match(text)
    if match is None or draft.is_open(MAIN) or draft.asks_again(MAIN):
        return None
    if not (match["opening"] or match["old"] or match["meant"].casefold() == "jeg mente"):
        return None  # "det var far" may be an answer
    new, there = match["new"].casefold(), draft.text(MAIN)
    wrong = [match["old"]] if match["old"] else _ANY.findall(there)
    named = [place for person in {one.casefold() for one in wrong} - {new} for place in places(person, there)]
    if not named:
        return None
    return MAIN, replaced(there, named, new) if len(named) == 1 else None


def _danger_over(text: str, draft: Draft) -> tuple[FieldId, str | None] | None:
    told = draft.text(DANGER)
    is_over = bool(told) and leaning(told) != "no" and _SAFE_NOW.search(text) is not None
    return (DANGER, text) if is_over else None
