"""Reading a text that an editor has written."""

from pathlib import Path

from bot.content.errors import ContentError, Problem, told_path


def read_text(path: Path) -> str:
    """The text of a file. ContentError (with one problem) when it is missing, cannot be read, or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        message = "filen mangler"
    except OSError as error:
        message = f"filen kan ikke læses ({error.strerror})"
    except UnicodeDecodeError:
        message = "filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses. Gem den igen som UTF-8"
    raise ContentError([Problem(told_path(path), 0, message)])
