"""Times that are not when something was seen: of the family's past, of the child's visits, of every night."""

import re

from bot.report.reading.about_the_child import tells_what_was_seen

_SCHOOL = r"\w*(?:skole|klasse|børnehave|vuggestue|sfo|arbejde)\w*"
_PAST = (
    r"\b(?:døde|er død|flytte(?:de|t)(?! sig\b)|gik fra hinanden|gået fra hinanden|fyld(?:er|te)|har kendt)\b",
    r"\b(?:blev|er|blevet) (?:\w+ )?(?:født|skilt|gift|adopteret|anbragt|fængslet|arbejdsløs)\b",
    r"\b(?:kom|kommet|sidder|sad) i (?:\w+ )?(?:fængsel|pleje|plejefamilie|støtteophold|aflastning)\b",
    rf"\b(?:begyndte|begyndt|startede|startet|gik ud|går) (?:i|på|af) (?:\w+ )?{_SCHOOL}",
    r"\b(?:fik|fået) (?:\w+ ){0,2}(?:kæreste|job|diagnose\w*|lillebror|lillesøster|mand)\b",
)
_VISITS = (
    r"\b(?:er|kommer) her\b|\bhver anden (?:weekend|uge)\b",
    r"\b(?:(?:vi|jeg) (?:har|passer|aflaster)|har (?:vi|jeg)) (?:hende|ham|barnet|dem)\b"
    r"(?! (?:\w+ )?(?:set|hørt|spurgt|hentet)\b)",
)
# "børnene skriger om natten": how it is, not when it was.
_EVERY_NIGHT = (r"\b(?:\w{2,}er|går|får|slår|står) (?:\w+ ){0,3}om (?:aftenen|natten|morgenen)\b",)
_BACKGROUND = re.compile("|".join((*_PAST, *_VISITS, *_EVERY_NIGHT)), re.IGNORECASE)


def is_background(clause: str) -> bool:
    """Whether a time in `clause` is not of what was seen: "mor døde sidste år", "hun er her i weekenden"."""
    return _BACKGROUND.search(clause) is not None and not tells_what_was_seen(clause)
