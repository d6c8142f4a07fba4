"""Nothing that can be read was written."""

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.still_urgent import still_urgent
from bot.understanding.intents import THANKS

_KIND_SIGNS = frozenset("👍👌🙏❤💙💚💛🧡💜🥰😍🤗😊☺")  # said instead of "tak"


def silence(situation: Situation) -> Plan | None:
    """Ask for a question where a message holds no letter and no digit; a thumb up is a thank-you. A report says itself
    that it could not read it, and an emergency is not over."""
    if situation.draft is not None or any(c.isalnum() for c in situation.understanding.typed):
        return None
    if _KIND_SIGNS & set(situation.understanding.typed):
        return Plan("action_small_talk", "et venligt tegn", confidence=1.0, intent=THANKS)
    return still_urgent(situation) or Plan("action_clarify", "ingen ord", confidence=1.0)
