"""An emergency was told a turn or two ago, and now it is over."""

from bot.dialogue.intents import OVER
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

_SURE = 0.7  # below it the short reply about whom to call is the safer one


def emergency_over(situation: Situation) -> Plan | None:
    """Be glad, and say whom to tell and whom to call if it begins again."""
    best = situation.reading.best
    if not situation.memory.recent_emergency() or best.intent != OVER or best.confidence < _SURE:
        return None
    return Plan("action_small_talk", "faren er drevet over", best.confidence, intent=OVER)
