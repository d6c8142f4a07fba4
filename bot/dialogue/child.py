"""A child that has written of what is done to it."""

import re

from bot.dialogue.situation import Situation
from bot.report.reading.speech import speaks_of_oneself
from bot.urgency.kinds import CHILD_ITSELF

# A family that was taken for a child speaks of itself as a family.
_FAMILY = re.compile(r"\b(?:vi|os|vores|plejebarn\w*|netværksbarn\w*)\b", re.IGNORECASE)


def a_child_speaks_still(situation: Situation, of_others: bool = False) -> bool:
    """Whether the child that wrote a turn or two ago speaks of itself again, or `of_others` as it may do."""
    text = situation.understanding.typed
    if situation.memory.recent_emergency() != CHILD_ITSELF or situation.draft is not None:
        return False
    return (of_others or speaks_of_oneself(text)) and not _FAMILY.search(text)
