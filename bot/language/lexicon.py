"""Which words are Danish, and how common they are: the guard of every repair."""

import functools
import re
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DOMAIN_FREQUENCY = 1e-5  # as common as "regntøj" would be if everybody spoke of it


@functools.cache
def danish_frequencies() -> dict[str, float]:
    """Danish words with their share of running text (wordfreq's list: subtitles, web, Wikipedia)."""
    import wordfreq

    return dict(wordfreq.get_frequency_dict("da", wordlist="best"))


class Lexicon:
    """Danish words and the words of the training questions."""

    def __init__(self, domain_words: Iterable[str]) -> None:
        """`domain_words`: lower-case words of the handbook's topics, which a general list lacks."""
        self.domain_words = frozenset(domain_words)
        self._general = danish_frequencies()

    def frequency(self, word: str) -> float:
        """The share of `word` (lower case) in running text; 0.0 for a word that is not known."""
        found = self._general.get(word, 0.0)
        return max(found, _DOMAIN_FREQUENCY) if word in self.domain_words else found

    def knows(self, word: str) -> bool:
        """Whether `word` (lower case) is a word that must not be changed."""
        return word in self.domain_words or word in self._general


def words_of(text: str) -> list[str]:
    """The lower-case words of `text`, in order."""
    return [match.group().casefold() for match in WORD.finditer(text)]
