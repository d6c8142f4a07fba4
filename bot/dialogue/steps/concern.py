"""A worrying story about a child, or the wish to report."""

from bot.dialogue.intents import CONCERN, START_REPORT
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

OWN_FORCE = "magt_meddel"
OFFERING = "underret_bekymring"
_SURE = 0.4
_IN_A_STORY = 0.85  # one sentence of a story is enough to worry, if it is clear


def concern(situation: Situation) -> Plan | None:
    """Start the report where it is asked for; explain the duty and offer it where a child may be harmed."""
    whole, parts = situation.understanding.whole, situation.understanding.parts
    if whole.best.intent == START_REPORT and whole.best.confidence >= _SURE:
        return Plan("action_report", "start_report", whole.best.confidence, intent=START_REPORT)
    worry = max(
        [whole.confidence(CONCERN) if whole.best.intent == CONCERN else 0.0]
        + [p.confidence(CONCERN) for p in parts if p.confidence(CONCERN) >= _IN_A_STORY and len(parts) > 1]
    )
    if worry < _SURE or situation.sure_topic(whole):
        return None
    names = situation.understanding.names
    return Plan("action_concern", "concern", worry, topics=(OFFERING,), intent=CONCERN, names=names)
