"""A child wrote of what is done to it a turn or two ago, and writes on."""

import re

from bot.dialogue.intents import CONCERN, GOES_ON, SMALL_TALK
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.handbook.required import WORRY
from bot.report.answers import speaks_of_oneself
from bot.urgency.kinds import CHILD_ITSELF

_OVER = SMALL_TALK - GOES_ON
_WORRY = frozenset({CONCERN, WORRY})
_OTHER_TALK = 0.5  # how sure thanks and other talk must be
# A family that was taken for a child speaks of itself as a family.
_FAMILY = re.compile(r"\b(?:vi|os|vores|plejebarn\w*|netværksbarn\w*)\b", re.IGNORECASE)


def still_a_child(situation: Situation) -> Plan | None:
    """Speak to the child again: what it asks, or tells of the one who harms it, is not what the handbook tells
    families."""
    best = situation.reading.best
    if not speaks_still(situation, best.intent in _WORRY) or (best.intent in _OVER and best.confidence >= _OTHER_TALK):
        return None
    return Plan("action_acute", "et barn skriver stadig om sig selv", best.confidence, alarm=CHILD_ITSELF)


def speaks_still(situation: Situation, of_others: bool = False) -> bool:
    """Whether the child that wrote a turn or two ago speaks of itself again, or `of_others` as it may do."""
    text = situation.understanding.typed
    if situation.memory.recent_emergency() != CHILD_ITSELF or situation.draft is not None:
        return False
    return (of_others or speaks_of_oneself(text)) and not _FAMILY.search(text)
