"""Notices that a child needs a doctor now: it breathes badly, can hardly be woken, or is unwell after a fall, blows,
shaking, pills or with a high fever. Rather once too often, but not for what is over or keeps coming back."""

import re
from itertools import pairwise

from bot.language.clauses import split_clauses
from bot.report.reading.sentences import sentences, without_quotes
from bot.report.reading.vocabulary import CHILD, PARENT, WHOM

_WHO = rf"(?:hun|han|de|barnet|børnene|{CHILD})"

# What is long past, keeps coming back or is only thought of, in one clause, says nothing of the next.
_NOT_NOW = re.compile(
    r"\b(?:sidste (?!nat\b|uge\b|weekend\b)\w+|(?:uger|måneder|år) siden|dengang|engang|tidligere"
    r"|i (?:sommers|vinters|foråret|efteråret|julen|påsken|ferien|\d{4})|forrige \w+|som (?:lille|spæd|baby)"
    r"|da (?:hun|han|de) var (?:\w+ )?(?:lille|små|spæd|baby|\d{1,2})|hvis|når|hver|tit|ofte|altid|plejer"
    r"|nogle gange|indimellem|af og til|bange for)\b",
    re.IGNORECASE,
)
# Somebody who knows has seen the child, or it is well again; that a parent says so is no comfort.
_CARED_FOR = re.compile(
    r"\b(?:er (?:\w+ ){0,2}(?:rask|frisk|indlagt|på (?:hospitalet|sygehuset|skadestuen))|kommet sig|i bedring"
    r"|har (?:hun |han )?det (?:\w+ )?(?:godt|fint|bedre)|(?:blev|blevet) (?:\w+ )?(?:tilset|undersøgt|indlagt)"
    r"|(?:vi|jeg|mor|far) (?:\w+ )?(?:kørte|har kørt|tog|har taget|var|har været) (?:\w+ ){0,2}(?:til|på|hos) "
    r"(?:lægen?|lægevagten|skadestuen|hospitalet|sygehuset)|læge\w* (?:har |fra )?(?:set|sagt|sagde|siger|mente|kom)"
    r"|ambulancen (?:er|kom|har))\b",
    re.IGNORECASE,
)
_IN_DOUBT = re.compile(r"\b(?:siger|sagde|mener|synes|påstår|tror|ikke|aldrig)\b", re.IGNORECASE)

