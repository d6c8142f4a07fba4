"""Greetings, thanks, and questions about the assistant itself."""

import re

from bot.dialogue.choosing import asks_behind_yes
from bot.dialogue.emergency_end import be_glad
from bot.dialogue.plan import NO_REPORT, Plan
from bot.dialogue.situation import Situation
from bot.understanding.intents import AFFIRM, DENY, GOODBYE, OVER, SMALL_TALK, STEERING, STOP_REPORT, THANKS
from bot.understanding.understanding import Guess, Part

# What is taken for one of these where it is none hurts: "vent" is no insult, there is nothing to stop or to skip, and
# what sounds like the end of an emergency may be one.
_SURE_ENOUGH = {"insult": 0.45, **dict.fromkeys(STEERING, 0.9), STOP_REPORT: 0.5, OVER: 0.5}
_ANSWERS = {AFFIRM, DENY}
# No "no, thanks", but something about oneself: "det har jeg ikke".
_HAS_NOT = re.compile(
    r"\W*(?:nej\W+)?(?:men )?(?:det|den|dem|sådan (?:en|et|noget)) (?:har|kan|må|får|fik) (?:jeg|vi) "
    r"(?:(?:altså|slet|jo|desværre) )*ikke\W*",
    re.IGNORECASE,
)
_CLOSING = (DENY, THANKS, GOODBYE)
_SURELY_CLOSING = 0.6


def small_talk(situation: Situation) -> Plan | None:
    """Answer in kind, where that is the likeliest reading."""
    best = situation.reading.best
    least = _SURE_ENOUGH.get(best.intent, situation.settings.sure)
    if best.intent not in SMALL_TALK | STEERING or best.confidence < least:
        closing = _closing(situation.reading)
        if closing is None:
            return None
        best = closing
    text = situation.understanding.whole.text
    if best.intent in _ANSWERS and (asks_behind_yes(text) or _HAS_NOT.fullmatch(text)):
        return None
    if best.intent == OVER:
        return be_glad(situation, best.confidence)
    intent = NO_REPORT if best.intent in STEERING else best.intent
    return Plan("action_small_talk", "småsnak", best.confidence, intent=intent)


def _closing(reading: Part) -> Guess | None:
    """That no more is wanted, where that is sure and only how it is said is not: "nej tak, ikke mere, det var det"."""
    closing = sum(reading.confidence(intent) for intent in (*_CLOSING, STOP_REPORT))
    if reading.best.intent not in {*_CLOSING, STOP_REPORT} or closing < _SURELY_CLOSING:
        return None
    return Guess(max(_CLOSING, key=reading.confidence), closing)
