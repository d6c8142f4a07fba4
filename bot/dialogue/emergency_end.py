"""The end of an emergency: what is done then. Whether it is over stands in bot/understanding/over.py."""

from bot.card import Kind
from bot.dialogue.asked import open_details
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.language.asking import asks
from bot.understanding.intents import ALARMS, OUTSIDE, OVER, THANKS
from bot.understanding.over import is_rather_over
from bot.understanding.understanding import Part

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
    emergency = sum(alone.confidence(intent) for intent in ALARMS)
    over = alone.confidence(OVER)
    return alone.best.intent in _SAID_WITH_IT and over >= _MAY_BE_OVER and is_rather_over(over, emergency)
