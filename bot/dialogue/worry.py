"""How worrying a message is: a child may be harmed, or it is an emergency."""

from bot.handbook.required import WORRY
from bot.understanding.intents import ALARMS, CONCERN
from bot.understanding.understanding import Part

WORRIES = frozenset({CONCERN, WORRY, *ALARMS})
WORRYING = 0.2  # a worry, or an emergency that is not clear enough to ring: nobody is sent away with it


def worry_in(reading: Part) -> float:
    """How likely it is that a child may be harmed, or that it is an emergency."""
    return sum(reading.confidence(intent) for intent in WORRIES)
