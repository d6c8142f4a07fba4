"""How the network learns: from batches drawn at random, again and again, with steps that become smaller.

Each row of weights has a step of its own, from the mean square of its latest gradients (RMSprop, one number a row). A
batch holds few of the sparse features, and only their rows are touched: that is what makes it quick.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse

from bot.network.network import Floats, Network

_REMEMBERED = 0.99  # how much of the mean square is older than the latest gradient
_SPREAD, _TERM_SPREAD = 0.05, 0.005  # of the first weights; a sparse feature that is hardly seen says hardly anything
# The first steps. A rare feature moves a row in each pass: what all passes move it together is always the same.
_TERM_STEP = 0.03  # by the number of passes
_STEP = 0.009  # of all other weights, by the root of that number
_BATCHES = 64  # at least so many a pass: of few rows small batches make more steps
_FEWEST_BATCHES = 500  # altogether, however few rows there are


@dataclass(frozen=True)
class LearningSettings:
    """`hidden`: how wide the hidden layer is. `passes`: how often every row is seen, of few rows more often. `batch`:
    rows at a time, of few rows fewer. `dropout`: the share of the hidden layer that is silent, another one each time.
    `smoothing`: the share of certainty that is spread over all labels. `seed`: of everything drawn at random."""

    hidden: int = 256
    passes: int = 3
    batch: int = 256
    dropout: float = 0.4
    smoothing: float = 0.05
    seed: int = 0


def learn(
    terms: scipy.sparse.csr_matrix,
    numbers: Floats,
    wanted: npt.NDArray[np.integer],
    weights: Floats,
    settings: LearningSettings = LearningSettings(),
) -> Network:
    """The network that tells the label of each row. `terms` [rows, sparse features], `numbers` [rows, dense features],
    `wanted` [rows]: each row's label; `weights` [labels]: how much a row of each label counts."""
    return _Learner(terms, numbers, wanted, weights, settings).learn()


class _Learner:
    def __init__(
        self,
        terms: scipy.sparse.csr_matrix,
        numbers: Floats,
        wanted: npt.NDArray[np.integer],
        weights: Floats,
        settings: LearningSettings,
    ) -> None:
        self._terms, self._numbers = terms, _with_ones(numbers)
        self._wanted, self._counting, self._settings = wanted, weights, settings
        self._random = np.random.default_rng(settings.seed)
        self._size = min(settings.batch, math.ceil(len(wanted) / _BATCHES))
        self._a_pass = math.ceil(len(wanted) / self._size)
        self._passes = max(settings.passes, math.ceil(_FEWEST_BATCHES / self._a_pass))
        hidden, step = settings.hidden, _STEP / math.sqrt(self._passes)
        self._from_terms = _Rows(self._drawn(terms.shape[1], hidden, _TERM_SPREAD), _TERM_STEP / self._passes)
        self._from_numbers = _Rows(self._drawn(self._numbers.shape[1], hidden, _SPREAD), step)
        self._to_labels = _Rows(self._drawn(hidden + 1, len(weights), 1 / math.sqrt(2 * hidden)), step)
        for biased in (self._from_numbers, self._to_labels):
            biased.values[-1] = 0.0

    def learn(self) -> Network:
        batches = self._passes * self._a_pass
        for number in range(batches):
            at = number % self._a_pass * self._size
            if at == 0:
                order = self._random.permutation(len(self._wanted))
            self._learn_from(order[at : at + self._size], 1 - number / batches)
        return Network(self._from_terms.values, self._from_numbers.values, self._to_labels.values)

    def _learn_from(self, batch: npt.NDArray[np.integer], step: float) -> None:
        """One step of all weights, `step` of the first one's size, along the gradient of the cross entropy."""
        terms, numbers = self._terms[batch], self._numbers[batch]
        hidden = terms @ self._from_terms.values + numbers @ self._from_numbers.values
        speaks = self._random.random(hidden.shape, dtype=np.float32) >= self._settings.dropout
        passed_on = np.where(speaks & (hidden > 0), np.float32(1 / (1 - self._settings.dropout)), np.float32(0))
        hidden = _with_ones(hidden * passed_on)
        wrong = self._wrong(hidden @ self._to_labels.values, batch)
        back = (wrong @ self._to_labels.values[:-1].T) * passed_on
        here, places = np.unique(terms.indices, return_inverse=True)
        of_these = scipy.sparse.csr_matrix((terms.data, places, terms.indptr), shape=(len(batch), len(here)))
        # Turned by rows: the product alone takes twice as long by columns.
        self._from_terms.move(of_these.T.tocsr() @ back, step, here)
        self._from_numbers.move(numbers.T @ back, step)
        self._to_labels.move(hidden.T @ wrong, step)

    def _wrong(self, margins: Floats, batch: npt.NDArray[np.integer]) -> Floats:
        """By how much each label was thought too likely for each row of the batch."""
        labels = self._wanted[batch]
        margins -= margins.max(axis=1, keepdims=True)
        wrong = np.exp(margins)
        wrong /= wrong.sum(axis=1, keepdims=True)
        wrong -= np.float32(self._settings.smoothing / margins.shape[1])
        wrong[np.arange(len(batch)), labels] -= 1 - self._settings.smoothing
        wrong *= (self._counting[labels] / len(batch))[:, None]
        return wrong

    def _drawn(self, rows: int, columns: int, spread: float) -> Floats:
        return self._random.standard_normal((rows, columns), dtype=np.float32) * np.float32(spread)


class _Rows:
    """A matrix of weights that moves row by row."""

    def __init__(self, values: Floats, step: float) -> None:
        self.values = values
        self._step = step
        self._square = np.zeros(len(values), np.float32)  # mean over the latest gradients
        self._moves = np.zeros(len(values), np.float32)

    def move(self, gradient: Floats, step: float, rows: npt.NDArray[np.integer] | slice = slice(None)) -> None:
        """One step of `rows` against their `gradient` [rows, columns], which is used up."""
        latest = np.einsum("ij,ij->i", gradient, gradient) / gradient.shape[1]
        self._square[rows] = square = _REMEMBERED * self._square[rows] + (1 - _REMEMBERED) * latest
        self._moves[rows] += 1
        unbiased = square / (1 - _REMEMBERED ** self._moves[rows])
        gradient *= (np.float32(self._step * step) / (np.sqrt(unbiased) + 1e-8))[:, None]
        # Quicker than values[rows] -= gradient, where there are many rows.
        moved = self.values[rows] if isinstance(rows, slice) else self.values.take(rows, axis=0)
        moved -= gradient
        self.values[rows] = moved


def _with_ones(matrix: Floats) -> Floats:
    """`matrix` with a column of ones behind it, for the bias."""
    return np.hstack([matrix, np.ones((len(matrix), 1), np.float32)])
