"""What follows "hov", "nej vent" or "nej, det var" takes the place of what was told."""

import re

from bot.report.correcting.openings import TAKES_BACK
from bot.report.correcting.slip import Slip
from bot.report.days_and_numbers import DAY, RELATIVE_DAY
from bot.report.draft import Draft
from bot.report.extraction import extract
from bot.report.fields import CHILD, ONE_FACT, TAKEN_BACK

# A time alone: "det var i går vi talte med læreren" is an answer.
_NO_IT_WAS = re.compile(
    rf"^\W*(?:nej|næ)\b[\s,]*(?:jeg mente\s+)?(?=(?:det (?:var|skete)(?:\s+\w+){{1,3}}|i\s?{DAY}|{RELATIVE_DAY})\W*$)",
    re.IGNORECASE,
)
_IT_WAS = re.compile(r"^(?:det|den) (?:var|skete)\s+(?=\w)", re.IGNORECASE)


def taken_back(text: str, draft: Draft, answers_when: bool) -> Slip | None:
    """What follows "hov", "nej vent" or "nej, det var", where it surely belongs to one answer that was given.
    `answers_when`: whether a time would answer the open question."""
    opening = TAKES_BACK.match(text)
    fields_meant = TAKEN_BACK
    if opening is None and not answers_when:
        opening, fields_meant = _NO_IT_WAS.match(text), frozenset({"when"})
    if opening is None:
        return None
    told = text[opening.end() :].strip()
    fields = [
        found.field
        for found in extract(told)
        if found.field in fields_meant and (found.sure or found.field == CHILD) and not draft.is_open(found.field)
    ]
    if len(fields) != 1 or fields[0] == draft.asking:
        return None
    return Slip(((fields[0], _IT_WAS.sub("", told) if fields[0] in ONE_FACT else None),))
