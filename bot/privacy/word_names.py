"""Tells whether a word that is a first name as well ("Liv", "Storm", "Bo") is used as one."""

from bot.language.word_set import word_set
from bot.privacy import kinship
from bot.privacy.first_names import FirstNames
from bot.privacy.reading import Reading
from bot.privacy.surnames import SURNAMES
from bot.privacy.verbs import ACTS, HELPS, MOVES, OWNS, SPEAKS

# First names, too.
_MONTHS = word_set("maj april juni august mai may jun")
_BESIDE_A_MONTH = word_set("i til fra siden sidste midt slutningen starten den")
_BESIDE_A_PERSON = word_set("med hos for til og at så kender fra om både mellem når da hvis som ligesom af")
# Said without an article, so that they may begin a sentence before a verb: "Storm er farligt", "Max er to timer".
_THINGS = word_set(
    "sten storm sol liv lykke vilje sejr lava love dag tea flora asia basel vester østen tom max rosa per kristen iver "
    "hans can my said moin nada"
)
_NEVER_BY_A_CAPITAL = _MONTHS | word_set("hans per kristen my can said moin nada asia basel vester østen")
# Beside kin without a capital these are rather the word: "kan barnet bo hos os", "er hendes mor kristen", "mor max to".
_RATHER_WORDS = _THINGS | word_set("bo tage ove ane sine stig ask")
_SUBJECTS = frozenset({"jeg", "du", "han", "hun", "vi", "man", "i", "de", "det", "der", "den"})
_OF_A_PERSON = frozenset({"han", "hun"})
_WHOSE = word_set("min mit vores hans hendes deres barnets drengens pigens")
_SOON = 8  # words
_GOES_ON = frozenset({"", "og", "som", "der", "hun", "han"})


def is_used_as_name(reading: Reading, at: int, name: str, names: FirstNames, *, beside_kin: bool) -> bool:
    """Whether the word at `at` is somebody's name here. `name`: the word without the -s of "Signes", a name and an
    ordinary word alike; `names`: the list. `beside_kin`: a word for kin ("min mor") stands before it."""
    if _has_surname(reading, at) or _has_a_family(reading, at, name) or _is_subject(reading, at):
        return True
    if reading.capital(at) and _is_explained(reading, at):
        return True
    if not reading.capital(at):
        return beside_kin and _goes_with_kin(reading, at)
    if beside_kin or _beside_a_person(reading, at) or _is_one_of_two(reading, at, names):
        return True
    return _has_its_own_capital(reading, at, name)


def _has_surname(reading: Reading, at: int) -> bool:
    return reading.next(at) in SURNAMES and reading.gap(at) == " "


def _has_a_family(reading: Reading, at: int, name: str) -> bool:
    """ "Signes mor" """
    genitive = name != reading.lower[at]
    return genitive and name not in _THINGS and reading.next(at) in kinship.BELONGS_TO_A_CHILD


def _is_subject(reading: Reading, at: int) -> bool:
    """Whether it begins a sentence and does what follows: "Signe havde blå mærker"."""
    if not reading.begins(at) or reading.gap(at) != " ":
        return False
    word, verb = reading.lower[at], reading.next(at)
    if verb in ACTS:
        return reading.next(at + 1) not in _SUBJECTS or word not in _THINGS
    if word in _MONTHS or reading.next(at + 1) in _SUBJECTS:
        return False  # "Bo skal han jo et sted"
    if not reading.capital(at) and word in _RATHER_WORDS:
        return False
    if word not in _THINGS or verb in MOVES:
        return verb in MOVES | HELPS
    if word == "hans":
        return False
    return verb in OWNS or (verb in HELPS and not _OF_A_PERSON.isdisjoint(reading.lower[at + 2 : at + _SOON]))


def _is_explained(reading: Reading, at: int) -> bool:
    """ "Liv, hans lillesøster, græd" """
    if reading.gap(at) != ", " or reading.lower[at] in _MONTHS:
        return False
    whose, kin = reading.lower[at + 1 : at + 2], reading.lower[at + 2 : at + 3]
    return not _WHOSE.isdisjoint(whose) and not kinship.KIN.isdisjoint(kin)


def _goes_with_kin(reading: Reading, at: int) -> bool:
    """Whether it is the name of the kin before it though it has no capital: "hans mor lone drikker"."""
    word, following = reading.lower[at], reading.next(at)
    if following in ACTS | MOVES | HELPS and reading.gap(at) == " ":
        return reading.next(at + 1) not in _SUBJECTS or word not in _RATHER_WORDS
    ends = following in _GOES_ON or not reading.gap(at).isspace()
    return ends and word not in _RATHER_WORDS | _MONTHS


def _beside_a_person(reading: Reading, at: int) -> bool:
    """Whether the words around it speak of a person."""
    word, before = reading.lower[at], (reading.before(at, 1) or [""])[0]
    if word in _MONTHS and (before in _BESIDE_A_MONTH or reading.digit_before(at)):
        return False
    if reading.age_follows(at) and word not in _MONTHS:
        return True
    if word == "hans":
        return False
    if reading.next(at) in SPEAKS:
        return True
    return before in _BESIDE_A_PERSON and reading.gap(at - 1).isspace()


def _is_one_of_two(reading: Reading, at: int, names: FirstNames) -> bool:
    """ "Tue og Max", "Hans Peter" """
    if reading.lower[at] in _MONTHS or reading.gap(at) != " ":
        return False
    if reading.next(at) == "og":
        return reading.next(at + 1) in names and reading.capital(at + 2)
    return reading.next(at) in names.plain and reading.capital(at + 1)


def _has_its_own_capital(reading: Reading, at: int, name: str) -> bool:
    """Whether a capital stands where the word would have none: "vi henter Mille"."""
    if not at or name in _NEVER_BY_A_CAPITAL or reading.words[at].isupper() or reading.begins(at):
        return False
    in_a_title = reading.capital(at - 1) and not reading.begins(at - 1)
    return reading.gap(at - 1) in {" ", ", "} and not in_a_title
