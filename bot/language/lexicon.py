"""Which words are Danish, and how common they are: the guard of every repair."""

import functools
import re
from collections.abc import Iterator, Mapping

from bot.language.dictionary import Dictionary

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DOMAIN_FREQUENCY = 1e-5  # as common as "regntøj" would be if everybody spoke of it
_TIMES = 3  # a word seen less often in the training questions may be one of their typos
_OFTEN = 10  # and one seen less often than this is not what a typo is taken for
_RARE = 2e-6  # words that are rarer than this in running text are hardly known
_LEAST_WORDS = 10_000  # of so many words at least a share is taken


@functools.cache
def danish_frequencies() -> dict[str, float]:
    """Danish words with their share of running text (wordfreq's list: subtitles, web, Wikipedia)."""
    import wordfreq

    return dict(wordfreq.get_frequency_dict("da", wordlist="best"))


class Lexicon:
    """Danish words and the words of the training questions."""

    def __init__(self, domain_words: Mapping[str, int], dictionary: Dictionary) -> None:
        """`domain_words`: lower-case words of the training questions, which a general list lacks, and how often
        each stands there. `dictionary`: words that are right however rare they are."""
        self._dictionary = dictionary
        self._counts = domain_words
        self._total = max(sum(domain_words.values()), _LEAST_WORDS)
        self._general = danish_frequencies()

    def frequency(self, word: str) -> float:
        """The share of `word` (lower case) in running text; 0.0 for a word that is not known."""
        found = self._general.get(word, 0.0)
        return max(found, _DOMAIN_FREQUENCY) if self._counts.get(word, 0) >= _TIMES else found

    def weight(self, word: str) -> float:
        """How likely it is that `word` (lower case) is written here: its share of running text and of the questions."""
        return self._general.get(word, 0.0) + self._counts.get(word, 0) / self._total

    def is_doubtful(self, word: str) -> bool:
        """Whether `word` (lower case) may be a slip: a word that is hardly used and in no dictionary."""
        return self._general.get(word, 0.0) < _RARE and word not in self._dictionary

    def is_compound(self, word: str) -> bool:
        """Whether `word` (lower case) may be put together of two words."""
        return self._dictionary.is_compound(word)

    def meant_words(self) -> Iterator[str]:
        """The lower-case words that a slip may stand for."""
        yield from (word for word, share in self._general.items() if share >= _RARE and WORD.fullmatch(word))
        yield from (word for word, count in self._counts.items() if count >= _OFTEN and word not in self._general)


def words_of(text: str) -> list[str]:
    """The lower-case words of `text`, in order."""
    return [match.group().casefold() for match in WORD.finditer(text)]
