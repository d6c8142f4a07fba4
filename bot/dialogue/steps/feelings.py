"""Someone tells how they feel."""

from bot.dialogue.feelings import tells_a_feeling
from bot.dialogue.intents import CONCERN, SMALL_TALK, START_REPORT
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.questions import asked_topics
from bot.handbook.model import DUTY_TO_REPORT
from bot.handbook.required import WORRY
from bot.language.asking import asks

_SURE = 0.6  # what is so surely about one heading is answered
_CLEAR = 0.9  # the same for small talk: "jeg er vred på dig, din idiot"
_REPORTING = 0.3  # how likely it must be about reporting for that to be offered


def feelings(situation: Situation) -> Plan | None:
    """A kind word and people to talk to, where nothing was asked that can surely be answered; the offer of a report
    where it may be about one."""
    understanding, whole = situation.understanding, situation.understanding.whole
    if not tells_a_feeling(whole.text) or any(asks(part.text) for part in (whole, *understanding.parts)):
        return None
    if whole.best.intent in SMALL_TALK and whole.best.confidence >= _CLEAR:
        return None
    headings = {situation.heading_of(topic.intent) for topic in asked_topics(situation)}
    if any(situation.heading_confidence(whole, heading) >= _SURE for heading in headings):
        return None
    reporting = whole.confidence(START_REPORT) + situation.heading_confidence(whole, DUTY_TO_REPORT)
    if reporting >= _REPORTING:
        reason, names, language = "har det svært og vil måske underrette", understanding.names, understanding.language
        return Plan(
            "action_concern", reason, reporting, topics=(WORRY,), intent=CONCERN, names=names, language=language
        )
    return Plan("action_small_talk", "fortæller, hvordan de har det", 1.0, intent="feelings")
