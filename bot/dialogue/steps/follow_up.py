"""What people say right after an answer: where does it say so, who do I call, tell me more, not that."""

from bot.dialogue.context import in_context
from bot.dialogue.intents import FOLLOW_UP
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

_SURE = 0.35


def follow_up(situation: Situation) -> Plan | None:
    """Go on from the last answer, where there is one and nothing else was asked."""
    best = situation.understanding.whole.best
    if best.intent not in FOLLOW_UP or best.confidence < _SURE:
        return None
    topics = situation.memory.topics
    if not topics:
        return None
    asked = situation.sure_topic(in_context(situation.understanding.whole, situation.memory, situation.handbook))
    if asked and asked.confidence > best.confidence:
        return None
    return Plan("action_follow_up", best.intent, best.confidence, topics=topics, intent=best.intent)
