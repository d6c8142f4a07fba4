"""Personal numbers were written."""

from dataclasses import replace

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.concern import concern
from bot.dialogue.steps.questions import asked_topics
from bot.dialogue.steps.still_urgent import still_urgent
from bot.handbook.required import HOW_TO_REPORT


def privacy(situation: Situation) -> Plan | None:
    """Say that personal data do not belong here and how to send them; answer the question or the worry beside it. Right
    after an emergency that goes on, whom to call comes first."""
    understanding = situation.understanding
    if not understanding.masked:
        return None
    if (urgent := still_urgent(situation)) is not None:
        return replace(urgent, privacy=True)
    worry = concern(situation)
    # The wish to report names no topic.
    topics = worry.topics or (HOW_TO_REPORT,) if worry else tuple(guess.intent for guess in asked_topics(situation))
    return Plan("action_privacy", "personlige oplysninger", 1.0, topics, language=understanding.language)
