"""Reading a text that an editor has written."""

import codecs
from pathlib import Path

from bot.content.errors import ContentError, Problem, told_path

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # what Notepad once called Unicode: text, with many null bytes


def read_text(path: Path) -> str:
    """The text of a file. ContentError (with one problem) when it is missing, cannot be read, or is not UTF-8."""
    line = 0
    try:
        content = path.read_bytes()
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
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
    raise ContentError([Problem(told_path(path), line, message)])
