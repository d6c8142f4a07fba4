"""Personal numbers were written."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.questions import asked_topics


def privacy(situation: Situation) -> Plan | None:
    """Say that personal data do not belong here and how to send them; answer the question beside it."""
    if not situation.understanding.masked:
        return None
    topics = tuple(guess.intent for guess in asked_topics(situation))
    return Plan("action_privacy", "personlige oplysninger", confidence=1.0, topics=topics)
