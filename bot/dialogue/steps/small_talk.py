"""Greetings, thanks, and questions about the assistant itself."""

from bot.dialogue.intents import SMALL_TALK, STEERING
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation


def small_talk(situation: Situation) -> Plan | None:
    """Answer in kind, where that is the likeliest reading."""
    best = situation.reading.best
    if best.intent not in SMALL_TALK | STEERING.keys() or best.confidence < situation.settings.sure:
        return None
    intent = "no_report" if best.intent in STEERING else best.intent
    return Plan("action_small_talk", "småsnak", best.confidence, intent=intent)
