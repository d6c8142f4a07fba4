"""Folders of which every .yml file is read."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from bot.content.errors import Problem, told_path

_LEFT_BY_PROGRAMS = re.compile(r"[.~#].*|.*(?:~|\.bak|\.swp|\.tmp)")  # no text of an editor's own


def stray_files(folder: Path, known_folders: Collection[str] = ()) -> Iterator[Problem]:
    """A problem for each file in `folder` that would silently be left unread, as its name does not end in .yml, and for
    each folder in it but those called `known_folders`: nobody looks for mistakes in there."""
    for path in sorted(folder.iterdir()):
        if _LEFT_BY_PROGRAMS.fullmatch(path.name):
            continue
        if path.is_file() and path.suffix != ".yml":
            message = "filen bliver ikke læst, for navnet ender ikke på .yml. Ret navnet, eller flyt filen"
            yield Problem(told_path(path), 0, message)
        elif path.is_dir() and path.name not in known_folders:
            message = f"der må ikke være en mappe her. Flyt dens filer til {told_path(folder)}, og slet mappen"
            yield Problem(told_path(path), 0, message)
