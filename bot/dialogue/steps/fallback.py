"""The last step: the handbook does not say, or it is not clear enough what was asked."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.understanding.intents import OUTSIDE

_FEWEST_OPTIONS, _MOST_OPTIONS = 2, 3
_MOST_UNCLEAR = 2  # after so many offers in a row a person helps better


def fallback(situation: Situation) -> Plan:
    """Offer the two or three likeliest topics, or say honestly that the handbook does not say."""
    part, settings = situation.reading, situation.settings
    outside = part.confidence(OUTSIDE)
    topics = situation.topics_of(part)[:_MOST_OPTIONS]
    likely = sum(guess.confidence for guess in topics if guess.confidence >= settings.unsure)
    options = [g for place, g in enumerate(topics) if place < _FEWEST_OPTIONS or g.confidence >= settings.unsure]
    if len(options) >= _FEWEST_OPTIONS and likely > outside and situation.memory.unclear < _MOST_UNCLEAR:
        ids = tuple(guess.intent for guess in options)
        return Plan("action_clarify", "i tvivl om, hvad der menes", options[0].confidence, options=ids)
    return Plan("action_fallback", "uden for håndbogen", max(outside, 1.0 - likely))
