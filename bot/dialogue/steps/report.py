"""A concern report is being drafted."""

import re
from dataclasses import replace

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.follow_up import follow_up
from bot.dialogue.steps.questions import questions
from bot.dialogue.told_and_asked import RATHER_A_QUESTION, about_reporting, keeping_what_is_told, told_and_asked
from bot.handbook.search import find
from bot.language.asking import asks, asks_within
from bot.report.draft import Stage
from bot.report.fields import KNOWN_BY_WORDS
from bot.report.heard import Heard
from bot.report.reading.questions import may_ask
from bot.report.reading.speech import is_quoted
from bot.report.reading.wish import names_a_report, told_with
from bot.report.step import Claim
from bot.understanding.intents import AFFIRM, ASK_WHO_TO_CALL, DENY, OVER, REPAIR, SMALL_TALK, START_REPORT, STEERING
from bot.understanding.understanding import Guess, Part

_STEERS = 0.5  # how sure it must be that the message wants to stop, go on, go back or see the draft
_SHOWS = 0.15  # and how sure before the wish to begin is left out, without which anything would seem the likeliest
_LONGEST_WISH = 10  # words: what is longer tells something with it
_TITLE = 0.9  # how like a topic's title or alias a few words must be, to be no answer
_THANKS = re.compile(r"\W+tak\W*$", re.IGNORECASE)
# "hans far, gør ikke": the subject stands before the comma.
_SUBJECT_BEFORE = re.compile(r"[,;:]\s+(?:gør|er|har|kan|vil|skal|må|ved|får)\s+ikke\b", re.IGNORECASE)
_ASIDES = SMALL_TALK - {AFFIRM, DENY, OVER}  # these may answer the report's own question


def report(situation: Situation) -> Plan | None:
    """Go on with the draft, unless the message is a question or remark beside it: then both."""
    heard = situation.heard
    if heard is None:
        return None
    if not any(c.isalnum() for c in situation.understanding.typed):
        return Plan("action_report", "ingen ord: underretningen siger det selv", 1.0)
    masked = situation.understanding.hides_numbers  # an address is taken out like a name, and told as such
    if heard.says_danger:
        return Plan("action_report", "svarer, om barnet er i fare: det kommer før alle spørgsmål", 1.0, privacy=masked)
    if _wants_to_go_on(situation, heard):
        whole = situation.understanding.whole
        return Plan("action_report", "vil videre med underretningen", whole.best.confidence, intent=START_REPORT)
    best = _best_of_a_running_report(situation.understanding.whole)
    claim, quoted = heard.claim, heard.may_be_quoted
    least = RATHER_A_QUESTION if claim is Claim.ANSWER and heard.fits else _STEERS
    if claim is not Claim.COMMAND and not quoted and best.intent in STEERING and best.confidence >= least:
        return Plan(
            "action_report",
            f"styrer underretningen: {best.intent}",
            best.confidence,
            intent=best.intent,
            privacy=masked,
        )
    if not masked:
        beside = told_and_asked(situation, claim, quoted, _clearly_asked) or _beside(situation, heard)
        if beside is not None:
            return beside
    return Plan("action_report", "underretningen går videre", 1.0, privacy=masked)


def _clearly_asked(alone: Situation) -> Plan | None:
    """What a question asks for: the handbook's answer, or clearly whom to call about what was answered before."""
    best = alone.understanding.whole.best
    if (asked := questions(alone)) is not None or best.intent != ASK_WHO_TO_CALL or best.confidence < RATHER_A_QUESTION:
        return asked
    return follow_up(alone)


def _beside(situation: Situation, heard: Heard) -> Plan | None:
    """What a message that belongs beside the draft as a whole gets, with the draft waiting; None where it is the
    report's own."""
    if not _may_stand_beside(situation, heard):
        return None
    in_a_word = heard.claim is Claim.OPEN and _answers_in_a_word(situation)
    aside = _aside(situation) if in_a_word else _anything_else(situation)
    if aside is None:
        return None
    aside = replace(aside, reason=f"{aside.reason}, ved siden af underretningen", resume=True)
    corrects = heard.claim is Claim.ANSWER and _corrects_what_was_answered(situation)
    return aside if corrects else keeping_what_is_told(aside, situation, heard)


