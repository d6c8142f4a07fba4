"""The assistant in this process, as the shell and `haandbog ask` use it."""

from pathlib import Path

import pytest

from bot.runtime import assistant
from bot.runtime.assistant import Assistant
from bot.runtime.model import UnreadableModelError


def test_a_damaged_model_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = tmp_path / "broken.tar.gz"
    model.write_bytes(b"no model")
    monkeypatch.setattr(assistant, "model_path", lambda: model)
    with pytest.raises(UnreadableModelError, match=r"kan ikke læses\. Træn den forfra"):
        Assistant.load()
