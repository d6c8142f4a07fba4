"""Terms of texts, weighted by TF-IDF: words and word pairs, or letter groups within words.

This is what scikit-learn's TfidfVectorizer computes (with `sublinear_tf`). Its own way takes as long as the sentence
encoder for one message, and half a minute for all training questions. Letter groups stand within words: here each
distinct word is taken apart once.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Sequence

import numpy as np
import numpy.typing as npt
import scipy.sparse

Unit = Hashable  # what is taken apart by itself: a word, for letter groups; all tokens of a text, for words and pairs
Analyse = Callable[[Unit], Iterable[str]]


class Terms:
    """Known terms and how much each counts."""

    def __init__(self, analyse: Analyse, known: Sequence[str], weights: npt.NDArray[np.float64]) -> None:
        """`analyse`: the terms of a unit, each as often as it stands there. `known`: the terms that count. `weights`
        [terms]: how much, the rarer the more."""
        self._analyse = analyse
        self.known, self.weights = known, weights
        self._places = {term: place for place, term in enumerate(known)}
        self._remembered: dict[Unit, Sequence[int]] = {}

    def __contains__(self, term: object) -> bool:
        return term in self._places

    @classmethod
    def learn(
        cls, analyse: Analyse, texts: Sequence[Sequence[Unit]], fewest: int, most: int, share: float = 1.0
    ) -> "Terms":
        """The commonest terms of `texts`, at most `most`, each of which stands in at least `fewest` of them and at most
        in this `share` (0 to 1)."""
        found: defaultdict[str, int] = defaultdict()
        found.default_factory = found.__len__  # a new term gets the next place
        counts = _counted(analyse, texts, lambda term: found[term], lambda: len(found))
        in_texts = np.bincount(counts.indices, minlength=len(found))
        enough = np.flatnonzero((in_texts >= fewest) & (in_texts <= share * len(texts)))
        often = np.asarray(counts.sum(axis=0)).ravel()[enough]
        kept = np.sort(enough[np.argsort(-often, kind="stable")[:most]])
        terms = list(found)
        return cls(analyse, [terms[place] for place in kept], 1 + np.log((1 + len(texts)) / (1 + in_texts[kept])))

    def rows(self, texts: Sequence[Sequence[Unit]]) -> scipy.sparse.csr_matrix:
        """The weights of the terms in each of many texts, float32 [texts, terms], each row of unit length."""
        counts = _counted(self._analyse, texts, self._places.get, lambda: len(self.known))
        values = (1 + np.log(counts.data)) * self.weights[counts.indices]
        row_of = np.repeat(np.arange(len(texts)), np.diff(counts.indptr))
        lengths = np.sqrt(np.bincount(row_of, weights=values**2, minlength=len(texts)))
        values = (values / lengths[row_of]).astype(np.float32)
        return scipy.sparse.csr_matrix((values, counts.indices, counts.indptr), shape=counts.shape)

    def look_up(
        self, text: Sequence[Unit], remember: Container[Unit] = ()
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """Of one text the places of its known terms, ascending, and their weights of unit length. Only the units in
        `remember` are remembered: others may be personal."""
        counts = Counter(place for unit in text for place in self._places_of(unit, remember))
        places = np.array(sorted(counts), np.int32)
        values = (1 + np.log([counts[place] for place in places.tolist()])) * self.weights[places]
        length = np.sqrt((values**2).sum())
        return places, (values / length if length else values).astype(np.float32)

    def _places_of(self, unit: Unit, remember: Container[Unit]) -> Sequence[int]:
        found = self._remembered.get(unit)
        if found is None:
            found = [self._places[term] for term in self._analyse(unit) if term in self._places]
            if unit in remember:
                self._remembered[unit] = found
        return found


def _counted(
    analyse: Analyse,
    texts: Sequence[Sequence[Unit]],
    place_of: Callable[[str], int | None],
    width: Callable[[], int],
) -> scipy.sparse.csr_matrix:
    """How often each term stands in each text [texts, terms]: how often each distinct unit does, times its terms.
    `place_of`: a term's place, None for one that does not count. `width`: how many terms there are in the end."""
    units: dict[Unit, int] = {}
    held = [[units.setdefault(unit, len(units)) for unit in text] for text in texts]
    terms = [[place for term in analyse(unit) if (place := place_of(term)) is not None] for unit in units]
    counts = _matrix(held, len(units)) @ _matrix(terms, width())
    counts.sort_indices()
    return counts


def _matrix(rows: Sequence[Sequence[int]], width: int) -> scipy.sparse.csr_matrix:
    """How often each place stands in each row [rows, width]."""
    starts = np.cumsum([0, *(len(row) for row in rows)])
    places = np.fromiter((place for row in rows for place in row), np.int32, starts[-1])
    counts = scipy.sparse.csr_matrix((np.ones(len(places)), places, starts), shape=(len(rows), width))
    counts.sum_duplicates()
    return counts
