"""Which texts the encoder reads in one run, and what its graph gets for them."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

_PACKED = 128  # tokens of one run, texts of any length one after another: with more, the attention costs too much
_ALIKE = 512  # tokens of one run, where all its texts are of one length and none attends to another


def runs(lengths: list[int]) -> Iterator[list[int]]:
    """The texts (their places in `lengths`, which gives each one's tokens) that one run takes, in their order: as many
    as hold _PACKED tokens, at least one."""
    run: list[int] = []
    tokens = 0
    for place, length in enumerate(lengths):
        if run and tokens + length > _PACKED:
            yield run
            run, tokens = [], 0
        run.append(place)
        tokens += length
    if run:
        yield run


def runs_of_one_length(lengths: list[int]) -> Iterator[list[int]]:
    """The same where there are many texts: those of one length together, as many as hold _ALIKE tokens."""
    alike: dict[int, list[int]] = {}
    for place, length in enumerate(lengths):
        alike.setdefault(length, []).append(place)
    for length, places in alike.items():
        size = max(_ALIKE // length, 1)
        yield from (places[start : start + size] for start in range(0, len(places), size))


def packed(ids: list[list[int]]) -> dict[str, npt.NDArray[Any]]:
    """The graph's inputs (see `build_graph`) for texts of one length, a row each, or for others in one row."""
    lengths = np.array([len(tokens) for tokens in ids])
    rows = len(ids) if len(set(lengths)) == 1 else 1
    text = np.repeat(np.arange(len(ids)), lengths)
    belongs = text[None, :] == np.arange(len(ids))[:, None]
    of_row = text.reshape(rows, -1)
    return {
        "ids": np.concatenate(ids).reshape(rows, -1).astype(np.int64),
        "places": np.concatenate([np.arange(length) for length in lengths]).reshape(rows, -1),
        "seen": (of_row[:, :, None] == of_row[:, None, :]).astype(np.int32),
        "shares": belongs.astype(np.float32) / lengths[:, None].astype(np.float32),
    }
