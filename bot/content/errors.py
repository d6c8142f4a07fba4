"""Problems in the files that editors write, said to the person who edits them (who reads Danish and no code)."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_DATA = "data"


def told_path(path: Path) -> str:
    """A file or folder as an editor is told it: from the data folder on ("nlu/supervision.yml", as three folders have
    a file of that name), or its name alone where it lies elsewhere."""
    parts = path.parts
    inner = parts[len(parts) - parts[::-1].index(_DATA) :] if _DATA in parts else ()
    return "/".join(inner) or path.name


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right: where it is, and in plain words what is wrong. Line 0 means the whole file."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


class ContentError(Exception):
    """The files cannot be used. Carries every problem that was found, not just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
