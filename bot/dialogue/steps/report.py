"""A concern report is being drafted."""

from dataclasses import replace

from bot.dialogue.intents import OVER, REPAIR, SMALL_TALK, START_REPORT, STEERING
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.follow_up import follow_up
from bot.dialogue.steps.questions import questions
from bot.dialogue.understanding import Guess, Part
from bot.handbook.model import DUTY_TO_REPORT
from bot.language.asking import asks
from bot.report.answers import is_quoted
from bot.report.step import Claim

_STEERS = 0.5  # how sure it must be that the message wants to stop, go on, go back or see the draft
_CLEAR = 0.9  # how sure a question or a correction must be where it may as well be the report's answer
_MOST_TOLD = 15  # words: what tells more before its question is an answer
_ASIDES = SMALL_TALK - {"affirm", "deny", OVER}  # these may answer the report's own question


def report(situation: Situation) -> Plan | None:
    """Go on with the draft, unless the message is a question or remark beside it: then both."""
    draft, dialogue = situation.draft, situation.report
    if draft is None:
        return None
    if not any(c.isalnum() for c in situation.understanding.typed):
        return Plan("action_report", "ingen ord: underretningen siger det selv", 1.0)
    masked = situation.understanding.without_numbers  # an address is taken out like a name, and told as such
    claim = dialogue.claims(draft, situation.understanding.typed)
    best = _best_of_a_running_report(situation.understanding.whole)
    quoted = dialogue.may_quote(draft, situation.understanding.typed)
    if claim is not Claim.COMMAND and not quoted and best.intent in STEERING and best.confidence >= _STEERS:
        return Plan(
            "action_report",
            f"styrer underretningen: {best.intent}",
            best.confidence,
            intent=best.intent,
            privacy=masked,
        )
    beside = claim is Claim.OPEN
    if claim is Claim.ANSWER:
        beside = _ends_in_a_question(situation, quoted) or _corrects_what_was_answered(situation)
    if beside and not masked:
        aside = questions(situation) or follow_up(situation) or _small_talk(situation)
        if aside is not None:
            return replace(aside, reason=f"{aside.reason}, ved siden af underretningen", resume=True)
    return Plan("action_report", "underretningen går videre", 1.0, privacy=masked)


def _best_of_a_running_report(whole: Part) -> Guess:
    """The likeliest guess where a report has begun already: to begin one cannot be meant."""
    begin = whole.confidence(START_REPORT)
    best = next((guess for guess in whole.guesses if guess.intent != START_REPORT), whole.best)
    return Guess(best.intent, best.confidence / (1 - begin)) if begin < 1 else whole.best


def _ends_in_a_question(situation: Situation, quoted: bool) -> bool:
    """Whether what looks like an answer ends by asking the handbook: "lige noget andet, hvor taster jeg kørsel ind".
    `quoted`: it may be the child that asks."""
    *told, last = situation.understanding.parts
    if is_quoted(situation.understanding.typed) or not asks(last.text):
        return False
    topic = situation.sure_topic(last, _CLEAR if told or quoted else situation.settings.part_sure)
    # What is asked about reporting goes with what is told.
    if topic is None or (told and situation.heading_of(topic.intent) == DUTY_TO_REPORT):
        return False
    return sum(len(part.text.split()) for part in told) <= _MOST_TOLD


def _corrects_what_was_answered(situation: Situation) -> bool:
    """Whether a question beside the report was answered right before, and the answer was not what was meant."""
    best, memory = situation.understanding.whole.best, situation.memory
    return best.intent == REPAIR and best.confidence >= _CLEAR and bool(memory.topics) and memory.turns == 0


def _small_talk(situation: Situation) -> Plan | None:
    best = situation.understanding.whole.best
    if best.intent not in _ASIDES or best.confidence < situation.settings.sure:
        return None
    return Plan("action_small_talk", "småsnak", best.confidence, intent=best.intent)
