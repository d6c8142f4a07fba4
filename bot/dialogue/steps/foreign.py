"""Another language than Danish."""

from bot.dialogue.intents import ALARMS, CONCERN, OUTSIDE
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.concern import worry_in
from bot.handbook.required import WORRY

_WORRYING = 0.4  # how clearly it must be about a child in need for the duty to report to be explained as well
_LIKELIEST = 0.2  # the same where nothing else is likelier
_UNDERSTOOD = 0.6  # what is so clear is answered in Danish


def foreign(situation: Situation) -> Plan | None:
    """Say in the user's language that the assistant speaks Danish, and where to get help. What is understood well
    is answered; ahead of the handbook's answers stands the notice, too."""
    understanding = situation.understanding
    whole, best = understanding.whole, understanding.whole.best
    least = _LIKELIEST if best.intent in {CONCERN, WORRY, *ALARMS} else _WORRYING
    if understanding.language == "da" or worry_in(whole) >= least:
        return None
    if best.intent != OUTSIDE and best.confidence >= _UNDERSTOOD:
        return None
    reason = f"sprog: {understanding.language}"
    return Plan("action_foreign", reason, confidence=1.0, language=understanding.language)
