"""Finds the people who are named in a text: by the name list and by the words around a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.language.calendar import MONTHS
from bot.language.lexicon import danish_frequencies
from bot.language.word_set import word_set
from bot.privacy import kinship
from bot.privacy.called import is_called
from bot.privacy.first_names import FirstNames
from bot.privacy.ordinary import NO_SURNAME, is_ordinary
from bot.privacy.reading import Reading, without_genitive
from bot.privacy.surnames import SURNAMES
from bot.privacy.word_names import is_used_as_name

_A_DAY = re.compile(r"\d\.?\s?$")
_NO_NAME_AFTER_CALLED = word_set(
    "noget det ikke jo vist også en et den sådan måske lige godt hende ham i til på og men efternavn fornavn "
    "mellemnavn han hun de at som for egentlig bare så der dem jeg vi man"
)
_LONGEST_NAME = 4  # words
_VERY_ORDINARY = 1e-4  # the share of running text from which a capitalised word is hardly a surname


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
            if part[0].isupper() and part.casefold() not in kinship.KIN | NO_SURNAME
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
        called = is_called(reading, at, self._names)
        if not self._is_name(at, name, kin is not None, called):
            return None
        last = at if genitive else self._last_of_name(at)
        if last > at:
            base, genitive = without_genitive(reading.lower[last])
            genitive = genitive and (base in SURNAMES or reading.next(last) in kinship.BELONGS_TO_A_CHILD)
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
        return (base, True) if genitive and (self._known(base) or base in SURNAMES) else (word, False)

    def _known(self, word: str) -> bool:
        return word in self._found or all(part in self._names for part in word.split("-"))

    def _is_name(self, at: int, name: str, beside_kin: bool, called: bool) -> bool:
        capital = self._reading.capital(at)
        if called:
            return capital or self._known(name) or name not in _NO_NAME_AFTER_CALLED
        if name in kinship.KIN or len(name) < 2:
            return False
        if name in self._names.plain or name in self._found or ("-" in name and self._known(name)):
            return True
        if name in self._names.also_words:
            used_so = is_used_as_name(self._reading, at, name, self._names, beside_kin=beside_kin)
            return used_so and not self._is_month(at, name)
        if beside_kin and name in SURNAMES:
            return True
        if beside_kin and capital and self._may_be_a_surname(at, name):
            return True
        return capital and not is_ordinary(name) and (beside_kin or self._before_surname(at))

    def _may_be_a_surname(self, at: int, name: str) -> bool:
        """Whether the word at `at`, though it is an ordinary one, is somebody's: "kriminalbetjent Skov"."""
        title = self._reading.lower[at - 1]
        common = danish_frequencies().get(name, 0.0) >= _VERY_ORDINARY
        return title in kinship.BEFORE_A_SURNAME and not common and name not in NO_SURNAME and len(name) > 2

    def _is_month(self, at: int, name: str) -> bool:
        """Whether the word is a month behind its day: "den 12. april slog far"."""
        start = self._reading.start(at)
        return name in MONTHS and _A_DAY.search(self._reading.text, max(0, start - 5), start) is not None

    def _before_surname(self, at: int) -> bool:
        """Whether a common surname follows, so that what it follows is a name, known or not: "Xyrdal Jensen"."""
        following = without_genitive(self._reading.next(at))[0]
        return following in SURNAMES and self._reading.gap(at) == " "

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
        if word in SURNAMES or without_genitive(word)[0] in SURNAMES:
            return True
        if word.endswith("sen") and word not in danish_frequencies():
            return True  # "kirsten ludvigsen"
        if not capital or len(word) <= 2 or word in kinship.KIN | NO_SURNAME:
            return False
        return word in self._names or danish_frequencies().get(word, 0.0) < _VERY_ORDINARY
