"""Notices, while a report is drafted, that a child may be in danger at this very moment. Rather once too often.

In a report people tell of bad things that are over, so little of them rings: the classifier's emergencies from 95% only
(`bot/dialogue/steps/urgent.py`), a signal of `data/urgency.yml` where the classifier supports it a little. This looks
at the same message besides and asks neither: it rings where what a report mostly tells of as past happens now or is
about to ("slår hende lige nu", "vil slå hende ihjel"), but not for a clause about the past ("i går slog han hende, nu
er hun hos os"). A fire or a child that has run away it leaves to the signals:
`tests/report/danger/test_danger_now.py` shows who rings for what. Where this rings, the report itself answers
(`Heard.is_urgent`); where only the others do, `action_acute`. The draft keeps what was told either way.

That there is no danger is read in three places, of different texts: of a sentence here, of a reply to the first
question (`leaning`), of a message that says nothing else (`danger_over`).
"""

import re

from bot.language.clauses import split_clauses
from bot.language.relations import AUNTS_AND_UNCLES, GRANDPARENTS
from bot.language.word_set import one_of
from bot.report.reading.sentences import sentences
from bot.report.reading.vocabulary import NO_ALCOHOL, PARENT, WHOM

_NOW = r"(?:lige nu|netop nu|i dette øjeblik|her og nu|nu her)"
_BLOWS = (
    r"(?:slår|slaar|tæsker|banker|sparker|kvæler|ved at (?:slå|tæske|banke|sparke|kvæle)|truer|skriger|"
    r"råber på hjælp|kniv|økse|våben|pistol|gevær|bløder|i fare)"
)
_HARM = (
    rf"(?:{_BLOWS}|fare|farligt|alene hjemme|alene med|låst (?:inde|ude)|fuld|beruset|påvirket|skæv|væk|"
    r"forsvundet|løbet|stukket af|besvimet|vil springe|voldtager|voldtægt|dør)"
)
_DRINKS = rf"{PARENT}\s+drikker\b(?!\s+(?:\w+\s+)?{NO_ALCOHOL})"
_THIS_EVENING = r"(?:nu|i aften|i nat)"  # "i dag" it may be over
_GROWN_UP = rf"(?:{PARENT}|{one_of(GRANDPARENTS | AUNTS_AND_UNCLES)}|os|mig|hende|ham)"
_LITTLE_ONES = rf"(?:hun|han|de|begge|små|søskende\w*|{WHOM})"
_ALONE = rf"(?:(?!være\b)\w+ ){{0,3}}alene hjemme\b(?! med (?:\w+ )?{_GROWN_UP}\b)"
# Not "nu er hun alene hjemme hver tirsdag".
_NO_HABIT = r"(?!\s+(?:om|hver|og da|når|hvor|mens|efter|tit|ofte|flere|igen og)\b)"
_AT_ONCE = (
    rf"\b{_NOW}\b.{{0,60}}\b{_HARM}\b",
    rf"\b{_HARM}\b.{{0,40}}\b{_NOW}\b",
    rf"\bnu\b.{{0,25}}\b{_BLOWS}\b",
    rf"\b{_BLOWS}\b.{{0,25}}\bnu\b",
    r"\bnu (?:er|har)\b.{0,30}\b(?:blevet (?:slået|sparket|tævet|overfaldet|voldtaget|banket)\b"
    r"|(?:slået|sparket|tævet|overfaldet|voldtaget) (?:hende|ham|barnet|dem|mig)\b)",
    r"\b(?:akut|stor|livs)\s?fare\b",
    r"\blivsfarlig",
    r"\btrækker ikke (?:\w+ )?vejret\b",
    r"\bkan (?:næsten |knap )?ikke (?:\w+ )?trække vejret\b",
    r"\ber bevidstløs\b",
    r"\b(?:ring|tilkald|send) (?:til )?(?:112|114|politiet|en? ambulance)\b",
    r"\bvil (?:slå|myrde|dræbe) (?:hende|ham|barnet|dem|sig selv|mig|os)(?: selv)? ihjel\b",
    r"\btruer (?:\w+ )?med at (?:slå \w+ ihjel|(?:myrde|dræbe) (?:os|mig|hende|ham|barnet|børnene|dem))\b",
    rf"\b(?:lige begyndt|ved|i gang med) at (?:slås(?! (?:\w+ ){{0,2}}med)|{_BLOWS})\b",
    rf"\b{PARENT}\b.{{0,30}}\bslås\b(?! (?:\w+ ){{0,2}}med).{{0,20}}\b{_NOW}\b",
    rf"\b{_NOW}\b.{{0,60}}\b{_DRINKS}",
    rf"\b{_DRINKS}.{{0,40}}\b{_NOW}\b",
    r"\bvil (?:tage livet af sig|begå selvmord|dø\b)",
    r"(?<!\bvi )\b(?:gør|vil gøre|truer med at gøre) (?:(?:selv|snart|så|nok|også) )*"
    r"en ende på (?:det hele|sit liv|livet|sig selv)\b",
    rf"\b(?:tager?|tage) (?:{WHOM} )?med (?:sig )?i døden\b",
    rf"\b{_LITTLE_ONES} (?:er|sidder|ligger) {_ALONE}[^.!?,]{{0,40}}\b{_THIS_EVENING}\b{_NO_HABIT}",
    rf"\b{_THIS_EVENING} (?:er|sidder|ligger) (?:\w+ )?{_LITTLE_ONES} {_ALONE}{_NO_HABIT}",
    rf"\b{_LITTLE_ONES} (?:er|sidder|ligger) (?:helt |lige )?{_THIS_EVENING} {_ALONE}{_NO_HABIT}",
    rf"\bhar (?:efterladt|ladt|ladet|forladt) {WHOM} (?:\w+ ){{0,3}}alene\b"
    rf"[^.!?,]{{0,30}}\b{_THIS_EVENING}\b{_NO_HABIT}",
    r"\bhar (?:lige )?(?:taget|slugt|spist) (?:en masse|mange|et glas|alle) \w*piller\b",
)
_PATTERN = re.compile("|".join(f"(?:{pattern})" for pattern in _AT_ONCE), re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:i ?(?:går|forgårs|aftes|[a-zæøå]+dags|sommers|vinters|foråret|efteråret|julen|påsken)|sidste \w+|siden|"
    r"dengang|tidligere|engang|forrige|dagen (?:før|efter))\b",
    re.IGNORECASE,
)
# What was told may be past by now: "hun sagde, at han slår", but not "hun sagde, at han slår hende lige nu".
_TOLD, _AT_THIS_MOMENT = re.compile(r"\b(?:sagde|fortalte|råbte)\b", re.IGNORECASE), re.compile(_NOW, re.IGNORECASE)
_NO_DANGER = re.compile(r"\b(?:ikke|ingen|uden for|hverken)\b.{0,25}\bfare\b", re.IGNORECASE)
# But "hun trækker ikke vejret lige nu" denies nothing.
_NOT_NOW = re.compile(r"\bikke\b(?! (?:\w+ )?(?:trække )?vejret\b).{0,15}\b(?:lige )?nu\b|\bnu og da\b", re.IGNORECASE)


def tells_of_danger_now(text: str) -> bool:
    """Whether a sentence of `text` says that something dangerous is going on now (not in the past)."""
    return any(map(_is_danger_now, sentences(text)))


def _is_danger_now(sentence: str) -> bool:
    """What is past, or not now, in one clause says nothing of the next; "der er ingen fare" speaks for them all."""
    if not _PATTERN.search(sentence) or _NO_DANGER.search(sentence):
        return False
    present = ",".join(clause for clause in split_clauses(sentence) if not _is_calm(clause))
    if not _PATTERN.search(present):
        return False
    return _TOLD.search(present) is None or _AT_THIS_MOMENT.search(present) is not None


def _is_calm(clause: str) -> bool:
    """Whether `clause` says that it is not now, or tells of what is past."""
    if _NOT_NOW.search(clause):
        return True
    return _PAST.search(clause) is not None and _AT_THIS_MOMENT.search(clause) is None
