"""An emergency was told a turn or two ago, and it may not be over."""

from bot.dialogue.memory import ASKED, TOLD
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.follow_up import follow_up
from bot.dialogue.steps.questions import questions
from bot.dialogue.steps.small_talk import small_talk
from bot.handbook.model import URGENT_HELP
from bot.language.asking import asks
from bot.understanding.intents import ASK_WHO_TO_CALL, GOES_ON, GOODBYE, OVER, REPAIR, SMALL_TALK
from bot.urgency.kinds import CHILD_ITSELF

# "jeg ringer nu" looks like a farewell; what is surely over never comes here.
_OTHER_TALK = SMALL_TALK - GOES_ON - {GOODBYE, OVER}
_SAYS_SOMETHING_ELSE = 0.5  # how sure other talk or a correction must be
_TOLD_OF = 0.9  # the same for a topic that is told of, not asked about
_SHORT = 12  # words: what tells more is read by itself
_ASKED_ABOUT = 0.6  # the same for one that is asked about
_ASKS_WHOM_TO_CALL = 0.35  # how sure it must be that it asks whom to call


def still_urgent(situation: Situation) -> Plan | None:
    """Say again whom to call, where the message says nothing that is surely something else. Behind an answer about
    emergencies only what would not be understood at all does so, and only where it tells: "hun er her nu"."""
    emergency = situation.memory.recent_emergency()
    if not emergency or situation.draft is not None:
        return None
    if emergency in {TOLD, CHILD_ITSELF} and _something_else(situation):
        return None
    if emergency == ASKED and (_is_question_or_story(situation) or _understood(situation)):
        return None
    confidence = situation.reading.best.confidence
    if emergency == CHILD_ITSELF:  # what adults are told is not for it: "han er fuld hver dag"
        return Plan("action_acute", "et barn skriver måske stadig", confidence, alarm=CHILD_ITSELF)
    return Plan("action_acute", "det haster måske stadig", confidence, again=True)


def _something_else(situation: Situation) -> bool:
    whole, best = situation.understanding.whole, situation.reading.best
    if best.intent in _OTHER_TALK:
        return best.confidence >= _SAYS_SOMETHING_ELSE
    if whole.confidence(ASK_WHO_TO_CALL) >= _ASKS_WHOM_TO_CALL:
        return False
    if follow_up(situation) is not None:
        return best.intent != REPAIR or best.confidence >= _SAYS_SOMETHING_ELSE
    found = questions(situation)
    if found is None:
        return False
    if not any(asks(part.text) for part in situation.understanding.parts):
        return found.confidence >= _TOLD_OF
    # "er vi dækket": which of the topics about insurance is meant may be open, that it is one of them is not.
    heading = max(situation.heading_confidence(situation.reading, situation.heading_of(t)) for t in found.topics)
    about_emergencies = any(situation.heading_of(topic) == URGENT_HELP for topic in found.topics)
    return (
        about_emergencies
        or max(heading, found.confidence) >= _ASKED_ABOUT
        or bool(situation.asked_in_sentences(_TOLD_OF))
    )


def _is_question_or_story(situation: Situation) -> bool:
    text = situation.understanding.whole.text
    return asks(text) or len(text.split()) > _SHORT


def _understood(situation: Situation) -> bool:
    return any(step(situation) is not None for step in (follow_up, questions, small_talk))
