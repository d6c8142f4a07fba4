"""An emergency was told a turn or two ago, and now it is over."""

from bot.card import Kind
from bot.dialogue.asked import open_details
from bot.dialogue.intents import ALARMS, MUCH_RATHER, OVER
from bot.dialogue.memory import NONE
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.understanding import Part
from bot.language.asking import asks
from bot.urgency.kinds import CHILD_ITSELF

_IT_IS_OVER = 0.7  # below it the short reply about whom to call is the safer one
_BESIDE_A_QUESTION = 0.9
_ASKED_WITH_IT = 0.8  # how clear a question that is asked with it must be: whom to tell is said anyway


def emergency_over(situation: Situation) -> Plan | None:
    """Be glad, say whom to tell and whom to call if it begins again, and answer what is asked with it. Behind an
    emergency much sounds like its end ("hun tog ham med"), so the message must say so alone, too. To a child still
    speaks the step before."""
    if situation.memory.recent_emergency() in {NONE, CHILD_ITSELF}:
        return None
    reading = situation.reading
    if reading.confidence(OVER) >= _IT_IS_OVER and _is_over(reading) and _is_over(situation.understanding.whole):
        return be_glad(situation, reading.best.confidence)
    # Said beside a clear question, in which it drowns: "han er hjemme igen. Hvor indberetter jeg turen?"
    said = [part for part in situation.understanding.parts if not asks(part.text)]
    surely = max((part.best.confidence for part in said if _is_over(part)), default=0.0)
    glad = be_glad(situation, surely)
    return glad if surely >= _BESIDE_A_QUESTION and glad.topics else None


def be_glad(situation: Situation, confidence: float) -> Plan:
    """The plan for the end of an emergency, be it one that was told here or not. Who asks whom to tell is answered by
    the reply alone."""
    topics = tuple(dict.fromkeys(guess.intent for guess in situation.asked_in_sentences(_ASKED_WITH_IT)))
    details = open_details(situation, topics)
    kind: Kind = "answer" if topics or asks(situation.understanding.typed) else "smalltalk"
    return Plan("action_emergency_over", "faren er drevet over", confidence, topics, details=details, kind=kind)


def _is_over(reading: Part) -> bool:
    danger = sum(reading.confidence(intent) for intent in ALARMS)
    return reading.best.intent == OVER and reading.best.confidence > MUCH_RATHER * danger
