"""Finds the people who are named in a text: by the name list and by the words around a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.language.lexicon import danish_frequencies
from bot.privacy import kinship
from bot.privacy.first_names import FirstNames
from bot.privacy.reading import Reading, without_genitive
from bot.privacy.word_names import is_used_as_name

CALLED = frozenset({"hedder", "hed", "kaldes", "kaldet"})
_NOT_A_PERSON = frozenset({"det", "den", "der", "hvad", "dette"})
_LONGEST_NAME = 4  # words
# Shares of running text from which a capitalised word is rather an ordinary word than somebody's name.
_ORDINARY, _VERY_ORDINARY = 1e-5, 1e-4


@dataclass(frozen=True)
class Person:
    """A name as it stands in a text, from word `first` to word `last`. `name` is the first name in lower case.
    `kin`: the word beside it that already says who it is. `called`: it stands after "hedder"."""

    first: int
    last: int
    name: str
    genitive: bool
    kin: int | None = None
    called: bool = False


class People:
    """The people of one text. `found`: names that somebody else saw in it."""

    def __init__(self, reading: Reading, names: FirstNames, found: Iterable[str] = ()) -> None:
        self._reading = reading
        self._names = names
        self._found = {
            part.casefold()
            for name in found
            for part in re.findall(r"[^\W\d_]{2,}", name)
            if part[0].isupper() and part.casefold() not in kinship.KIN | kinship.NO_SURNAME
        }

    def all(self) -> list[Person]:
        """The names, in order."""
        people: list[Person] = []
        at = 0
        while at < len(self._reading.words):
            person = self._person_at(at)
            if person is None:
                at += 1
            else:
                people.append(person)
                at = person.last + 1
        return people

    def _person_at(self, at: int) -> Person | None:
        reading = self._reading
        if reading.words[at].startswith("["):
            return None
        name, genitive = self._base(at)
        kin = at - 1 if at and reading.lower[at - 1] in kinship.KIN and self._close(at - 1) else None
        called = self._called(at)
        if not self._is_name(at, name, kin is not None, called):
            return None
        last = at if genitive else self._last_of_name(at)
        if last > at:
            base, genitive = without_genitive(reading.lower[last])
            genitive = genitive and (base in kinship.SURNAMES or reading.next(last) in kinship.BELONGS_TO_A_CHILD)
        return Person(at, last, name, genitive, kin, called)

    def _close(self, at: int) -> bool:
        """Whether the next word belongs to this one: nothing but a space between, or a shortened title's dot."""
        gap = self._reading.gap(at)
        return gap == " " or (gap == ". " and self._reading.lower[at] in kinship.TITLES)

    def _base(self, at: int) -> tuple[str, bool]:
        """The name that the word is, without the -s of "Majas"."""
        word = self._reading.lower[at]
        if self._known(word):
            return word, False
        base, genitive = without_genitive(word)
        return (base, True) if genitive and (self._known(base) or base in kinship.SURNAMES) else (word, False)

    def _known(self, word: str) -> bool:
        return word in self._found or all(part in self._names for part in word.split("-"))

    def _is_name(self, at: int, name: str, beside_kin: bool, called: bool) -> bool:
        capital = self._reading.capital(at)
        if called:
            return capital or self._known(name) or name not in kinship.AFTER_CALLED
        if name in kinship.KIN or len(name) < 2:
            return False
        if name in self._names.plain or name in self._found or ("-" in name and self._known(name)):
            return True
        if name in self._names.also_words:
            return is_used_as_name(self._reading, at, name, self._names, beside_kin=beside_kin)
        if beside_kin and name in kinship.SURNAMES:
            return True
        ordinary = name in kinship.NO_SURNAME or danish_frequencies().get(name, 0.0) >= _ORDINARY
        return beside_kin and capital and not ordinary

    def _last_of_name(self, at: int) -> int:
        """The index of the last word of a name that begins at `at`: middle names and surnames."""
        reading, last = self._reading, at
        while last + 1 < len(reading.words) and last + 1 < at + _LONGEST_NAME and reading.gap(last) == " ":
            word = reading.lower[last + 1]
            if not self._is_surname(word, reading.capital(last + 1)):
                break
            last += 1
        return last

    def _is_surname(self, word: str, capital: bool) -> bool:
        if word in kinship.SURNAMES or without_genitive(word)[0] in kinship.SURNAMES:
            return True
        if word.endswith("sen") and word not in danish_frequencies():
            return True  # "kirsten ludvigsen"
        if not capital or len(word) <= 2 or word in kinship.NO_SURNAME | kinship.KIN:
            return False
        return word in self._names or danish_frequencies().get(word, 0.0) < _VERY_ORDINARY

    def _called(self, at: int) -> bool:
        before = self._reading.before(at, 3)
        if before and before[-1] in CALLED:
            return not (len(before) >= 2 and before[-2] in _NOT_A_PERSON)
        if before[-2:] in (["ved", "navn"], ["navn", "er"], ["navnet", "er"]):
            return True
        return len(before) >= 2 and before[-2] in CALLED and before[-1] in {"hun", "han", "jeg"}
