"""Nothing that can be read was written."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation


def silence(situation: Situation) -> Plan | None:
    """Ask for a question where a message holds no letter and no digit."""
    if any(c.isalnum() for c in situation.understanding.typed):
        return None
    return Plan("action_clarify", "silence", confidence=1.0)