def _may_stand_beside(situation: Situation, heard: Heard) -> bool:
    """Whether the message may be a question or a remark beside the draft: so may a word that lets the draft wait, and
    what looks like an answer to it, where they lead up to a question."""
    if heard.claim is Claim.OPEN:
        return True
    asks_in_the_end = _ends_in_a_question(situation, heard.may_be_quoted)
    if heard.claim is Claim.COMMAND:
        return heard.pauses and len(situation.understanding.parts) > 1 and asks_in_the_end
    return asks_in_the_end or _corrects_what_was_answered(situation)


def _answers_in_a_word(situation: Situation) -> bool:
    """Whether a question of the report is open and the message, which asks nothing, may be a short answer to it."""
    draft, typed = situation.draft, situation.understanding.typed
    open_question = draft is not None and draft.stage is Stage.ASKING and not draft.paused
    return open_question and not (asks(typed) or may_ask(typed))


def _anything_else(situation: Situation) -> Plan | None:
    return questions(situation) or follow_up(situation) or _small_talk(situation)


def _aside(situation: Situation) -> Plan | None:
    """What a few words without a question are, rather than an answer: nearly a topic's title or clearly small talk, and
    where the report would know an answer from its words, clearly a topic."""
    found = find(situation.handbook, _THANKS.sub("", situation.understanding.typed), 1)
    asked = questions(situation)
    narrow = situation.draft is not None and situation.draft.asking in KNOWN_BY_WORDS
    if asked and ((found and found[0][1] >= _TITLE) or (narrow and asked.confidence >= RATHER_A_QUESTION)):
        return asked
    said = follow_up(situation) or _small_talk(situation)
    return said if said and said.confidence >= RATHER_A_QUESTION else None


def _best_of_a_running_report(whole: Part) -> Guess:
    """The likeliest guess where a report has begun already: to begin one cannot be meant, if what is left shows."""
    left = whole.without(START_REPORT).best
    return left if whole.confidence(left.intent) >= _SHOWS else whole.best


def _wants_to_go_on(situation: Situation, heard: Heard) -> bool:
    """Whether the message wishes for the report that has begun, and tells and asks nothing with it."""
    text, whole = situation.understanding.typed, situation.understanding.whole
    if heard.claim is Claim.COMMAND or heard.may_be_quoted or heard.draft.stage is Stage.APPROVED:
        return False
    wishes = whole.best.intent == START_REPORT and whole.best.confidence >= _STEERS and names_a_report(text)
    return wishes and len(text.split()) <= _LONGEST_WISH and not (asks(text) or told_with(text))


def _ends_in_a_question(situation: Situation, quoted: bool) -> bool:
    """Whether what looks like an answer only leads up to a question: "lige noget andet, hvor taster jeg kørsel ind".
    `quoted`: it may be the child that asks."""
    *before, last = situation.understanding.parts
    in_the_end = asks_within(last.text) and not _SUBJECT_BEFORE.search(last.text)
    if is_quoted(situation.understanding.typed) or not (asks(last.text) or in_the_end):
        return False
    least = RATHER_A_QUESTION if before or quoted else situation.settings.part_sure
    if last.best.intent == ASK_WHO_TO_CALL and last.best.confidence >= least:
        return True
    topic = situation.sure_topic(last, least)
    return topic is not None and not (before and about_reporting(situation, [topic.intent]))


def _corrects_what_was_answered(situation: Situation) -> bool:
    """Whether a question beside the report was answered right before, and the answer was not what was meant."""
    best, memory = situation.understanding.whole.best, situation.memory
    return best.intent == REPAIR and best.confidence >= RATHER_A_QUESTION and bool(memory.topics) and memory.turns == 0


def _small_talk(situation: Situation) -> Plan | None:
    best = situation.understanding.whole.best
    if best.intent not in _ASIDES or best.confidence < situation.settings.sure:
        return None
    return Plan("action_small_talk", "småsnak", best.confidence, intent=best.intent)
