"""What people say right after an answer: where does it say so, who do I call, tell me more, not that."""

from bot.dialogue.context import in_context
from bot.dialogue.intents import FOLLOW_UP, MORE, REPAIR
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.understanding import Guess

_SURE = 0.35
_BARE = 0.95  # "fortæl mere": what is less clearly so asks for something of the answer itself


def follow_up(situation: Situation) -> Plan | None:
    """Go on from the last answer, where there is one and nothing else was asked."""
    best = situation.understanding.whole.best
    if best.intent not in FOLLOW_UP or best.confidence < _SURE:
        return None
    topics = situation.memory.topics
    if not topics:
        return None
    if _asks_something_else(situation, best):
        return None
    meant = _asked_of_the_answer(situation, best)
    if meant:
        return Plan("action_answer", "asks on", meant.confidence, topics=(meant.intent,), details=True)
    return Plan("action_follow_up", best.intent, best.confidence, topics=topics, intent=best.intent)


def _asked_of_the_answer(situation: Situation, best: Guess) -> Guess | None:
    """The topic that is meant where more than "tell me more" is asked: "hvad skal der stå i det"."""
    reading = situation.understanding.in_context
    if best.intent != MORE or best.confidence >= _BARE or reading is None:
        return None
    return situation.sure_topic(reading)


def _asks_something_else(situation: Situation, best: Guess) -> bool:
    """Whether a new question is likelier than the follow-up: "hvor taster jeg dem ind", "nej, jeg mente kørsel"."""
    context = in_context(situation.understanding, situation.memory, situation.handbook)
    others = [guess for guess in situation.topics_of(context) if guess.intent not in situation.memory.topics]
    if others and others[0].confidence > context.confidence(best.intent):
        return True
    corrected = situation.understanding.parts[1:] if best.intent == REPAIR else ()
    return any(situation.sure_topic(part, situation.settings.part_sure) for part in corrected)
