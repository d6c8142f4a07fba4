"""Reads a short follow-up in the light of what was answered last."""

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.understanding import Guess, Part, Understanding
from bot.handbook.handbook import Handbook

_LONGEST_FOLLOW_UP = 14  # words
# How much likelier the last answer's heading, and within it its topic, becomes.
_SAME_HEADING, _SAME_TOPIC = 10.0, 5.0
# Each topic under this heading tells all about one place: "and where is it?" stays with the place.
_PLACES, _SAME_PLACE = "Oplysninger og kontrakt i Haderslev Kommune", 100.0
_FLOOR = 0.005  # what the last topic is worth where the words of a follow-up do not suggest it at all
_TOGETHER = 0.5  # how much of the judgement is the reading behind the last answer's title
_POINTS_BACK = re.compile(
    r"^(?:og|men|ja|ok|okay|nå|hvad (?:så )?(?:med|hvis)|hva med|så|hvorfor|hvornår|hvem|hvordan|gælder)\b"
    r"|\b(?:det|den|dem|de|der|dertil|derhen|herfra|dét|samme|så|også|osse|stedet|hende|ham|vedkommende)\b"
    r"|\bså\??$"
)


def points_back(text: str) -> bool:
    """Whether `text` (lower case) reads as the continuation of what was said before."""
    return len(text.split()) <= _LONGEST_FOLLOW_UP and bool(_POINTS_BACK.search(text))


def in_context(understanding: Understanding, memory: Memory, handbook: Handbook) -> Part:
    """The whole message with the topics of the last answer's heading made likelier, where it points back to it."""
    part = understanding.whole
    answered = memory.recent_topics()
    if not answered or not points_back(part.text):
        return part
    alone = _nearer(part, answered, handbook)
    together = understanding.in_context
    return _mixed(alone, together) if together else alone


def _nearer(part: Part, answered: tuple[str, ...], handbook: Handbook) -> Part:
    topics = {topic.id: topic for topic in handbook.topics}
    headings = {topics[topic].heading for topic in answered if topic in topics}

    def weight(guess: Guess) -> float:
        topic = topics.get(guess.intent)
        if topic is None or topic.heading not in headings:
            return 1.0
        if topic.id not in answered:
            return _SAME_HEADING
        return _SAME_HEADING * (_SAME_PLACE if topic.heading == _PLACES else _SAME_TOPIC)

    guessed = {guess.intent for guess in part.guesses}
    unlikely = tuple(Guess(topic, _FLOOR) for topic in answered if topic not in guessed)
    part = replace(part, guesses=(*part.guesses, *unlikely))
    weighted = [Guess(guess.intent, guess.confidence * weight(guess)) for guess in part.guesses]
    total = sum(guess.confidence for guess in weighted) or 1.0
    scale = min(1.0, sum(guess.confidence for guess in part.guesses)) / total
    return _ranked(part, {guess.intent: guess.confidence * scale for guess in weighted})


def _mixed(alone: Part, together: Part) -> Part:
    mixed = {guess.intent: guess.confidence * (1 - _TOGETHER) for guess in alone.guesses}
    for guess in together.guesses:
        mixed[guess.intent] = mixed.get(guess.intent, 0.0) + guess.confidence * _TOGETHER
    return _ranked(alone, mixed)


def _ranked(part: Part, confidences: dict[str, float]) -> Part:
    ranked = sorted(confidences.items(), key=lambda item: -item[1])
    return replace(part, guesses=tuple(Guess(*item) for item in ranked))
