"""A child that has written of what is done to it."""

import re

from bot.dialogue.situation import Situation
from bot.handbook.required import WORRY
from bot.language.adults import speaks_as_an_adult
from bot.report.reading.about_the_child import tells_of_someone
from bot.report.reading.speech import speaks_of_oneself
from bot.urgency.kinds import CHILD_ITSELF

# A family that was taken for a child speaks of itself as a family.
_FAMILY = re.compile(r"\b(?:vi|os|vores|plejebarn\w*|netværksbarn\w*)\b", re.IGNORECASE)


def an_adult_spoke_before(situation: Situation) -> bool:
    """Whether a worry was told before as only an adult tells it, and the message names nobody: "jeg tør ikke"."""
    memory, story = situation.memory, situation.memory.story
    told = WORRY in memory.recent_topics() and bool(story) and memory.recent_emergency() != CHILD_ITSELF
    by_an_adult = not speaks_of_oneself(story) or speaks_as_an_adult(story)
    return told and by_an_adult and not tells_of_someone(situation.understanding.typed)


def a_child_speaks_still(situation: Situation, of_others: bool = False) -> bool:
    """Whether the child that wrote a turn or two ago speaks of itself again, or `of_others` as it may do."""
    text = situation.understanding.typed
    if situation.memory.recent_emergency() != CHILD_ITSELF or situation.draft is not None:
        return False
    return (of_others or speaks_of_oneself(text)) and not _FAMILY.search(text)
