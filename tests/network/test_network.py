"""The network learns what it is shown, from few rows and from many, and says the same after it was stored."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import scipy.sparse

from bot.network.learning import LearningSettings, learn
from bot.network.network import Floats, Network

LABELS, TERMS = 3, 40
EQUALLY = np.ones(LABELS, np.float32)
NO_NUMBERS = 0


def rows(count: int, numbers: int, seed: int = 0) -> tuple[scipy.sparse.csr_matrix, Floats, npt.NDArray[np.int64]]:
    """`count` rows whose label shows in a term of its own among others, or, with `numbers`, in one of these."""
    drawn = np.random.default_rng(seed)
    wanted = drawn.integers(LABELS, size=count)
    terms = scipy.sparse.random(count, TERMS, density=0.2, random_state=seed, dtype=np.float32).tolil()
    terms[:, :LABELS] = 0
    dense = drawn.standard_normal((count, numbers)).astype(np.float32)
    if numbers:
        dense[np.arange(count), wanted] += 4
    else:
        terms[np.arange(count), wanted] = 1
    return terms.tocsr(), dense, wanted


def right(network: Network, terms: scipy.sparse.csr_matrix, numbers: Floats, wanted: npt.NDArray[np.int64]) -> float:
    told = [network.margins(row.indices, row.data, dense).argmax() for row, dense in zip(terms, numbers, strict=True)]
    return float((np.array(told) == wanted).mean())


@pytest.mark.parametrize("numbers", [NO_NUMBERS, 5])
@pytest.mark.parametrize("count", [60, 3000])
def test_rows_it_has_not_seen_are_told_apart(count: int, numbers: int) -> None:
    network = learn(*rows(count, numbers), EQUALLY)
    assert right(network, *rows(200, numbers, seed=1)) > 0.9


def test_a_label_that_counts_more_is_told_more_often_where_nothing_else_tells() -> None:
    terms, numbers, wanted = rows(600, NO_NUMBERS)
    nothing = scipy.sparse.csr_matrix(terms.shape, dtype=np.float32)
    network = learn(nothing, numbers, wanted, np.array([1, 1, 5], np.float32))
    assert network.margins(np.zeros(0, int), np.zeros(0, np.float32), numbers[0]).argmax() == 2


def test_the_same_rows_make_the_same_network_and_another_seed_another() -> None:
    data = rows(100, 5)
    one, again = learn(*data, EQUALLY), learn(*data, EQUALLY)
    other = learn(*data, EQUALLY, LearningSettings(seed=1))
    assert all(np.array_equal(a, b) for a, b in zip(vars(one).values(), vars(again).values(), strict=True))
    assert not np.array_equal(one.labels, other.labels)


def test_it_says_the_same_after_it_was_stored(tmp_path: Path) -> None:
    terms, numbers, wanted = rows(100, 5)
    network = learn(terms, numbers, wanted, EQUALLY)
    network.save(tmp_path / "weights.npz")
    read = Network.load(tmp_path / "weights.npz")
    for row, dense in zip(terms, numbers, strict=True):
        asked = row.indices, row.data, dense
        np.testing.assert_allclose(read.margins(*asked), network.margins(*asked), atol=0.02)


def test_networks_together_say_what_they_say_on_average() -> None:
    terms, numbers, wanted = rows(100, 5)
    single = [learn(terms, numbers, wanted, EQUALLY, LearningSettings(seed=seed)) for seed in (1, 2)]
    together = Network.together(single)
    for row, dense in zip(terms, numbers, strict=True):
        asked = row.indices, row.data, dense
        mean = (single[0].margins(*asked) + single[1].margins(*asked)) / 2
        np.testing.assert_allclose(together.margins(*asked), mean, rtol=1e-4, atol=1e-4)
