"""Folders of which every .yml file is read."""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.content.errors import Problem, told_path

_LEFT_BY_PROGRAMS = re.compile(r"[.~#].*|.*(?:~|\.bak|\.swp|\.tmp)")  # no text of an editor's own


def stray_files(folder: Path) -> Iterator[Problem]:
    """A problem for each file in `folder` that would silently be left unread, as its name does not end in .yml."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.suffix != ".yml" and not _LEFT_BY_PROGRAMS.fullmatch(path.name):
            message = "filen bliver ikke læst, for navnet ender ikke på .yml. Ret navnet, eller flyt filen"
            yield Problem(told_path(path), 0, message)
