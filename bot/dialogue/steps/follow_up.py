"""What people say right after an answer: where does it say so, who do I call, tell me more, not that."""

from bot.dialogue.intents import FOLLOW_UP, REPAIR
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

_SURE = 0.35


def follow_up(situation: Situation) -> Plan | None:
    """Go on from the last answer, where there is one and nothing else was asked."""
    best, topics = situation.reading.best, situation.memory.recent_topics()
    if not topics or best.intent not in FOLLOW_UP or best.confidence < _SURE:
        return None
    if best.intent == REPAIR and _says_what_was_meant(situation):
        return None
    return Plan(
        "action_follow_up", f"spørger videre: {best.intent}", best.confidence, topics=topics, intent=best.intent
    )


def _says_what_was_meant(situation: Situation) -> bool:
    """Whether the correction names the question itself: "nej, jeg mente kørsel"."""
    corrected = situation.understanding.parts[1:]
    return any(situation.sure_topic(part, situation.settings.part_sure) for part in corrected)
