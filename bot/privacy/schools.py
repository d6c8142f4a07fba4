"""Takes out of a story what a school or a day care is called: "Louiseskolen" and "Fjelstrup Skole" become "skolen",
"Kløften Børnehave" "børnehaven", and where only the name is said, "går på Sankt Severin", "[institution]".

A kind of school is no name: "efterskolen" stays.
"""

import re

from bot.language.lexicon import danish_frequencies
from bot.language.word_set import word_set
from bot.privacy import kinship
from bot.privacy.first_names import FirstNames
from bot.privacy.ordinary import NO_SURNAME, is_common
from bot.privacy.reading import Reading

_KINDS = word_set(
    "folke fri privat efter aften høj kost musik ride køre special real sprog ungdoms lejr søndags grund heldags "
    "dag lande landsby skov natur center central sommer vinter ferie by handels erhvervs landbrugs politi danse "
    "svømme fodbold gymnastik sejl golf tennis design film teater drama kunst ballet billed husholdnings sygepleje "
    "katedral latin mellem overbygnings distrikts kommune stor lille national hoved moder nabo børne folkehøj sosu "
    "sundheds militær cirkus ældre brand for fag hånd håndværker idræts lære lærer læge bade tekniske steiner online"
)
_PLACES = word_set(
    "skolen børnehaven vuggestuen fritidshjemmet klubben fritidsklubben ungdomsklubben institutionen bostedet "
    "opholdsstedet specialskolen friskolen privatskolen efterskolen gymnasiet dagplejen børnehuset dagtilbuddet"
)
# What may follow a name, and what is written instead.
_NAMED = {
    "skolen": "skolen", "børnehave": "børnehaven", "vuggestue": "vuggestuen", "børnehus": "børnehuset",
    "dagtilbud": "dagtilbuddet", "fritidshjem": "fritidshjemmet", "fritidsklub": "fritidsklubben",
    "ungdomsklub": "ungdomsklubben", "gymnasium": "gymnasiet",
}  # fmt: skip
_SCHOOL = re.compile(r"^(?P<stem>.*)skole(?P<definite>n)?(?P<genitive>s)?$")
_LOOKED_FOR = re.compile(
    r"skole|børneha|vuggestue|hjem|klub|institutionen|stedet|gymnasi|dagplejen|børnehus|dagtilbud"
    r"|\b(?:går|gik|starte\w+|begynd\w+) [ip]|pædagog|lærer|leder|dagplejer",
    re.I,
)
_GOES_TO = frozenset({"på", "til", "fra", "ved", "i", "af", "hos"})
INSTITUTION = "[institution]"
_WORKS_THERE = word_set(
    "pædagog pædagogen pædagogerne lærer læreren lærerne klasselærer klasselæreren leder lederen lederne skolelederen "
    "dagplejeren"
)
_ATTENDS = word_set("går gik starter startede begynder begyndte")
_SHORTEST_NAME = 3  # letters
_LONGEST_NAME = 3  # words
_SAINT = frozenset({"skt", "sct", "sankt"})
_HONOURED = _SAINT | {"hertug", "kong", "dronning", "prins", "prinsesse"}
# Ends of place names that are no ends of words: written small, "moltrup skole" is a name for them.
_PLACE_END = re.compile(r"\w{2,20}(?:lev|rup|toft|skov|feld|bjerg|lund|sted|høj|gård)$")
_NO_PLACE = NO_SURNAME | kinship.KIN


def without_schools(text: str, names: FirstNames, towns: frozenset[str]) -> str:
    """`text` without the names of schools and day cares. `names`: people's, after whom schools are called; `towns`:
    in which they stand."""
    if not _LOOKED_FOR.search(text):
        return text
    schools = _Schools(Reading(text), names, towns)
    for start, end, general in reversed(schools.all()):
        text = text[:start] + general + text[end:]
    return text


