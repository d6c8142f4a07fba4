"""A concern report is being drafted."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.intents import OVER, REPAIR, SMALL_TALK, START_REPORT, STEERING
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.follow_up import follow_up
from bot.dialogue.steps.questions import questions
from bot.dialogue.understanding import Guess, Part
from bot.handbook.model import DUTY_TO_REPORT
from bot.handbook.search import find
from bot.language.asking import asks
from bot.language.splitting import split_questions
from bot.report.answers import is_quoted, may_ask
from bot.report.draft import Stage
from bot.report.fields import KNOWN_BY_WORDS
from bot.report.step import Claim

_STEERS = 0.5  # how sure it must be that the message wants to stop, go on, go back or see the draft
_CLEAR = 0.9  # how sure a question or a correction must be where it may as well be the report's answer
_JOINS = re.compile(r"(?:[\s,;-]|\s(?:og|men|så|for)$)+$", re.IGNORECASE)  # what is told to the question behind it
_ANOTHER_MATTER = re.compile(
    r"^(?:\w+\W+){0,6}(?:noget (?:\w+ )?andet|(?:anden|en) ting(?: til)?|høre|vide|spørge\w*)\W*$", re.IGNORECASE
)
_TITLE = 0.9  # how like a topic's title or alias a few words must be, to be no answer
_THANKS = re.compile(r"\W+tak\W*$", re.IGNORECASE)
_ASIDES = SMALL_TALK - {"affirm", "deny", OVER}  # these may answer the report's own question


def report(situation: Situation) -> Plan | None:
    """Go on with the draft, unless the message is a question or remark beside it: then both."""
    draft, dialogue = situation.draft, situation.report
    if draft is None:
        return None
    if not any(c.isalnum() for c in situation.understanding.typed):
        return Plan("action_report", "ingen ord: underretningen siger det selv", 1.0)
    masked = situation.understanding.without_numbers  # an address is taken out like a name, and told as such
    if dialogue.says_danger(draft, situation.understanding.typed):
        return Plan("action_report", "svarer, om barnet er i fare: det kommer før alle spørgsmål", 1.0, privacy=masked)
    claim = dialogue.claims(draft, situation.understanding.typed)
    best = _best_of_a_running_report(situation.understanding.whole)
    quoted = dialogue.may_quote(draft, situation.understanding.typed)
    least = _CLEAR if claim is Claim.ANSWER and dialogue.fits(draft, situation.understanding.typed) else _STEERS
    if claim is not Claim.COMMAND and not quoted and best.intent in STEERING and best.confidence >= least:
        return Plan(
            "action_report",
            f"styrer underretningen: {best.intent}",
            best.confidence,
            intent=best.intent,
            privacy=masked,
        )
    both = _told_and_asked(situation, claim, quoted) if claim is not Claim.COMMAND and not masked else None
    if both is not None:
        return both
    beside = claim is Claim.OPEN
    if claim is Claim.ANSWER:
        beside = _ends_in_a_question(situation, quoted) or _corrects_what_was_answered(situation)
    if beside and not masked:
        aside = (
            _aside(situation) if claim is Claim.OPEN and _answers_in_a_word(situation) else _anything_else(situation)
        )
        if aside is not None:
            return replace(aside, reason=f"{aside.reason}, ved siden af underretningen", resume=True)
    return Plan("action_report", "underretningen går videre", 1.0, privacy=masked)


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
    if asked and ((found and found[0][1] >= _TITLE) or (narrow and asked.confidence >= _CLEAR)):
        return asked
    said = follow_up(situation) or _small_talk(situation)
    return said if said and said.confidence >= _CLEAR else None


def _best_of_a_running_report(whole: Part) -> Guess:
    """The likeliest guess where a report has begun already: to begin one cannot be meant."""
    begin = whole.confidence(START_REPORT)
    best = next((guess for guess in whole.guesses if guess.intent != START_REPORT), whole.best)
    return Guess(best.intent, best.confidence / (1 - begin)) if begin < 1 else whole.best


def _told_and_asked(situation: Situation, claim: Claim, quoted: bool) -> Plan | None:
    """What is asked at the end goes to the handbook and what is told before it to the report: "hun havde blå mærker.
    hvor taster jeg kørsel ind?". None where the message is not made of the two. `quoted`: the child may be asking."""
    understanding, draft = situation.understanding, situation.draft
    parts = understanding.parts
    asking = next((n for n, part in enumerate(reversed(parts)) if not asks(part.text)), len(parts))
    if draft is None or not 0 < asking < len(parts):
        return None
    told = _before(asking, parts, understanding.typed)
    if _ANOTHER_MATTER.search(told) or not situation.report.settles(draft, told):
        return None
    asked_alone = replace(understanding, whole=parts[-1], parts=parts[-asking:], told=None, in_context=None)
    settings = situation.settings
    if quoted or claim is Claim.ANSWER:  # "Han råber tit. Er det normalt?" tells, most of all
        settings = replace(settings, sure=_CLEAR, part_sure=_CLEAR, heading_sure=_CLEAR)
    asked = questions(replace(situation, understanding=asked_alone, settings=settings))
    if asked is None or (claim is Claim.ANSWER and _about_reporting(situation, asked.topics)):
        return None
    reason = f"{asked.reason}, bag et svar til underretningen"
    return replace(asked, reason=reason, names=False, resume=True, told=len(told))  # the report tells of names itself


def _before(asking: int, parts: tuple[Part, ...], typed: str) -> str:
    """What stands in `typed` before its last parts, `asking` in number; nothing where somebody in the story asks."""
    as_typed = split_questions(typed)[-asking:]  # a part's own text is read with its spelling repaired
    at = max(typed.casefold().rfind(first.casefold()) for first in (parts[-asking].text, as_typed[0]))
    told = typed[: max(at, 0)].rstrip()
    return "" if told.endswith(":") else _JOINS.sub("", told)


def _about_reporting(situation: Situation, topics: Iterable[str]) -> bool:
    """Whether one of `topics` is about reporting: what is asked about that goes with what is told."""
    return any(situation.heading_of(topic) == DUTY_TO_REPORT for topic in topics)


def _ends_in_a_question(situation: Situation, quoted: bool) -> bool:
    """Whether what looks like an answer only leads up to a question: "lige noget andet, hvor taster jeg kørsel ind".
    `quoted`: it may be the child that asks."""
    *before, last = situation.understanding.parts
    if is_quoted(situation.understanding.typed) or not asks(last.text):
        return False
    topic = situation.sure_topic(last, _CLEAR if before or quoted else situation.settings.part_sure)
    return topic is not None and not (before and _about_reporting(situation, [topic.intent]))


def _corrects_what_was_answered(situation: Situation) -> bool:
    """Whether a question beside the report was answered right before, and the answer was not what was meant."""
    best, memory = situation.understanding.whole.best, situation.memory
    return best.intent == REPAIR and best.confidence >= _CLEAR and bool(memory.topics) and memory.turns == 0


def _small_talk(situation: Situation) -> Plan | None:
    best = situation.understanding.whole.best
    if best.intent not in _ASIDES or best.confidence < situation.settings.sure:
        return None
    return Plan("action_small_talk", "småsnak", best.confidence, intent=best.intent)
