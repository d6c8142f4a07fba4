"""A file that is written again is never half there."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.encoder.array_file import read_arrays, write_arrays


def test_what_was_kept_before_stays_until_the_new_file_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(file: Any, **_: object) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    path = tmp_path / "encoder" / "adaptation.npz"
    learnt = {"l0.q.w.up": np.ones((2, 3), np.float16)}
    write_arrays(learnt, path)
    with monkeypatch.context() as while_writing:
        while_writing.setattr(np, "savez_compressed", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_arrays(learnt, path)
    assert np.array_equal(read_arrays(path)["l0.q.w.up"], learnt["l0.q.w.up"])
    write_arrays(learnt, path)
    assert [file.name for file in path.parent.iterdir()] == ["adaptation.npz"]