class _Schools:
    def __init__(self, reading: Reading, names: FirstNames, towns: frozenset[str]) -> None:
        self._reading = reading
        self._names = names
        self._towns = towns

    def all(self) -> list[tuple[int, int, str]]:
        """The spans that hold a name, in order, and what is written instead."""
        reading = self._reading
        found: list[tuple[int, int, str]] = []
        for at, word in enumerate(reading.lower):
            if word in _PLACES and self._called_after(at):
                found.append((reading.end(at), reading.end(at + 1), ""))
            if (last := self._name_alone(at)) is not None:
                found.append((reading.start(at + 1), reading.end(last), INSTITUTION))
            match = _SCHOOL.match(word)
            if word in _NAMED and self._first_of_name(at) < at:
                found.append(self._general(self._first_of_name(at), at, _NAMED[word]))
                continue
            if match is None:
                continue
            first = self._first_of_name(at) if match["definite"] is None else at
            if first == at and not self._is_name(at, match["stem"]):
                continue
            kind = match["stem"] if first < at else ""
            found.append(self._general(first, at, f"{kind}skolen{match['genitive'] or ''}"))
        return found

    def _general(self, first: int, last: int, general: str) -> tuple[int, int, str]:
        """The span of a name, and what is written instead: with a capital where a sentence begins."""
        reading = self._reading
        written = general.capitalize() if reading.begins(first) else general
        return reading.start(first), reading.end(last), written

    def _is_name(self, at: int, stem: str) -> bool:
        """Whether the word itself, "Louiseskolen", is a name."""
        stem = stem.strip("-'")
        without_s = stem.removesuffix("s")
        if len(stem) < _SHORTEST_NAME or any(stem.endswith(kind) for kind in _KINDS):
            return False
        if stem in self._names.plain or without_s in self._names.plain:
            return True
        if not self._reading.capital(at):
            return False
        known = danish_frequencies()
        return not (self._reading.begins(at) and (stem in known or without_s in known or f"{stem}e" in known))

    def _first_of_name(self, at: int) -> int:
        """The index of the first word of a name that stands before "Skole"; `at` itself where there is none."""
        reading, first = self._reading, at
        while first and at - first < _LONGEST_NAME and reading.gap(first - 1) in {" ", ". "}:
            if not (self._is_place(first - 1, reading.capital(at)) if first == at else self._goes_on(first - 1)):
                break
            first -= 1
        return first

    def _is_place(self, at: int, before_capital: bool) -> bool:
        """Whether the word right before "Skole" is part of its name."""
        word = self._reading.lower[at]
        beside = (self._reading.before(at, 1) or [""])[0]
        if beside in _HONOURED and (self._reading.capital(at) or beside not in _SAINT):
            return True  # "Skt. Josefs Skole" belongs to no Josef
        if not self._reading.capital(at):
            return beside in _GOES_TO and self._is_small_place(word)
        if len(word) < _SHORTEST_NAME or self._is_no_place(word):
            return False
        if word.endswith("s") and word.removesuffix("s") in self._names:
            return False  # "Emils Skole" is the one that he goes to
        ordinary = is_common(word) and word not in self._towns
        if before_capital:
            return not (self._reading.begins(at) and ordinary)
        return not ordinary and word not in self._names and not word.endswith("s") and beside in _GOES_TO

    def _goes_on(self, at: int) -> bool:
        """Whether the name began before the word right before "Skole": "Den Lille Skole", "Sct. Severin Skole"."""
        word, begins = self._reading.lower[at], self._reading.begins(at)
        if word in _HONOURED - _SAINT:
            return True
        return self._reading.capital(at) and (word in _SAINT or (not begins and word not in kinship.KIN))

    def _is_small_place(self, word: str) -> bool:
        """Whether `word`, written small, is where a school stands: "på moltrup skole"."""
        place = _PLACE_END.match(word) and not any(word.endswith(kind) for kind in _KINDS)
        return word in self._towns or (bool(place) and not is_common(word))

    def _is_no_place(self, word: str) -> bool:
        return word in _NO_PLACE and word not in self._towns

    def _name_alone(self, at: int) -> int | None:
        """Where what follows "går i", "på" or "pædagogen Gitte i" at `at` is only called by its name, the index of that
        name's last word."""
        reading = self._reading
        if reading.lower[at] not in {"i", "på"} or at + 1 >= len(reading.words) or not reading.capital(at + 1):
            return None
        before = reading.before(at, 2)
        works = before and (before[-1] in _WORKS_THERE or (before[0] in _WORKS_THERE and reading.capital(at - 1)))
        if not works and (not before or before[-1] not in _ATTENDS):
            return None
        if reading.next(at) in _SAINT and at + 2 < len(reading.words) and reading.capital(at + 2):
            return at + 2 if not _SCHOOL.match(reading.next(at + 2)) else None
        follows = reading.next(at + 1)
        named = not _SCHOOL.match(follows) and follows not in _NAMED
        return at + 1 if named and self._is_strange(reading.next(at)) else None

    def _is_strange(self, word: str) -> bool:
        """Whether `word`, with a capital, is neither a common word nor a person nor a town."""
        base = word.removesuffix("s")  # "i mandags"
        known = any(is_common(w) or w in self._names or self._is_no_place(w) for w in (word, base))
        kinds = _SCHOOL.match(word) is not None or word in _NAMED or word.removesuffix("n") in _NAMED
        return not known and word not in self._towns and not kinds and len(word) > _SHORTEST_NAME

    def _called_after(self, at: int) -> bool:
        """Whether what follows "børnehaven" is what it is called."""
        reading, word = self._reading, self._reading.next(at)
        return (
            len(word) >= _SHORTEST_NAME
            and reading.gap(at) == " "
            and (reading.capital(at + 1) or _PLACE_END.match(word) is not None)
            and word not in self._names
            and word.removesuffix("s") not in self._names
            and not self._is_no_place(word)
            and not is_common(word)
        )
