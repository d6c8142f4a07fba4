"""Whether a short term stands in a text, when small edits do not count and changed facts do."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from bot.handbook.words import is_exact

_WHOLE = 85.0  # how alike the term and the place in the text must be, out of 100
_WORD = 80.0  # how alike a word and the word that stands for it must be
_SHORTEST_FUZZY = 4  # letters: shorter words come and go without changing what is said
# Words that turn a statement round however short they are.
NEGATING = frozenset(
    {"ikke", "aldrig", "ingen", "intet", "uden", "kun", "hverken", "medmindre", "undtagen", "undtagelsesvis", "straks"}
)
_TURNING = NEGATING | {"altid", "må", "skal", "kan", "bør"}


def stands_in(term: Sequence[str], text: Sequence[str]) -> bool:
    """Whether `term` stands in `text`; both as `words` gives them.

    Numbers, addresses and words such as "ikke" must be the same. Other words may be bent or spelled another
    way, and little words between them may differ.
    """
    size = len(term)
    if size == 0:
        return False
    exact = tuple(term)
    if any(tuple(text[start : start + size]) == exact for start in range(len(text) - size + 1)):
        return True
    joined = "".join(term)
    if len(joined) < _SHORTEST_FUZZY + 1:
        return False
    fixed = _fixed(term)
    for length in range(max(1, size - 1), size + 2):
        for start in range(len(text) - length + 1):
            window = text[start : start + length]
            if (
                fuzz.ratio(joined, "".join(window), score_cutoff=_WHOLE)
                and _fixed(window) == fixed
                and _all_stand(term, window)
                and _all_stand(window, term)
            ):
                return True
    return False


def _fixed(part: Sequence[str]) -> Counter[str]:
    return Counter(word for word in part if is_exact(word) or word in _TURNING)


def _all_stand(these: Sequence[str], those: Sequence[str]) -> bool:
    """Whether every longer word of `these` has a counterpart in `those`, also when written in one or two."""
    candidates = {*those, *_pairs(those)}
    split = [pair for pair in _pairs(these) if any(_alike(pair, word) for word in those)]
    return all(
        len(word) < _SHORTEST_FUZZY
        or any(_alike(word, candidate) for candidate in candidates)
        or any(word in pair for pair in split)
        for word in these
    )


def _pairs(part: Sequence[str]) -> list[str]:
    return [first + second for first, second in pairwise(part)]


def _alike(one: str, other: str) -> bool:
    # Edits are made at a word's end far more than at its start, where "u-" makes it say the opposite.
    return one[0] == other[0] and fuzz.ratio(one, other) >= _WORD
