"""Makes a typed message clean without changing what it says."""

import re
import unicodedata

MAX_CHARACTERS = 10_000  # a long answer in a report has 6,000; more is cut, so that no message can cost seconds

_SPACES = re.compile(r"\s+")
_PARAGRAPH_SIGN = re.compile(r"\s*§+\s*(?=\d)|\b(?:paragraf|paragraph)\s+(?=\d)", re.IGNORECASE)
_LEADING_COMMAND = re.compile(r"^[\s/]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"})
# Byte order marks, joiners, soft hyphens and direction marks are "format" characters; the rest means nothing in a chat.
_UNWANTED_CATEGORIES = {"Cc", "Cf", "Co", "Cs", "Cn"}


def tidy(text: str) -> str:
    """`text` as NFC on one line: no invisible or control characters, `§ 153` with a space, at most
    MAX_CHARACTERS long. A leading slash goes, so that no typed text can be a Rasa command."""
    text = unicodedata.normalize("NFC", text[: MAX_CHARACTERS * 2])
    text = "".join(
        " " if c in "\n\r\t\u2028\u2029" else c
        for c in text
        if c in "\n\r\t" or unicodedata.category(c) not in _UNWANTED_CATEGORIES
    )
    text = _SPACES.sub(" ", text.translate(_QUOTES)).strip()
    text = _PARAGRAPH_SIGN.sub(" § ", text)
    text = _LEADING_COMMAND.sub("", text)
    return _SPACES.sub(" ", text).strip()[:MAX_CHARACTERS]
