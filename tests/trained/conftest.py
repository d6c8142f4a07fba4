"""The trained assistant, loaded once for all dialogue tests."""

import pytest

from bot.runtime.assistant import Assistant
from bot.runtime.model import is_current


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    assert is_current(), "the model is older than the data: run make train first"
    return Assistant.load()
