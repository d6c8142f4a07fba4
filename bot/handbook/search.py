"""Finds topics for a few words, also misspelt ones, by their titles and aliases."""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from bot.handbook.handbook import Handbook
from bot.language.plain_letters import without_danish_letters

Scores = npt.NDArray[np.float32]

_WORD = re.compile(r"\w+")
_ALIKE = 0.72  # below this, two words are two different words ("cykel" and "cykler" are one)
_SHORTEST_FUZZY = 4  # letters: shorter words are the same or they are not
_SHORTEST_PART = 5  # letters: a word of this length counts when it begins or ends a compound
_PART = 0.85  # how much a part of a compound counts for
_CLOSENESS = 0.25  # the share of the score that says how much of a name was asked for
_BEST_BUT_EXACT = 0.99  # a title typed or pressed as it is comes before all that is only like it
# Words that tell nothing of what a question is about, without Danish letters.
_COMMON = """
    af at de den der det du eller en er et faar for fra goer ham han har have hende hos hun hvad hvem hvis
    hvor hvordan hvornaar i ikke jeg jer jeres kan maa man med mig min naar noget nogen og om os paa saa skal
    som til vaere ved vi vil vores
"""
_TELLS_NOTHING = frozenset(_COMMON.split())


def find(handbook: Handbook, query: str, limit: int) -> list[tuple[str, float]]:
    """The topics (their ids) that fit a query best, best first, each with a score from 0 to 1.

    A title or alias as it is written scores 1. None come back when no word of the query fits anything.
    """
    return _search_of(handbook).find(query, limit)


@functools.lru_cache(maxsize=2)
def _search_of(handbook: Handbook) -> "_Search":
    return _Search(handbook)


class _Search:
    """A look-up over a handbook's titles and aliases, made once and then quick."""

    def __init__(self, handbook: Handbook) -> None:
        named = [(topic.id, name) for topic in handbook.topics for name in (topic.title, *topic.aliases)]
        names = [(topic_id, said) for topic_id, name in named if (said := _telling_words(name))]
        self._exact = {" ".join(_all_words(name)): topic_id for topic_id, name in named}
        self._ids = list(dict.fromkeys(topic_id for topic_id, _ in names))
        self._vocabulary = sorted({word for _, said in names for word in said})
        self._number = {word: index for index, word in enumerate(self._vocabulary)}
        self._short = np.array([len(word) < _SHORTEST_FUZZY for word in self._vocabulary], dtype=bool)
        self._holders: dict[str, list[int]] = {}  # a beginning or ending -> the vocabulary words that have it
        for index, word in enumerate(self._vocabulary):
            for part in _parts(word):
                self._holders.setdefault(part, []).append(index)
        # A word that few topics use tells more about which one is meant.
        users = Counter(word for _, word in {(topic_id, word) for topic_id, said in names for word in said})
        self._heaviest = log(1 + len(self._ids))
        self._weights = np.array([log(1 + len(self._ids) / users[word]) for word in self._vocabulary], dtype=np.float32)
        # The words of all names one after another, so that a few array operations score every name.
        self._words = np.array([self._number[word] for _, said in names for word in said], dtype=np.intp)
        self._name_starts = np.cumsum([0, *(len(said) for _, said in names[:-1])])
        owners = [topic_id for topic_id, _ in names]
        self._topic_starts = np.array([owners.index(topic_id) for topic_id in self._ids], dtype=np.intp)

    def find(self, query: str, limit: int) -> list[tuple[str, float]]:
        asked = _telling_words(query)
        if not asked or not self._ids:
            return []
        alike = np.stack([self._likeness(word) for word in asked])
        # How much of the question a topic takes up, in whichever of its names the words stand ...
        nearest = self._weights[alike.argmax(axis=1)]
        asked_weights = np.where(alike.max(axis=1) > 0, nearest, self._heaviest)
        per_name = np.maximum.reduceat(alike[:, self._words], self._name_starts, axis=1)
        taken_up = asked_weights @ np.maximum.reduceat(per_name, self._topic_starts, axis=1)
        # ... and how much of its best fitting name was asked for, which tells a close fit from a chance word.
        weights = self._weights[self._words]
        said = np.add.reduceat(weights * alike.max(axis=0)[self._words], self._name_starts)
        close = np.maximum.reduceat(said / np.add.reduceat(weights, self._name_starts), self._topic_starts)
        scores = taken_up / asked_weights.sum() * (1 - _CLOSENESS + _CLOSENESS * close)
        return self._ranked(scores, self._exact.get(" ".join(_all_words(query))), limit)

    def _likeness(self, word: str) -> Scores:
        """How like `word` each word of the vocabulary is: 1 the same, 0 another word."""
        scores = np.zeros(len(self._vocabulary), dtype=np.float32)
        if len(word) >= _SHORTEST_FUZZY:
            cutoff = _ALIKE * 100
            found = process.cdist([word], self._vocabulary, scorer=fuzz.ratio, score_cutoff=cutoff)
            scores[:] = found[0] / 100
            scores[self._short] = 0
            for index in self._compounds(word):
                scores[index] = max(scores[index], _PART)
        if word in self._number:
            scores[self._number[word]] = 1
        return scores

    def _compounds(self, word: str) -> Iterator[int]:
        """The vocabulary words that begin or end `word`, as "billeder" ends "feriebilleder", or it them."""
        yield from self._holders.get(word, ())
        for part in _parts(word):
            if part in self._number:
                yield self._number[part]

    def _ranked(self, scores: Scores, exact: str | None, limit: int) -> list[tuple[str, float]]:
        listed = [
            (topic_id, 1.0 if topic_id == exact else min(float(score), _BEST_BUT_EXACT))
            for topic_id, score in zip(self._ids, scores, strict=True)
            if score > 0
        ]
        return sorted(listed, key=lambda pair: -pair[1])[:limit]


def _parts(word: str) -> set[str]:
    """The beginnings and endings of a word that are long enough to be words themselves."""
    sizes = range(_SHORTEST_PART, len(word))
    return {word[:size] for size in sizes} | {word[-size:] for size in sizes}


def _all_words(text: str) -> list[str]:
    return _WORD.findall(without_danish_letters(text.casefold()))


def _telling_words(text: str) -> Sequence[str]:
    """The words that say what a text is about; all its words when none does."""
    found = list(dict.fromkeys(_all_words(text)))
    return [word for word in found if word not in _TELLS_NOTHING] or found