_HARD = r"(?:svært?|umuligt?|næsten ikke til|ikke til|knap til)"
_WAKE = r"(?:vække|holde vågen|få (?:ordentlig )?kontakt med|få vågen|få liv i|komme i kontakt med)"
# By itself, as it is said in the present.
_AT_ONCE = re.compile(
    r"\btrækker (?:\w+ )?vejret (?:\w+ ){0,2}"
    r"(?:mærkeligt?|underligt|sært|forkert|tungt|besværet|overfladisk\w*|i ryk|stødvist)\b"
    r"|\bhar (?:\w+ )?(?:svært|besvær) (?:ved|med) at (?:få vejret|trække vejret|få luft)\b"
    r"|\b(?:hiver|snapper|kæmper) (?:\w+ )?efter (?:vejret|luft)\b"
    r"|\ber (?:\w+ ){0,2}blå (?:om|i|på) (?:læberne|munden|ansigtet)\b"
    rf"|\bkan (?:næsten |slet |knap )?ikke (?:\w+ )?(?:vække|få liv i) (?:{WHOM}|(?:sin )?{PARENT})\b"
    r"(?![^.!?]*\bom (?:\w+en)\b)",
    re.IGNORECASE,
)
# How a child is that needs a doctor, told as it is now or as it has been since.
_UNWELL = re.compile(
    rf"(?<!mor )(?<!far )(?<!moren )(?<!faren )\b(?:er|bliver|virker|været|blevet|ligger)\s+(?!{PARENT}\b)"
    rf"(?:(?!ikke\b)\w+\s+){{0,4}}(?:slap(?!\s+af\b)|sløv|døsig|omtåget|ukontaktbar|svimmel|stiv i nakken"
    rf"|{_HARD} at {_WAKE})\b"
    r"|\bhar (?:(?!ikke\b|aldrig\b)\w+ ){0,3}(?:kastet (?:alt )?op|brækket sig)\b"
    r"|\b(?:kaster (?:(?!ikke\b)\w+ ){0,3}op|brækker (?:\w+ )?sig)\b"
    rf"|\bkan (?:næsten |slet |knap |heller )?ikke (?:{_WAKE}|holde sig vågen|holde noget i sig|stå på benene)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"\b(?:i ?(?:dag|morges|formiddags|eftermiddags|nat|aften)|lige|netop"
    r"|for (?:\w+ ){1,3}(?:timer?|minutter) siden)\b",
    re.IGNORECASE,
)
_VOMITED = re.compile(r"\b(?:kastede (?:\w+ ){0,2}op|brækkede sig)\b", re.IGNORECASE)
_LATELY = re.compile(
    rf"{_TODAY.pattern}|\b(?:i ?(?:går|aftes|forgårs|[a-zæøå]+dags|weekenden)|nu|siden|efter)\b", re.IGNORECASE
)

_FELL = re.compile(
    r"\b(?:faldt|faldet|styrtede|styrtet)\b(?!\s+(?:\w+\s+)?(?:i søvn|til ro|om på))"
    r"(?:\s+\w+){0,3}\s+(?:ned|ud|fra|af)\b"
    r"|\b(?:slog|slået|ramte|ramt|stødte|stødt|banket|bankede)\s+(?:\w+\s+){0,3}(?:hovedet|baghovedet|panden)\b"
    rf"|\bslag (?:i|mod) hovedet\b|\b(?:tabte|tabt)\s+{WHOM}\b",
    re.IGNORECASE,
)
_SHAKEN = re.compile(
    rf"\b(?:ryste(?:de|t)|ruske(?:de|t))\s+(?:\w+\s+){{0,2}}{WHOM}\b|\b(?:blev|blevet)\s+(?:\w+\s+)?(?:rystet|rusket)\b",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    rf"\b(?:slog|slået|sparkede?t?|tævede?|kvalte?|kastede|smed|skubbede)\s+(?:\w+\s+)?{WHOM}\b"
    r"|\b(?:blev|blevet) (?:\w+ )?(?:slået|sparket|tævet|overfaldet)\b",
    re.IGNORECASE,
)
_HIGH = r"(?:39[.,][5-9]|4[0-2](?:[.,]\d)?)"
_FEVER = re.compile(
    rf"\bhøj feber\b|\bfeber på (?:\w+ )?{_HIGH}|\b{_HIGH}\s*(?:graders?|grader i|i)?\s*(?:feber\b|i feber\b)",
    re.IGNORECASE,
)
_HAS_FEVER = re.compile(rf"\b(?:har|ligger)\b[^.!?]{{0,30}}(?:{_FEVER.pattern})", re.IGNORECASE)
_NO_DOCTOR = re.compile(
    r"\b(?:(?:vil|gider|tør|må|skal)\s+(?:\w+\s+)?ikke|nægter)\b[^.!?]{0,40}\b"
    r"(?:læge\w*|skadestue\w*|hospital\w*|sygehus\w*|ambulance\w*|112|1813)",
    re.IGNORECASE,
)
_POISON = re.compile(
    r"\b(?!(?:sin|sine)\b)\w+\s+(?:\w*piller?(?:ne)?|\w*tablet\w*|medicin(?:en)?|metadon|rottegift|\w*gift"
    r"|klorin?|afløbsrens|opvaskemiddel|rengøringsmid\w+|sprit|snaps|vodka|hash|stoffer(?:ne)?|lampeolie|terpentin)\b",
    re.IGNORECASE,
)
_OWN_MEDICINE = re.compile(r"\b(?:sin|sine)\s+(?:\w+\s+)?(?:piller|medicin|tabletter)\b", re.IGNORECASE)
_TOOK_IN = r"(?:spiste?|slugte?|drukket|drak|sluger|fået i sig|fik i sig|puttet i munden|puttede i munden|bidt i)"
_SWALLOWED = re.compile(
    rf"(?<!ikke )\b{_WHO}\s+(?:(?!ikke\b|{PARENT}\b)\w+\s+){{0,4}}{_TOOK_IN}\b|\b{_TOOK_IN}\s+{_WHO}\b"
    rf"|\b{_WHO}\b[^.!?,]{{0,60}}\bog\s+(?:\w+\s+)?{_TOOK_IN}\b"
    rf"|\b(?:fandt|fik|tog)\s+{_WHO}\b[^.!?,]{{0,60}}\b(?:og\s+{_TOOK_IN}|i sig|i munden)\b",
    re.IGNORECASE,
)


def needs_a_doctor(text: str) -> bool:
    """Whether `text` tells that a child needs a doctor now: within one sentence, or two that follow each other."""
    told = [_present(sentence) for sentence in sentences(without_quotes(text))]
    if any(map(_is_cared_for, told)):
        return False
    pieces = [f"{first}. {second}" for first, second in pairwise(told)] or told
    return any(map(_AT_ONCE.search, told)) or any(map(_is_unwell_after, pieces))


def _present(sentence: str) -> str:
    return ",".join(clause for clause in split_clauses(sentence) if not _NOT_NOW.search(clause))


def _is_cared_for(sentence: str) -> bool:
    return any(_CARED_FOR.search(clause) and not _IN_DOUBT.search(clause) for clause in split_clauses(sentence))


def _is_unwell_after(text: str) -> bool:
    """Whether `text` tells what happened to the child and how it is since. Poison alone is enough on the same day, and
    a high fever where nobody calls a doctor."""
    poisoned = bool(_SWALLOWED.search(text) and _POISON.search(text) and not _OWN_MEDICINE.search(text))
    today = _TODAY.search(text) is not None
    if poisoned and today:
        return True
    if _HAS_FEVER.search(text) and _NO_DOCTOR.search(text):
        return True
    hurt = _FELL.search(text) or _SHAKEN.search(text)
    if hurt and today and _VOMITED.search(text):
        return True
    if not _UNWELL.search(text):
        return False
    return bool(poisoned or hurt or _FEVER.search(text) or (_BEATEN.search(text) and _LATELY.search(text)))
