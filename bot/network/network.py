"""The network: what it holds, what it says of a message, and how it is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Network:
    """The weights. In `numbers` and `labels` the last row is the bias.

    `terms`: [sparse features, hidden]; `numbers`: [dense features + 1, hidden]; `labels`: [hidden + 1, labels].
    """

    terms: Floats
    numbers: Floats
    labels: Floats

    def margins(self, places: npt.NDArray[np.integer], values: Floats, numbers: Floats) -> Floats:
        """How much speaks for each label [labels]. `values` [n] stand in the sparse features at `places` [n];
        `numbers` [dense features]."""
        hidden = values @ self.terms[places] + numbers @ self.numbers[:-1] + self.numbers[-1]
        margins: Floats = np.maximum(hidden, 0.0) @ self.labels[:-1] + self.labels[-1]
        return margins

    @classmethod
    def together(cls, networks: Sequence["Network"]) -> "Network":
        """One network whose margins are the mean of those of `networks`, which read the same features."""
        labels = np.vstack([*(n.labels[:-1] for n in networks), sum(n.labels[-1:] for n in networks)])
        return cls(
            np.hstack([n.terms for n in networks]),
            np.hstack([n.numbers for n in networks]),
            (labels / len(networks)).astype(np.float32),
        )

    def save(self, path: Path) -> None:
        """Write the weights to the file `path` (.npz), as half floats: half the size."""
        halves = {name: matrix.astype(np.float16) for name, matrix in vars(self).items()}
        np.savez(path, **halves)

    @classmethod
    def load(cls, path: Path) -> "Network":
        """Read what `save` wrote."""
        with np.load(path) as stored:
            return cls(**{name: stored[name].astype(np.float32) for name in stored.files})
