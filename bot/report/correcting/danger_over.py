"""A danger that was told is none any more: "vi har fundet hende"."""

import re

from bot.report.correcting.openings import BREAKING_IN
from bot.report.draft import Draft
from bot.report.fields import DANGER, FieldId
from bot.report.reading.vocabulary import NOT_IN_DANGER, SAFE
from bot.report.reading.yes_or_no import leaning

# All of the message, so that what was seen is no end of a danger: "vi fandt ham grædende i skuret".
_SAFE_NOW = re.compile(
    rf"^\W*(?:(?:{BREAKING_IN}|heldigvis|men|nu|så|jeg mente)\b[\s,:.!]*)*"
    r"(?:(?:hun|han|barnet|de) er (?:(?:nu|slet|overhovedet|heldigvis|alligevel|jo) )*"
    rf"(?:{NOT_IN_DANGER}|{SAFE}|fundet|hjemme igen|kommet (?:hjem|tilbage))"
    r"|(?:vi|jeg|politiet|naboen|far|mor) (?:fandt|har fundet) (?:hende|ham|barnet|dem))"
    rf"(?:\W+(?:(?:hun|han|de|det) er|nu|igen|her|hos os|hjemme|alligevel|lige|uskadt|og|{SAFE}"
    r"|i god behold)\b)*\W*$",
    re.IGNORECASE,
)
_BARE_YES = 2  # words: what tells more of a danger stays beside its end


def danger_over(text: str, draft: Draft) -> tuple[FieldId, str] | None:
    """What was told of a danger, with its end as `text` says; None where it says no such thing."""
    told = draft.text(DANGER)
    if not told or leaning(told) == "no" or text in told or _SAFE_NOW.match(text) is None:
        return None
    return DANGER, text if len(told.split()) <= _BARE_YES else f"{told}\n{text}"
