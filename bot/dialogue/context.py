"""Reads a short follow-up in the light of what was answered last."""

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.understanding import Guess, Part, Understanding
from bot.handbook.follow_up import PLACES
from bot.handbook.handbook import Handbook

_LONGEST_FOLLOW_UP = 14  # words
_CLEAR = 0.75  # a question that is this clear on its own is not bent towards the last answer
# How much likelier the last answer's heading becomes for a message that points back, and for another short one.
_POINTING, _SHORT = 4.0, 2.0
_SAME_PLACE = 20.0  # and how much more a place that was asked about: "and the address?" stays with it
_FLOOR = 0.005  # what the last topic is worth where the words of a follow-up do not suggest it at all
_TOGETHER = 0.3  # how much of the judgement is the reading behind the last answer's title
_POINTS_BACK = re.compile(
    r"^(?:og|men|ja|ok|okay|nå|altså|hvad (?:så )?(?:med|hvis)|hva med|så|hvorfor|hvornår|hvem|hvordan|gælder)\b"
    r"|\b(?:det|den|dem|de|der|dertil|derhen|herfra|dét|samme|så|også|osse|stedet|hende|ham|vedkommende)\b"
    r"|\bså\??$"
)


def points_back(text: str) -> bool:
    """Whether `text` (lower case) reads as the continuation of what was said before."""
    return _is_short(text) and bool(_POINTS_BACK.search(text))


def in_context(understanding: Understanding, memory: Memory, handbook: Handbook) -> Part:
    """The whole message, read in the light of the last answer where it is short and not clear on its own."""
    part = understanding.whole
    answered = memory.recent_topics()
    if not answered or not _is_short(part.text):
        return part
    if any(g.confidence >= _CLEAR for g in part.guesses if g.intent in handbook):
        return part
    if not points_back(part.text):
        return _nearer(part, answered, handbook, _SHORT)
    alone = _nearer(part, answered, handbook, _POINTING)
    together = understanding.in_context
    return _mixed(alone, together) if together else alone


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST_FOLLOW_UP


def _nearer(part: Part, answered: tuple[str, ...], handbook: Handbook, weight: float) -> Part:
    """`part` with the topics of the last answer's heading made `weight` times likelier beside the other topics, and
    the same place more than its neighbours."""
    known = [topic for topic in answered if topic in handbook]
    headings = {handbook.topic(topic).heading for topic in known}
    guessed = {guess.intent for guess in part.guesses}
    guesses = (*part.guesses, *(Guess(topic, _FLOOR) for topic in known if topic not in guessed))
    weights = dict.fromkeys((topic.id for topic in handbook.topics if topic.heading in headings), weight)
    weights |= {topic: weight * _SAME_PLACE for topic in known if handbook.topic(topic).heading == PLACES}
    weighted = {guess.intent: guess.confidence * weights.get(guess.intent, 1.0) for guess in guesses}
    scale = min(1.0, sum(guess.confidence for guess in guesses)) / (sum(weighted.values()) or 1.0)
    return _ranked(part, {intent: confidence * scale for intent, confidence in weighted.items()})


def _mixed(alone: Part, together: Part) -> Part:
    mixed = {guess.intent: guess.confidence * (1 - _TOGETHER) for guess in alone.guesses}
    for guess in together.guesses:
        mixed[guess.intent] = mixed.get(guess.intent, 0.0) + guess.confidence * _TOGETHER
    return _ranked(alone, mixed)


def _ranked(part: Part, confidences: dict[str, float]) -> Part:
    ranked = sorted(confidences.items(), key=lambda item: -item[1])
    return replace(part, guesses=tuple(Guess(*item) for item in ranked))
