"""What people say right after an answer: where does it say so, who do I call, tell me more, not that."""

import re

from bot.dialogue.intents import ASK_MORE, FOLLOW_UP, REPAIR
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.understanding import Guess

_SURE = 0.35
_NAMED = 0.4  # what was meant may be named in a word
_SHORTER = re.compile(r"\bkort(?:ere|fattet)?\b|\bforkort|\b(?:færre|få) ord\b", re.IGNORECASE)


def follow_up(situation: Situation) -> Plan | None:
    """Go on from the last answer, where there is one and nothing else was asked."""
    best, topics = situation.reading.best, situation.memory.recent_topics()
    if not topics or best.intent not in FOLLOW_UP or best.confidence < _SURE:
        return None
    if best.intent == REPAIR and (meant := _meant(situation)) is not None:
        if meant.confidence >= situation.settings.part_sure:
            return None  # a question of its own, perhaps beside others
        return Plan("action_answer", "retter sig selv", meant.confidence, topics=(meant.intent,))
    shorter = best.intent == ASK_MORE and _SHORTER.search(situation.understanding.typed)
    intent = "ask_shorter" if shorter else best.intent  # the words tell them apart, all else is alike
    return Plan("action_follow_up", f"spørger videre: {intent}", best.confidence, topics=topics, intent=intent)


def _meant(situation: Situation) -> Guess | None:
    """The topic that the correction itself names most clearly: "nej, jeg mente kørsel"."""
    named = (situation.sure_topic(part, _NAMED) for part in situation.understanding.parts[1:])
    return max(filter(None, named), key=lambda guess: guess.confidence, default=None)
