"""Notices a message that only says that somebody does not answer the telephone: of the municipality no emergency.

"hun tager ikke telefonen" may be the child: whether it is depends on what was spoken of before. What is told besides (a
child, the hour, the night) is left to the signals and the classifier.
"""

import re

from bot.dialogue.situation import Situation
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP

_OFFICE = (
    r"(?:(?:min|vores|hans|hendes|barnets)\s+)?(?:\w*rådgiver(?:en)?|\w*konsulent(?:en)?|sagsbehandler(?:en)?|kommunen"
    r"|familiehuset|familierådgivningen|sekretariatet|\w*afdelingen|lægen|skolen|børnehaven)"
)
_SOMEONE = r"(?:hun|han|de|ingen|der er ingen,? der)"
_TELEPHONE = r"(?:telefonen?|tlf\.?|mobilen|røret|sms\w*|mails?|mailen|beskeder|opkald|den|tilbage|når jeg ringer)"
_NO_ANSWER = rf"(?:svarer|tager|besvarer|ringer|vender)(?:\s+(?:ikke|aldrig|jo|altså|heller|på|mine?|{_TELEPHONE}))*"
_TRIED = (
    r"(?:jeg|vi)\s+har\s+(?:nu\s+|allerede\s+)?(?:ringet|prøvet|skrevet)"
    r"(?:\s+(?:og|til|hende|ham|dem|flere|mange|gange?|en|to|tre|fire|fem|\d+|ringet|at|ringe|i|dag|går|hele|dagen))*"
)
_NOTHING_ELSE = re.compile(
    rf"(?:(?P<tried>{_TRIED})[,.]?\s+)?(?:(?:og|men|nu)\s+)?(?:(?P<office>{_OFFICE})|{_SOMEONE})\s+{_NO_ANSWER}"
    rf"(?:\s+(?:hos|på|i)\s+(?P<there>{_OFFICE}))?(?:[,.]?\s+(?:(?:og|men|selvom|selv om)\s+)?{_TRIED})?[\s.!]*",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:ikke|aldrig|ingen)\b", re.IGNORECASE)
_RUNG = re.compile(rf"\b{_TELEPHONE}(?!\w)|{_TRIED}", re.IGNORECASE)


def only_an_unanswered_call(situation: Situation) -> bool:
    """Whether the message says nothing else than that somebody does not answer the telephone, and how often one has
    rung: a professional, or behind an answer about anything calm whoever is only called "hun"."""
    text, memory = situation.understanding.whole.text, situation.memory
    told = _NOTHING_ELSE.fullmatch(text.strip())
    if told is None or not _NO.search(text) or memory.recent_emergency():
        return False
    if told["office"] or told["there"]:
        return True
    headings = {situation.heading_of(topic) for topic in memory.recent_topics()}
    calm = bool(headings) and headings.isdisjoint({URGENT_HELP, DUTY_TO_REPORT})
    return calm and _RUNG.search(text) is not None
