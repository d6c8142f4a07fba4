"""What people say right after an answer: where does it say so, who do I call, tell me more, not that."""

import re

from bot.dialogue.intents import ASK_AT_NIGHT, ASK_MORE, ASK_WHO_TO_CALL, FOLLOW_UP, REPAIR
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.understanding import Guess
from bot.handbook.required import URGENT_CALL, WHOM_TO_CALL

_SURE = 0.35
_NAMED = 0.4  # what was meant may be named in a word
_OUTRIGHT = {ASK_WHO_TO_CALL: WHOM_TO_CALL, ASK_AT_NIGHT: URGENT_CALL}  # what can be answered where nothing went before
_PLACES = [
    re.compile(rf"\b(?:(?:nummer|nr\.?) {number}|de[nt] {ordinal})\b", re.IGNORECASE)
    for number, ordinal in ((1, "første"), (2, "and(?:en|et)"), (3, "tredje"))
]
_LAST = re.compile(r"\bde[nt] sidste\b", re.IGNORECASE)
_SHORTER = re.compile(r"\bkort(?:ere|fattet)?\b|\bforkort|\b(?:færre|få) ord\b", re.IGNORECASE)


def follow_up(situation: Situation) -> Plan | None:
    """Go on from the last answer, where nothing else was asked; whom to call is told without one, too."""
    best, topics = situation.reading.best, situation.memory.recent_topics()
    if best.intent not in FOLLOW_UP or best.confidence < _SURE:
        return None
    if not topics:
        return _outright(best)
    if best.intent == REPAIR and len(situation.understanding.parts) > 1:
        named = _named(situation)
        if named and named.confidence >= situation.settings.part_sure:
            return None  # a question of its own, perhaps beside others
        # Where a word says nothing alone ("jeg mente mad"), it is what all of it means beside the correcting.
        meant = named or situation.sure_topic(situation.reading.without(REPAIR), situation.settings.part_sure)
        if meant:
            return Plan("action_answer", "retter sig selv", meant.confidence, topics=(meant.intent,))
    topics = _which(situation.understanding.typed, topics)
    shorter = best.intent == ASK_MORE and _SHORTER.search(situation.understanding.typed)
    intent = "ask_shorter" if shorter else best.intent  # the words tell them apart, all else is alike
    return Plan("action_follow_up", f"spørger videre: {intent}", best.confidence, topics=topics, intent=intent)


def _which(text: str, topics: tuple[str, ...]) -> tuple[str, ...]:
    """That one of the `topics` which `text` names by its place, "mere om nummer 2"; else all."""
    for place, named in enumerate(_PLACES):
        if named.search(text):
            return topics[place : place + 1] or topics
    return topics[-1:] if _LAST.search(text) else topics


def _outright(asked: Guess) -> Plan | None:
    """Whom to call, where that is all that was asked."""
    topic = _OUTRIGHT.get(asked.intent)
    return (
        Plan("action_answer", "spørger, hvem der kan kontaktes", asked.confidence, topics=(topic,)) if topic else None
    )


def _named(situation: Situation) -> Guess | None:
    """The topic that the correction itself names most clearly: "nej, jeg mente kørsel"."""
    named = (situation.sure_topic(part, _NAMED) for part in situation.understanding.parts[1:])
    return max(filter(None, named), key=lambda guess: guess.confidence, default=None)
