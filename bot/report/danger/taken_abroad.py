"""Notices that somebody is about to take the child out of the country: a threat, or a journey without return, and
when."""

import re

from bot.report.reading.days_and_numbers import DAYS
from bot.report.reading.sentences import sentences, without_quotes
from bot.report.reading.vocabulary import WHOM

_THREAT = r"(?:tru(?:er|et|ede)|bortfør\w*|kidnap\w*)"
# Where the families come from, and what is near. A town may be where the child lives.
_ABROAD = (
    r"(?:udlandet|ud af (?:landet|danmark)|(?:sit|deres|hans|hendes) (?:hjemland|land)|hjemlandet|syrien|irak|iran|"
    r"tyrkiet|libanon|jordan|palæstina|gaza|egypten|marokko|algeriet|tunesien|libyen|somalia|eritrea|etiopien|sudan|"
    r"kenya|uganda|ghana|nigeria|gambia|congo|afghanistan|pakistan|indien|bangladesh|sri lanka|thailand|filippinerne|"
    r"vietnam|kina|polen|rumænien|bulgarien|ungarn|albanien|kosovo|serbien|bosnien|kroatien|makedonien|grækenland|"
    r"litauen|letland|estland|ukraine|rusland|hviderusland|moldova|georgien|armenien|kurdistan|tyskland|sverige|norge|"
    r"island|england|spanien|portugal|italien|frankrig|holland|belgien|østrig|schweiz|brasilien|usa|grønland|færøerne)"
)
_TAKES = (
    rf"(?:tage[rs]?|taget|rejse[rs]?|flytte[rs]?|flygte[rs]?|flyve[rs]?|køre[rs]?|sende[rs]?|bringe[rs]?|bortføre[rs]?)\s+"
    rf"(?:\w+\s+){{0,2}}{WHOM}\b"
)
_ABROAD_WITH_IT = re.compile(rf"\b{_TAKES}[^.!?]{{0,40}}\b(?:til|ud af)\s+(?:\w+\s+)?{_ABROAD}\b", re.IGNORECASE)
_OUT_OF_THE_COUNTRY = re.compile(rf"\b{_TAKES}[^.!?]{{0,40}}\bud af (?:landet|danmark)\b", re.IGNORECASE)
_THREATENS = re.compile(rf"\b{_THREAT}\b", re.IGNORECASE)
_THREATENS_TO_TAKE = re.compile(
    rf"\b{_THREAT}\b[^.!?]{{0,30}}\b(?:bortfør\w*|kidnap\w*)\s+(?:\w+\s+)?{WHOM}\b", re.IGNORECASE
)
_FOR_GOOD = re.compile(
    r"\b(?:ikke|aldrig)\s+(?:\w+\s+){0,2}(?:tilbage|hjem(?: igen)?|tilbage igen)\b|\bfor altid\b|\bfor evigt\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?:nu|snart|straks|i ?(?:dag|aften|nat|morgen|eftermiddag|overmorgen|weekenden)|næste uge"
    rf"|om (?:\w+ ){{0,2}}(?:dage?|uge|timer?|minutter)|(?:{DAYS})"
    r"|(?:på )?den \d{1,2}\.?|har (?:købt|bestilt) (?:\w+ )?(?:fly)?billet\w*)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"\b(?:ikke|aldrig|ingen)\s+(?:\w+\s+)?{_THREAT}\b|\b(?:sidste (?!nat\b)\w+|dengang|engang|år siden)\b",
    re.IGNORECASE,
)


def is_taken_abroad(text: str) -> bool:
    """Whether a sentence of `text` says that the child is to be taken out of the country soon against what was agreed.
    A holiday with a date is calm, and so is a threat without one."""
    return any(map(_is_taken, sentences(without_quotes(text))))


def _is_taken(sentence: str) -> bool:
    if not _SOON.search(sentence) or _DENIED.search(sentence):
        return False
    if _THREATENS_TO_TAKE.search(sentence) or _OUT_OF_THE_COUNTRY.search(sentence):
        return True
    against = _THREATENS.search(sentence) or _FOR_GOOD.search(sentence)
    return against is not None and _ABROAD_WITH_IT.search(sentence) is not None
