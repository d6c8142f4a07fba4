"""The end of an emergency: what is done then. Whether it is over stands in bot/understanding/over.py."""

from bot.card import Kind
from bot.dialogue.asked import open_details
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.language.asking import asks

_ASKED_WITH_IT = 0.8  # how clear a question that is asked with it must be: whom to tell is said anyway


def be_glad(situation: Situation, confidence: float) -> Plan:
    """The plan for the end of an emergency, be it one that was told here or not. Who asks whom to tell is answered by
    the reply alone."""
    topics = tuple(dict.fromkeys(guess.intent for guess in situation.asked_in_sentences(_ASKED_WITH_IT)))
    details = open_details(situation, topics)
    kind: Kind = "answer" if topics or asks(situation.understanding.typed) else "smalltalk"
    return Plan("action_emergency_over", "faren er drevet over", confidence, topics, details=details, kind=kind)
