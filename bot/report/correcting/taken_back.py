"""What follows "hov", "nej vent" or "nej, det var" takes the place of what was told."""

import re

from bot.language.word_set import word_set
from bot.report.correcting.amendment import Amendment
from bot.report.correcting.openings import TAKES_BACK
from bot.report.draft import Draft
from bot.report.fields import CHILD, MAIN, ONE_FACT, TAKEN_BACK
from bot.report.reading.days_and_numbers import DAY, RELATIVE_DAY
from bot.report.reading.extraction import extract, mentions
from bot.report.reading.phrases import tokens
from bot.report.reading.speech import sounds_like_a_child

# A time alone: "det var i går vi talte med læreren" is an answer.
_NO_IT_WAS = re.compile(
    rf"^\W*(?:nej|næ)\b[\s,]*(?:jeg mente\s+)?(?=(?:det (?:var|skete)(?:\s+\w+){{1,3}}|i\s?{DAY}|{RELATIVE_DAY})\W*$)",
    re.IGNORECASE,
)
_SHORT = 5  # words: what is longer tells something new
_SHORTEST_NAME = 3  # letters
_NAMES_NOTHING = word_set("det den der var har havde hun han paa med ikke kun for til men og som fra blev kom gik")
_IT_WAS = re.compile(r"^(?:det|den) (?:var|skete)\s+(?=\w)", re.IGNORECASE)


def taken_back(text: str, draft: Draft, answers_when: bool) -> Amendment | None:
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
    if not fields and fields_meant is TAKEN_BACK and _of_what_was_seen(told, draft):
        return Amendment(((MAIN, f"{draft.text(MAIN)}\n{text.strip()}"),))  # both: which word is wrong is not certain
    if len(fields) != 1 or fields[0] == draft.asking:
        return None
    return Amendment(((fields[0], _IT_WAS.sub("", told) if fields[0] in ONE_FACT else None),))


def _of_what_was_seen(told: str, draft: Draft) -> bool:
    """Whether `told`, in a few words, speaks of a thing that was seen ("venstre arm", "tre mærker"), and is neither the
    answer to the open question nor a child's words."""
    if draft.asking == MAIN or draft.is_open(MAIN) or len(told.split()) > _SHORT:
        return False
    if sounds_like_a_child(told) or (draft.is_open(draft.asking) and mentions(told, draft.asking)):
        return False
    said, seen = (
        {word for word in tokens(text) if len(word) >= _SHORTEST_NAME} - _NAMES_NOTHING
        for text in (told, draft.text(MAIN))
    )
    return any(one.startswith(other) or other.startswith(one) for one in said for other in seen)
