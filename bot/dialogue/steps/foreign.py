"""Another language than Danish."""

from bot.dialogue.intents import NOT_TOPICS, OUTSIDE
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.concern import WORRIES, WORRYING, worry_in

_CLEARLY = 0.4  # about a child in need, where something else is likelier: then the duty to report is explained, too
_UNDERSTOOD = 0.6  # what is so clear is answered in Danish


def foreign(situation: Situation) -> Plan | None:
    """Say in the user's language that the assistant speaks Danish, and where to get help. What is understood well
    is answered, and ahead of the handbook's answers stands the notice, too."""
    understanding = situation.understanding
    whole, best = understanding.whole, understanding.whole.best
    least = WORRYING if best.intent in WORRIES else _CLEARLY
    if understanding.language == "da" or worry_in(whole) >= least:
        return None
    if best.intent != OUTSIDE and max(best.confidence, _of_its_heading(situation)) >= _UNDERSTOOD:
        return None
    reason = f"sprog: {understanding.language}"
    return Plan("action_foreign", reason, confidence=1.0, language=understanding.language)


def _of_its_heading(situation: Situation) -> float:
    """How likely it is that the likeliest topic's heading is meant: two topics under it may share a question."""
    whole = situation.understanding.whole
    if whole.best.intent in NOT_TOPICS:
        return 0.0
    return situation.heading_confidence(whole, situation.heading_of(whole.best.intent))
