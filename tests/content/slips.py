"""A slip in one of the files that editors write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.errors import ContentError


def problems_after(load: Callable[[Path], object], file: Path, folder: Path, before: str, after: str) -> list[str]:
    """What `load` says is wrong when `before` is changed to `after` in a copy of the real `file`."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    copy = folder / file.name
    copy.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load(copy)
    return [str(problem) for problem in error.value.problems]


def assert_told_near(problems: list[str], said: str, file: Path, before: str) -> None:
    """One of `problems` holds `said`, and the line of `file` where `before` stands, give or take three."""
    line = file.read_text(encoding="utf-8").split(before)[0].count("\n") + 1
    told = [problem for problem in problems if said in problem]
    assert told, problems
    assert any(abs(int(problem.split(":")[1]) - line) <= 3 for problem in told), "the line is wrong"
