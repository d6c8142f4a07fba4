"""The end of an emergency: how sure a message must be that says so, and what is done then."""

from bot.card import Kind
from bot.dialogue.asked import open_details
from bot.dialogue.intents import ALARMS, OUTSIDE, OVER, THANKS
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.understanding import Part
from bot.language.asking import asks

RATHER_OVER = 4.0  # how many times likelier than an emergency it must be that it is over
_SAID_WITH_IT = frozenset({OVER, OUTSIDE, THANKS})
_MAY_BE_OVER = 0.1  # how likely that must be alone, where only the emergency before it says so clearly
_ASKED_WITH_IT = 0.8  # how clear a question that is asked with it must be: whom to tell is said anyway


def be_glad(situation: Situation, confidence: float) -> Plan:
    """The plan for the end of an emergency, be it one that was told here or not. Who asks whom to tell is answered by
    the reply alone."""
    topics = tuple(dict.fromkeys(guess.intent for guess in situation.asked_in_sentences(_ASKED_WITH_IT)))
    details = open_details(situation, topics)
    kind: Kind = "answer" if topics or asks(situation.understanding.typed) else "smalltalk"
    return Plan("action_emergency_over", "faren er drevet over", confidence, topics, details=details, kind=kind)


def may_be_over(alone: Part) -> bool:
    """Whether `alone`, a message without what went before, may be the end of an emergency as far as its words go, and
    is else nothing or thanks: "han er her nu, tak", but not "ok"."""
    danger = sum(alone.confidence(intent) for intent in ALARMS)
    over = alone.confidence(OVER)
    return alone.best.intent in _SAID_WITH_IT and over >= _MAY_BE_OVER and over > RATHER_OVER * danger


def is_over(reading: Part) -> bool:
    """Whether `reading` says first of all that an emergency is over, and far rather than that there is one."""
    danger = sum(reading.confidence(intent) for intent in ALARMS)
    return reading.best.intent == OVER and reading.best.confidence > RATHER_OVER * danger
