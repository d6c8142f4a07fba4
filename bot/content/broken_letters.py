"""Letters that came to harm on their way into a file: they look wrong, or look right and are found by no search."""

import re
import unicodedata
from collections.abc import Iterator

# UTF-8 that was once read as Windows' letters ("Ã©n gang"), and the sign for a letter that could not be read.
_GARBLED = re.compile("\ufffd|Ã[\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|Â[\x80-\xbf]|â€")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\ufeff]")  # a soft hyphen among them


def broken_letters(text: str) -> Iterator[tuple[int, str]]:
    """Each line of `text` (counted from 1) that holds such a letter, with a sentence for its editor."""
    if not (_GARBLED.search(text) or _INVISIBLE.search(text)) and unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for word in line.split(" "):
            shown = _INVISIBLE.sub("", word).strip()
            if _GARBLED.search(word):
                yield number, f"bogstaver i »{shown}« er gået i stykker. Skriv ordet igen"
            elif _INVISIBLE.search(word):
                yield number, f"der er et usynligt tegn i »{shown}«, fx en blød bindestreg. Skriv ordet igen"
            elif not unicodedata.is_normalized("NFC", word):
                whole = unicodedata.normalize("NFC", shown)
                yield number, f"et bogstav i »{whole}« består af to tegn, fx »å« af et »a« og en ring. Skriv ordet igen"
