"""Someone may be in danger."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

_CLEAR = 0.8  # in a report people tell of bad things that are not happening now


def urgent(situation: Situation) -> Plan | None:
    """Urgent guidance first, whatever else the message holds."""
    alarm = situation.understanding.alarm
    if alarm is None or (situation.draft is not None and alarm.confidence < _CLEAR):
        return None
    masked = bool(situation.understanding.masked)
    return Plan("action_acute", f"urgent: {alarm.reason}", confidence=1.0, alarm=alarm.kind, privacy=masked)
