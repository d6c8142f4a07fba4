"""Which words a dictionary holds: what is in it is no typing mistake.

The dictionary's 790,000 forms are kept as sorted checksums (3 MB, no start-up cost): one in 5,400 unknown words is
taken for a known one, which then stays as it was typed.
"""

import functools
import itertools
import zlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

_SHORTEST_PART = 4  # letters of a word within a compound
_COMMON = 5000  # words of each other language


class Dictionary:
    """The forms of words, lower case."""

    def __init__(self, checksums: npt.NDArray[np.uint32]) -> None:
        """`checksums`: sorted, of the forms; an empty array knows no word."""
        self.checksums = checksums

    @classmethod
    def of(cls, forms: Iterable[str]) -> "Dictionary":
        """The dictionary of these forms."""
        return cls(np.unique(np.fromiter((_checksum(form.casefold()) for form in forms), np.uint32)))

    @classmethod
    @functools.cache
    def complete(cls) -> "Dictionary":
        """Danish forms (simplemma's list), and what is common in English and German (wordfreq's): a word of another
        language is no slip either. Takes two seconds the first time."""
        import wordfreq
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

        danish = DefaultDictionaryFactory().get_dictionary("da")
        foreign = (wordfreq.iter_wordlist(language, "small") for language in ("en", "de"))
        return cls.of(itertools.chain(danish, *(itertools.islice(words, _COMMON) for words in foreign)))

    def __contains__(self, word: str) -> bool:
        """Whether `word` (lower case) is a form."""
        checksum = _checksum(word)
        # np.searchsorted takes five times as long for one, and so does another type of number.
        place = int(self.checksums.searchsorted(np.uint32(checksum)))
        return place < len(self.checksums) and int(self.checksums[place]) == checksum

    def is_compound(self, word: str) -> bool:
        """Whether `word` (lower case) may be put together of two forms, with or without an s between."""
        places = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        # The second word first: it is looked up once, and hardly ever there.
        return any(word[at:] in self and (word[:at] in self or word[:at].removesuffix("s") in self) for at in places)


def _checksum(word: str) -> int:
    return zlib.crc32(word.encode())
