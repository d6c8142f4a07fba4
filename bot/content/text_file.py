"""Reading a text that an editor has written."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from bot.content.errors import ContentError, Problem, told_path

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what Notepad once called Unicode: text, with many null bytes
_MERGE_MARK = re.compile(r"\s*([<=>])\1{6}(?:\s|$)")
_MERGE = (
    "her står to udgaver ved siden af hinanden. Behold den ene, og slet den anden og linjerne med <<<<<<<, ======= og "
    ">>>>>>>"
)


def read_text(path: Path) -> str:
    """The text of a file. ContentError (with one problem) when it is missing, cannot be read, or is not UTF-8."""
    line = 0
    problems: list[Problem] = []
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        problems = [Problem(told_path(path), line, _MERGE) for line in _merge_marks(text)]
        if not problems:
            return text
    except FileNotFoundError:
        message = "filen mangler"
    except IsADirectoryError:
        message = "det er en mappe og ikke en fil. Giv den et andet navn, eller flyt den"
    except OSError as error:
        message = f"filen kan ikke læses ({error.strerror})"
    except UnicodeDecodeError as error:
        if b"\0" in content and not content.startswith(_UTF_16):
            message = "det er ikke en tekstfil, men måske et billede eller et dokument. Flyt den et andet sted hen"
        else:
            line = content.count(b"\n", 0, error.start) + 1
            message = "filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses. Gem den igen som UTF-8"
    raise ContentError(problems or [Problem(told_path(path), line, message)])


def _merge_marks(text: str) -> Iterator[int]:
    """The lines on which git left two versions side by side, each begun by such a mark."""
    marked = [(line, found[1]) for line, found in enumerate(map(_MERGE_MARK.match, text.split("\n")), 1) if found]
    if any(mark != "=" for _, mark in marked):  # those alone are drawn under a heading
        yield from (line for line, _ in marked)
