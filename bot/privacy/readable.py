"""A text as a reader sees its figures and signs, with the places where they stand in the text itself.

"⁰¹⁰¹⁹⁰", "0️⃣1️⃣" and "０１０１" are read as plain figures, "＠" as @; marks that are laid over a sign are left out.
"""

import re
import unicodedata

# What is beyond these is looked at: letters, figures and signs of a Danish keyboard need no reading.
_UNUSUAL = re.compile(r"[²³¹\u0300-\U0010ffff]")
_MARKS = frozenset({"Mn", "Me"})
_FIGURE = re.compile(r"\d")


def holds_figures(text: str) -> bool:
    """Whether a figure stands in `text`: without one there is no number that is written in figures, and no house's."""
    return _FIGURE.search(text) is not None


class Readable:
    """`text`: what is read. Each of its signs belongs to one place of the text it was made from."""

    def __init__(self, written: str) -> None:
        self.text = written
        self._places: list[int] | None = None  # None: the same as written
        if not _UNUSUAL.search(written):
            return
        read: list[str] = []
        places: list[int] = []
        for place, sign in enumerate(written):
            seen = _seen(sign) if _UNUSUAL.match(sign) else sign
            read.append(seen)
            places += [place] * len(seen)
        self.text = "".join(read)
        self._places = [*places, len(written)]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text as written that was read as `text[start:end]`, with the marks that lie over it."""
        if self._places is None:
            return start, end
        return self._places[start], self._places[end]


def _seen(sign: str) -> str:
    if unicodedata.category(sign) in _MARKS:
        return ""
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    plain = unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 or plain.isdecimal() else sign
