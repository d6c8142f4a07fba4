"""A child wrote of what is done to it a turn or two ago, and writes on."""

from bot.dialogue.child import a_child_speaks_still
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.handbook.required import WORRY
from bot.understanding.intents import CONCERN, GOES_ON, SMALL_TALK
from bot.urgency.kinds import CHILD_ITSELF

_OVER = SMALL_TALK - GOES_ON
_WORRY = frozenset({CONCERN, WORRY})
_OTHER_TALK = 0.5  # how sure thanks and other talk must be


def still_a_child(situation: Situation) -> Plan | None:
    """Speak to the child again: what it asks, or tells of the one who harms it, is not what the handbook tells
    families."""
    best = situation.reading.best
    says_otherwise = best.intent in _OVER and best.confidence >= _OTHER_TALK
    if says_otherwise or not a_child_speaks_still(situation, best.intent in _WORRY):
        return None
    return Plan("action_acute", "et barn skriver stadig om sig selv", best.confidence, alarm=CHILD_ITSELF)
