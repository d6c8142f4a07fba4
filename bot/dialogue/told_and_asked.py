"""A message beside a concern report that tells the report something and asks the handbook something: both are heard."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.language.asking import asks
from bot.language.splitting import split_questions
from bot.report.heard import Heard
from bot.report.reading.questions import asks_outright, beside_a_question
from bot.report.step import Claim
from bot.understanding.understanding import Part

RATHER_A_QUESTION = 0.9  # how sure a question must be where it may as well be the report's answer
_JOINS = re.compile(r"(?:[\s,;-]|\s(?:og|men|så|for)$)+$", re.IGNORECASE)  # what is told to the question behind it
_ANOTHER_MATTER = re.compile(
    r"^(?:\w+\W+){0,6}(?:noget (?:\w+ )?andet|(?:anden|en) ting(?: til)?|høre|vide|spørge\w*)\W*$", re.IGNORECASE
)


def told_and_asked(
    situation: Situation, claim: Claim, quoted: bool, answer: Callable[[Situation], Plan | None]
) -> Plan | None:
    """What is asked goes to the handbook and what is told before it, or after it, to the report: "hun havde blå mærker.
    hvor taster jeg kørsel ind?", "drop det. hvor ...". None where the message is not made of the two. `quoted`: the
    child may be asking. `answer`: what is done where the question stands alone."""
    understanding, draft = situation.understanding, situation.draft
    asking, at_the_end = _asked_parts(understanding.parts)
    if draft is None or not asking:
        return None
    start, end = _told(asking, at_the_end, understanding.parts, understanding.typed)
    told = understanding.typed[start:end]
    heard = situation.report.hear(draft, told)
    if claim is Claim.COMMAND and not heard.leaves:
        return None
    if not heard.leaves and (_ANOTHER_MATTER.search(told) or not heard.settles):
        return None
    alone = replace(understanding, whole=asking[-1], parts=asking, in_context=None)
    settings = situation.settings
    # "Han råber tit. Er det normalt?" tells, most of all.
    if not heard.leaves and (quoted or not at_the_end or claim is Claim.ANSWER):
        settings = replace(
            settings, sure=RATHER_A_QUESTION, part_sure=RATHER_A_QUESTION, heading_sure=RATHER_A_QUESTION
        )
    asked = answer(replace(situation, understanding=alone, settings=settings))
    if asked is None or ((heard.leaves or claim is Claim.ANSWER) and about_reporting(situation, asked.topics)):
        return None
    reason = f"{asked.reason}, og et svar til underretningen"
    # The report itself tells of names.
    return replace(asked, reason=reason, names=False, resume=True, told=(start, end))


def keeping_what_is_told(aside: Plan, situation: Situation, heard: Heard) -> Plan:
    """`aside`, the answer beside a draft, with what the message tells the draft in the same breath: "hun har ikke fået
    mad, er det slemt nok?"; all of it where it answers the open question and only sounds as if it asked."""
    typed, draft = situation.understanding.typed, situation.draft
    if draft is None or heard.may_be_quoted or heard.recognised is not None:
        return aside
    if told := beside_a_question(typed):
        alone = situation.report.hear(draft, told)
        # "han er 8, må han sidde foran?": what is asked about anything else is told for its own sake.
        urgent = any(situation.heading_of(topic) == URGENT_HELP for topic in aside.topics)
        belongs = alone.fits or urgent or about_reporting(situation, aside.topics)
        keeps = alone.tells and belongs and not _ANOTHER_MATTER.search(told)
    else:
        told, keeps = typed, heard.claim is Claim.ANSWER and heard.fits and not asks_outright(typed)
    if not keeps:
        return aside
    start = typed.index(told)
    return replace(
        aside, reason=f"{aside.reason}, og et svar til underretningen", names=False, told=(start, start + len(told))
    )


def about_reporting(situation: Situation, topics: Iterable[str]) -> bool:
    """Whether one of `topics` is about reporting: what is asked about that goes with what is told."""
    return any(situation.heading_of(topic) == DUTY_TO_REPORT for topic in topics)


def _asked_parts(parts: tuple[Part, ...]) -> tuple[tuple[Part, ...], bool]:
    """The parts at the end that ask, and True; or those at the beginning, and False. No parts where nothing is told."""
    asking = [asks(part.text) for part in parts]
    told = [at for at, asks_it in enumerate(asking) if not asks_it]
    if not told or (asking[0] and asking[-1]):
        return (), True
    if asking[-1]:
        return parts[told[-1] + 1 :], True
    return (parts[: told[0]], False) if not any(asking[told[0] :]) else ((), False)


def _told(asking: tuple[Part, ...], at_the_end: bool, parts: tuple[Part, ...], typed: str) -> tuple[int, int]:
    """From where to where something is told in `typed`; nothing where somebody in the story asks."""
    as_typed = split_questions(typed)  # a part's own text is read with its spelling repaired
    if at_the_end:
        found = (_last_place(text, typed) for text in (asking[0].text, as_typed[-len(asking) :][0]))
        told = typed[: max(0, *found)].rstrip()
        return 0, 0 if told.endswith(":") else len(_JOINS.sub("", told))
    if len(as_typed) != len(parts):
        return 0, 0
    start = typed.find(as_typed[len(asking)])
    return max(start, 0), len(typed) if start > 0 else 0


def _last_place(text: str, typed: str) -> int:
    """Where `text` begins in `typed` for the last time, -1 where it does not stand there. In lower case some letters
    are two ("ß", "İ"), so that places there are others."""
    return max((match.start() for match in re.finditer(re.escape(text), typed, re.IGNORECASE)), default=-1)
