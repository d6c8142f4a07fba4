"""Reads a short follow-up in the light of what was answered last."""

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.understanding import Guess, Part
from bot.handbook.handbook import Handbook

_REMEMBERED_TURNS = 3
_LONGEST_FOLLOW_UP = 14  # words
_SAME_HEADING, _SAME_TOPIC = (
    6.0,
    2.0,
)  # how much likelier the last heading, and within it the last topic, becomes
_POINTS_BACK = re.compile(
    r"^(?:og|men|ja|ok|okay|nå|hvad (?:så )?(?:med|hvis)|hva med|så)\b"
    r"|\b(?:det|den|dem|de|der|dertil|derhen|dertil|herfra|dét|samme|så|også|osse|stedet|hende|ham|vedkommende)\b"
    r"|\bså\??$"
)


def points_back(text: str) -> bool:
    """Whether `text` (lower case) reads as the continuation of what was said before."""
    return len(text.split()) <= _LONGEST_FOLLOW_UP and bool(_POINTS_BACK.search(text))


def in_context(part: Part, memory: Memory, handbook: Handbook) -> Part:
    """`part` with the topics of the last answer's heading made likelier, where it points back to it."""
    recent = memory.topics and memory.turns < _REMEMBERED_TURNS
    if not recent or not points_back(part.text):
        return part
    topics = {topic.id: topic for topic in handbook.topics}
    headings = {topics[topic].heading for topic in memory.topics if topic in topics}

    def weight(guess: Guess) -> float:
        topic = topics.get(guess.intent)
        if topic is None or topic.heading not in headings:
            return 1.0
        return _SAME_HEADING * (_SAME_TOPIC if topic.id in memory.topics else 1.0)

    weighted = [Guess(guess.intent, guess.confidence * weight(guess)) for guess in part.guesses]
    total = sum(guess.confidence for guess in weighted) or 1.0
    scale = min(1.0, sum(guess.confidence for guess in part.guesses)) / total
    ranked = sorted((Guess(g.intent, g.confidence * scale) for g in weighted), key=lambda g: -g.confidence)
    return replace(part, guesses=tuple(ranked))
