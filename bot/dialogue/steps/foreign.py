"""Another language than Danish."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation


def foreign(situation: Situation) -> Plan | None:
    """Say in the user's language that the assistant speaks Danish, and where to get help."""
    language = situation.understanding.language
    if language == "da":
        return None
    return Plan("action_foreign", f"sprog: {language}", confidence=1.0, intent=language)
