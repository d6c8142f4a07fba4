"""Finds the words of a text that was typed without spaces: "hanerstukketaf" is "han er stukket af"."""

import math
from collections.abc import Callable

_SHORTEST_TEXT, _LONGEST_TEXT = 16, 200  # letters
_LONGEST_WORD = 18
_ONE_LETTER = frozenset("iå")  # the words of one letter
_LEAST = (1.0, 1e-4, 4e-4, 3e-5, 2e-6)  # the share of a word of so many letters: rarer ones are pieces of others
_FEWEST_WORDS, _MEAN_LENGTH = 5, 5.2  # a long compound has fewer and longer ones


def words_run_together(text: str, frequency: Callable[[str], float]) -> list[str]:
    """The likeliest words of `text` (lower case, letters only), each with a `frequency` (its share of running text)
    above 0; none where it cannot be made of words, is too short or long to tell, or is rather a compound."""
    if not _SHORTEST_TEXT <= len(text) <= _LONGEST_TEXT:
        return []
    # How likely the best words up to each place are (a logarithm), and where the last of them begins.
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        found = (-math.inf, 0)
        for start in range(max(0, end - _LONGEST_WORD), end):
            word = text[start:end]
            share = _share(word, frequency)
            if share > 0 and best[start][0] + math.log(share) > found[0]:
                found = (best[start][0] + math.log(share), start)
        best.append(found)
    if best[-1][0] == -math.inf:
        return []
    words, end = [], len(text)
    while end:
        start = best[end][1]
        words.append(text[start:end])
        end = start
    return words[::-1] if len(words) >= _FEWEST_WORDS and len(text) / len(words) <= _MEAN_LENGTH else []


def _share(word: str, frequency: Callable[[str], float]) -> float:
    """The share of running text of `word`; 0 where it is none that stands for itself."""
    if len(word) == 1 and word not in _ONE_LETTER:
        return 0.0
    share = frequency(word)
    return share if len(word) >= len(_LEAST) or share >= _LEAST[len(word)] else 0.0
