"""Someone may be in danger."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation


def urgent(situation: Situation) -> Plan | None:
    """Urgent guidance first, whatever else the message holds."""
    alarm = situation.understanding.alarm
    if alarm is None:
        return None
    masked = bool(situation.understanding.masked)
    return Plan("action_acute", f"urgent: {alarm.reason}", confidence=1.0, alarm=alarm.kind, privacy=masked)
