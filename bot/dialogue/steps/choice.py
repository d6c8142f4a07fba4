"""An answer to what the assistant offered a turn ago: a number, a place in the list, or "ja"."""

import re

from bot.dialogue.choosing import asks_behind_yes, chosen, is_plain_yes
from bot.dialogue.plan import NOT_OFFERED, Plan
from bot.dialogue.situation import Situation
from bot.handbook.required import WORRY
from bot.report.reading.about_the_child import tells_of_someone
from bot.understanding.intents import AFFIRM, DENY, SMALL_TALK, START_REPORT

_NUMBER = re.compile(r"\d{1,2}[.)!]?")  # not 112 or a year
_AFTER_ALL = re.compile(r"\balligevel\b", re.IGNORECASE)
_DOES_IT = re.compile(r"\b(?:lad os|(?:jeg|vi) gør|gør (?:jeg|vi))\b", re.IGNORECASE)
_NO_REFUSAL = SMALL_TALK - {DENY}
_TAKES_THE_OFFER = 0.4  # how sure a yes must be that says more, and a wish to report that shows only behind the offer


def choice(situation: Situation) -> Plan | None:
    """Answer the chosen topic, or start what was offered; to a number that is none of them, offer them again."""
    memory, part = situation.memory, situation.understanding.whole
    text = part.text.strip()
    if memory.offered and (index := chosen(text, len(memory.offered))) is not None:
        offered = memory.offered[index]
        topic = next((t.id for t in situation.handbook.topics if t.title == offered), None)
        if topic:
            return Plan("action_answer", "valgt blandt det, der blev vist", 1.0, topics=(topic,))
        if situation.report.asks_to_start(offered):
            return Plan("action_report", "valgt blandt det, der blev vist", 1.0, intent=AFFIRM)
    if memory.report_offered and _accepts(situation):
        return Plan("action_report", "ja til tilbuddet", part.best.confidence, intent=AFFIRM)
    if memory.offer_stands and _takes_it_up(situation):
        return Plan("action_report", "ja til det, der blev tilbudt før", part.best.confidence, intent=AFFIRM)
    if memory.offered and _NUMBER.fullmatch(text) and not _may_be_meant_otherwise(situation):
        return Plan("action_clarify", "et tal, der ikke er blandt det viste", 1.0, intent=NOT_OFFERED)
    return None


def _may_be_meant_otherwise(situation: Situation) -> bool:
    """Whether a bare number may tell a report something, or go on from an emergency."""
    return situation.draft is not None or bool(situation.memory.recent_emergency())


def _accepts(situation: Situation) -> bool:
    """Whether the message takes the offer of a report. "Ok" and "ja, jeg ringer nu" do so only where a worry was told:
    to what was explained they say no more than that it was read."""
    reading, whole = situation.reading.best, situation.understanding.whole
    if asks_behind_yes(whole.text):
        return False
    worried = WORRY in situation.memory.topics and situation.memory.story
    meant = worried and whole.best.confidence >= _TAKES_THE_OFFER
    if whole.best.intent == AFFIRM and (meant or is_plain_yes(whole.text)):
        return True
    if situation.memory.story and _tells_behind_a_yes(whole.text):
        return True
    return (
        whole.best.intent in _NO_REFUSAL and reading.intent == START_REPORT and reading.confidence >= _TAKES_THE_OFFER
    )


def _takes_it_up(situation: Situation) -> bool:
    """Whether the message, a turn or two after the offer, takes it up after all: "okay, så alligevel"; where nothing
    else was answered since then, so does "så gør jeg det". A bare yes is too little."""
    memory, whole = situation.memory, situation.understanding.whole
    if whole.best.intent != AFFIRM or whole.best.confidence < _TAKES_THE_OFFER or asks_behind_yes(whole.text):
        return False
    is_the_last = memory.turns == memory.offer_turns
    return bool(_AFTER_ALL.search(whole.text) or (is_the_last and _DOES_IT.search(whole.text)))


def _tells_behind_a_yes(text: str) -> bool:
    """Whether `text` says yes and tells more of the worry: "ja tak, han er bange for at tage hjem i aften"."""
    yes, _, rest = text.partition(",")
    return is_plain_yes(yes) and tells_of_someone(rest)
