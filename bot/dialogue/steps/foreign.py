"""Another language than Danish."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.worry import WORRIES, WORRYING, worry_in
from bot.language.detecting import DANISH
from bot.understanding.intents import OUTSIDE

# About a child in need, where something else is likelier: then the duty to report is explained, too.
_WORRY_BESIDE_OTHER_THINGS = 0.4
_UNDERSTOOD = 0.6  # what is so clear is answered in Danish


def foreign(situation: Situation) -> Plan | None:
    """Say in the user's language that the assistant speaks Danish, and where to get help. What is understood well
    is answered, and ahead of the handbook's answers stands the notice, too."""
    understanding = situation.understanding
    whole, best = understanding.whole, understanding.whole.best
    least = WORRYING if best.intent in WORRIES else _WORRY_BESIDE_OTHER_THINGS
    if understanding.language == DANISH or worry_in(whole) >= least:
        return None
    is_clear = best.intent != OUTSIDE and best.confidence >= _UNDERSTOOD
    if is_clear or situation.sure_topic(whole, _UNDERSTOOD) is not None:
        return None
    reason = f"sprog: {understanding.language}"
    return Plan("action_foreign", reason, confidence=1.0, language=understanding.language)
