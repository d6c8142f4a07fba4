"""Reads a short follow-up in the light of what was answered last."""

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.understanding import Guess, Part
from bot.handbook.handbook import Handbook

_REMEMBERED_TURNS = 3
_LONGEST_FOLLOW_UP = 14  # words
# How much likelier the last answer's heading, and within it its topic, becomes.
_SAME_HEADING, _SAME_TOPIC = 10.0, 5.0
# Each topic under this heading tells all about one place: "and where is it?" stays with the place.
_PLACES, _SAME_PLACE = "Oplysninger og kontrakt i Haderslev Kommune", 100.0
_FLOOR = 0.005  # what the last topic is worth where the words of a follow-up do not suggest it at all
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
        if topic.id not in memory.topics:
            return _SAME_HEADING
        return _SAME_HEADING * (_SAME_PLACE if topic.heading == _PLACES else _SAME_TOPIC)

    guessed = {guess.intent for guess in part.guesses}
    unlikely = tuple(Guess(topic, _FLOOR) for topic in memory.topics if topic not in guessed)
    part = replace(part, guesses=(*part.guesses, *unlikely))
    weighted = [Guess(guess.intent, guess.confidence * weight(guess)) for guess in part.guesses]
    total = sum(guess.confidence for guess in weighted) or 1.0
    scale = min(1.0, sum(guess.confidence for guess in part.guesses)) / total
    ranked = sorted((Guess(g.intent, g.confidence * scale) for g in weighted), key=lambda g: -g.confidence)
    return replace(part, guesses=tuple(ranked))
