"""Whether an emergency is over rather than going on: one rule for what rings and for what the dialogue then says."""

from bot.understanding.intents import ALARMS, OVER
from bot.understanding.understanding import Part

_RATHER = 4.0  # how many times likelier than an emergency it must be that it is over


def is_rather_over(over: float, emergency: float) -> bool:
    """Whether it is far likelier that an emergency is over than that there is one; both 0..1."""
    return over > _RATHER * emergency


def is_over(reading: Part) -> bool:
    """Whether `reading` says first of all that an emergency is over, and far rather than that there is one."""
    emergency = sum(reading.confidence(intent) for intent in ALARMS)
    return reading.best.intent == OVER and is_rather_over(reading.best.confidence, emergency)
