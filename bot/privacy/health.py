"""Notices that somebody is named with first name and surname beside an illness, a diagnosis or a stay in hospital."""

import re
from collections.abc import Iterable

# "medicin" and "syg" alone are everyday words.
_ILLNESS = re.compile(
    r"\b(?:diagnos\w*|udredt|add|adhd|autis\w*|asperger\w*|tourettes?|ptsd|ocd|borderline\w*|psykose\w*|psykotisk\w*"
    r"|psykiatrisk\w*|psyk|skizofreni\w*|bipolar\w*|maniodepressiv\w*|depression\w*|depressiv\w*|anoreksi\w*|bulimi\w*"
    r"|spiseforstyrre\w*|epilepsi\w*|hiv|aids|hepatitis|kræft\w*|leukæmi\w*|sklerose|diabetes|sukkersyge|udviklingshæmme\w*"
    r"|indlagt|indlæggelse\w*|afvænning\w*|misbruger|alkoholiker|narkoman)\b",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(r"\w\s+\w")


def tells_of_health_by_name(text: str, names: Iterable[str]) -> bool:
    """Whether `text` speaks of an illness and one of `names`, those of the people in it, is a full one."""
    return any(map(_FULL_NAME.search, names)) and _ILLNESS.search(text) is not None
