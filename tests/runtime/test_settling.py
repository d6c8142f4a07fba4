"""What is done once everything is loaded."""

import gc

import numpy  # noqa: F401 - brings the library that sums
from threadpoolctl import threadpool_info, threadpool_limits

from bot.runtime.settling import settle


def test_the_small_sums_of_a_turn_are_each_done_by_one_thread() -> None:
    with threadpool_limits(2):
        settle()
        gc.unfreeze()
        assert {library["num_threads"] for library in threadpool_info()} == {1}
