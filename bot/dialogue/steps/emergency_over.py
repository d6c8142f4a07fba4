"""An emergency was told a turn or two ago, and now it is over."""

from bot.dialogue.intents import ALARMS, CHILD_ITSELF, MUCH_RATHER, OVER
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.understanding import Part

_SURE = 0.7  # below it the short reply about whom to call is the safer one


def emergency_over(situation: Situation) -> Plan | None:
    """Be glad, and say whom to tell and whom to call if it begins again. Behind an emergency much sounds like its end
    ("hun tog ham med"), so the message must say so alone, too. To a child still speaks the step before."""
    reading, emergency = situation.reading, situation.memory.recent_emergency()
    if emergency in {"", CHILD_ITSELF} or reading.confidence(OVER) < _SURE:
        return None
    if not (_is_over(reading) and _is_over(situation.understanding.whole)):
        return None
    return Plan("action_small_talk", "faren er drevet over", reading.best.confidence, intent=OVER)


def _is_over(reading: Part) -> bool:
    danger = sum(reading.confidence(intent) for intent in ALARMS)
    return reading.best.intent == OVER and reading.best.confidence > MUCH_RATHER * danger
