"""Tells by the words before it whether somebody is called so: "hun hedder Maja", "vi kalder ham Basse"."""

from bot.language.word_set import word_set
from bot.privacy import kinship
from bot.privacy.first_names import FirstNames
from bot.privacy.ordinary import is_ordinary
from bot.privacy.reading import Reading

CALLED = frozenset({"hedder", "hed", "kaldes", "kaldet"})
_NOT_A_PERSON = frozenset({"det", "den", "der", "hvad", "dette"})
_CALL = frozenset({"kalder", "kaldte", "kalde"})
_CALLED_PERSON = word_set("ham hende mig barnet drengen pigen")
_KINDS_OF_NAME = word_set("navn navnet kælenavn kælenavnet kaldenavn kaldenavnet øgenavn øgenavnet fornavn fornavnet")


def is_called(reading: Reading, at: int, names: FirstNames) -> bool:
    """Whether the word at `at` is said to be somebody's name. `names`: the list."""
    return _is_announced(reading, at) or (_is_given(reading, at) and _could_be_given(reading, at, names))


def _is_announced(reading: Reading, at: int) -> bool:
    """Whether it stands after "hun hedder" or "kælenavnet er"."""
    before = reading.before(at, 2)
    if before == ["ved", "navn"]:
        return reading.capital(at) or not is_ordinary(reading.lower[at])
    if before and before[-1] in _KINDS_OF_NAME:
        return reading.gap(at - 1).startswith(":")
    if before and before[-1] in CALLED:
        return before[0] not in _NOT_A_PERSON
    if len(before) < 2:  # a verb and "hun"
        return False
    if before[1] == "er":
        return before[0] in _KINDS_OF_NAME
    return before[0] in CALLED and before[1] in {"hun", "han", "jeg"}


def _is_given(reading: Reading, at: int) -> bool:
    """Whether it stands after "vi kalder ham" or "bliver kaldt"."""
    before = reading.before(at, 2)
    return before[-1:] == ["kaldt"] or (before[:1] != [] and before[0] in _CALL and before[-1] in _CALLED_PERSON)


def _could_be_given(reading: Reading, at: int, names: FirstNames) -> bool:
    """Whether it is rather a nickname than an insult: "vi kalder ham Basse", not "han kalder hende Dum"."""
    word = reading.lower[at]
    if word in names:
        return reading.capital(at) or word in names.plain
    return reading.capital(at) and len(word) > 1 and word not in kinship.KIN and not is_ordinary(word)
