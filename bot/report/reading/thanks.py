"""Whether a message only thanks."""

import re

_THANKS = re.compile(
    r"^\W*(?:(?:ok|okay|nå|fint|super|perfekt|godt|mange|tusind|tusinde|1000)\W+)*tak\b(?:\W+(?:for (?:det|alt|nu|i dag"
    r"|svaret|snakken|(?:al )?(?:din )?hjælp(?:en)?)|skal du have|igen|så meget|mange gange"
    r"|det var (?:fint|godt|rart|sødt)|du er (?:sød|rar|dejlig|en skat)))*\W*$",
    re.IGNORECASE,
)


def is_thanks(text: str) -> bool:
    """Whether `text` thanks and hardly says anything else."""
    return _THANKS.match(text) is not None
