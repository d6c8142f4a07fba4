"""Lines of the handbook that look like a title and are none we know: a heading that was renamed, or a new one."""

import re
from collections.abc import Sequence

from bot.handbook.model import HEADINGS
from bot.handbook.text import is_list_item, titles_and_lines

_LONGEST = 7  # words
_TITLE = re.compile(r"[A-ZÆØÅ][^.!?:;@\d]*[^\W\d]")
_GOES_ON = re.compile(r".* (?:af|at|de|den|der|det|eller|en|er|et|for|i|med|og|om|på|samt|som|til|ved)")
_NO_TITLE = re.compile(r"(?:med )?(?:venlig|kærlig)\w* hilsen\b|kære\b|.*\bkommune\b", re.IGNORECASE)


def unknown_titles(text: str) -> list[str]:
    """All such lines of the handbook's `text`."""
    lines = titles_and_lines(text)
    return [line for at, (_, line) in enumerate(lines) if _is_unknown_title(lines, at)]


def may_be_called(missing: str, text: str) -> list[str]:
    """Those of them that stand where the heading `missing` stood: behind one that is before it in `HEADINGS`, ahead of
    one that is behind it."""
    place = HEADINGS.index(missing)
    before, behind = HEADINGS[:place], HEADINGS[place + 1 :]
    lines = titles_and_lines(text)
    start = max((at for at, (title, _) in enumerate(lines) if title in before), default=-1)
    end = min((at for at, (title, _) in enumerate(lines) if title in behind and at > start), default=len(lines))
    return [lines[at][1] for at in range(start + 1, end) if _is_unknown_title(lines, at)]


def _is_unknown_title(lines: Sequence[tuple[str | None, str]], at: int) -> bool:
    title, line = lines[at]
    if title is not None or not _looks_like_a_title(line):
        return False
    # A piece of a sentence goes on below, or began above.
    below = lines[at + 1][1] if at + 1 < len(lines) else ""
    title_above, above = lines[at - 1] if at else (None, "")
    begun = title_above is None and above[-1:].isalpha() and not _looks_like_a_title(above)
    return not begun and not below[:1].islower()


def _looks_like_a_title(line: str) -> bool:
    plain = _TITLE.fullmatch(line) is not None and not is_list_item(line) and not _NO_TITLE.match(line)
    return plain and len(line.split()) <= _LONGEST and _GOES_ON.fullmatch(line) is None
