"""A concern report is being drafted."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation


def report(situation: Situation) -> Plan | None:
    """Go on with the draft, unless the message is something else."""
    return None
