"""Which texts are read in one run: each once, in their order or by their length, and none is mixed up with another."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.encoder.packing import packed, runs, runs_of_one_length

LENGTHS = st.lists(st.integers(2, 96), max_size=60)


@given(LENGTHS)
def test_each_text_is_read_once_in_order_and_few_tokens_at_a_time(lengths: list[int]) -> None:
    found = list(runs(lengths))
    assert [place for run in found for place in run] == list(range(len(lengths)))
    assert all(len(run) == 1 or sum(lengths[place] for place in run) <= 128 for run in found)


@given(LENGTHS)
def test_of_many_those_of_one_length_are_read_together(lengths: list[int]) -> None:
    found = list(runs_of_one_length(lengths))
    assert sorted(place for run in found for place in run) == list(range(len(lengths)))
    assert all(len({lengths[place] for place in run}) == 1 for run in found)
    assert all(len(run) * lengths[run[0]] <= 512 for run in found)


def test_texts_of_one_length_lie_in_rows_and_see_nothing_of_each_other() -> None:
    inputs = packed([[0, 5, 2], [0, 7, 2]])
    assert inputs["ids"].tolist() == [[0, 5, 2], [0, 7, 2]]
    assert inputs["places"].tolist() == [[0, 1, 2], [0, 1, 2]]
    assert inputs["seen"].shape == (2, 3, 3)
    assert inputs["seen"].all()
    assert np.allclose(inputs["shares"], [[1 / 3] * 3 + [0] * 3, [0] * 3 + [1 / 3] * 3])


def test_texts_of_different_lengths_lie_one_after_another_and_see_nothing_of_each_other() -> None:
    inputs = packed([[0, 2], [0, 7, 2]])
    assert inputs["ids"].tolist() == [[0, 2, 0, 7, 2]]
    assert inputs["places"].tolist() == [[0, 1, 0, 1, 2]]
    assert inputs["seen"][0].tolist() == [[1, 1, 0, 0, 0]] * 2 + [[0, 0, 1, 1, 1]] * 3
    assert np.allclose(inputs["shares"], [[1 / 2] * 2 + [0] * 3, [0] * 2 + [1 / 3] * 3])
