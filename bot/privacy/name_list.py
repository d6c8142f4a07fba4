"""Reading a list of names that an editor has written, one a line."""

from pathlib import Path

from bot.content.errors import ContentError, Problem, told_path
from bot.content.text_file import read_text

_COMMENT = "#"
_WITHIN = str.maketrans("", "", "-'")  # besides letters


def read_names(path: Path, mark: str = "") -> list[tuple[str, bool]]:
    """The names of a file in lower case, each with whether `mark` stands behind it. ContentError, with every problem
    found, when it cannot be read, a line is more than a name, or no name is without a mark."""
    names: list[tuple[str, bool]] = []
    problems: list[Problem] = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        written = line.split(_COMMENT)[0].strip()
        name = written.removesuffix(mark).strip().casefold()
        if written and not name.translate(_WITHIN).isalpha():
            problems.append(
                Problem(told_path(path), number, f"»{written}« er ikke ét navn. Skriv ét navn på hver linje")
            )
        elif written:
            names.append((name, bool(mark) and written.endswith(mark)))
    if all(marked for _, marked in names) and not problems:
        problems.append(Problem(told_path(path), 0, "filen har ingen navne"))
    if problems:
        raise ContentError(problems)
    return names
