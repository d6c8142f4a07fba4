"""Greetings, thanks, and questions about the assistant itself."""

from bot.dialogue.intents import OVER, SMALL_TALK, STEERING, STOP_REPORT
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

# What is taken for one of these where it is none hurts: "vent" is no insult, there may be nothing to stop, and what
# sounds like the end of an emergency may be one.
_SURE_ENOUGH = {"insult": 0.45, STOP_REPORT: 0.5, OVER: 0.5}


def small_talk(situation: Situation) -> Plan | None:
    """Answer in kind, where that is the likeliest reading."""
    best = situation.reading.best
    least = _SURE_ENOUGH.get(best.intent, situation.settings.sure)
    if best.intent not in SMALL_TALK | STEERING.keys() or best.confidence < least:
        return None
    intent = "no_report" if best.intent in STEERING else best.intent
    return Plan("action_small_talk", "småsnak", best.confidence, intent=intent)
