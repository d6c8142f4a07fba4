"""Rasa is imported as the assistant imports it: quietly and without TensorFlow. And the tests are put in an order in
which the two processes that share them end at the same time, and only one of them loads the trained assistant."""

import gc
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

from bot.runtime.starting import prepare_imports

prepare_imports()
gc.disable()  # until the tests are collected: nothing of all that is imported here goes away

_BROWSER, _TRAINED = "tests/browser/", "tests/trained/"
# The browser's files that take longest, first; then the others.
_LONGEST = ("trained", "access", "chat", "lost_sessions", "trouble", "report")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests last, since Playwright keeps an event loop running in which other tests cannot start theirs;
    of them the files that take long first."""
    items.sort(key=lambda item: _place(item.nodeid))


def pytest_collection_finish() -> None:
    """What is there by now stays: looking through it again and again takes seconds."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadFileScheduling:
    """A file at a time; those that talk with the trained assistant go to one process."""
    return _Together(config, log)


class _Together(LoadFileScheduling):  # type: ignore[misc]
    def _split_scope(self, nodeid: str) -> str:
        return _TRAINED if nodeid.startswith(_TRAINED) else str(super()._split_scope(nodeid))


def _place(nodeid: str) -> int:
    if not nodeid.startswith(_BROWSER):
        return 0
    file = nodeid.removeprefix(_BROWSER).split("::")[0].removeprefix("test_").removesuffix(".py")
    return 1 + (_LONGEST.index(file) if file in _LONGEST else len(_LONGEST))
