"""Text as comparable words: case, line breaks, hyphens, quotes and ways to write a number do not count."""

import re
import unicodedata

# Addresses and numbers ("155 b" as 155b) are kept in one piece, as one changed character makes another.
_TOKEN = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://)?(?:[^\W_][\w-]*\.)+(?:dk|com|net|org|eu|nu|info)\b(?:/[^\s)]*)?"
    r"|\d+(?:[.,]\d+)*[^\W\d_]?(?!\w)"
    r"|\w+(?:-[^\W\d]\w*)*"
)
_PHONE = re.compile(r"(?<!\d)(?:\+45\s?)?(?:(\d{4}) (\d{4})|(\d\d) (\d\d) (\d\d) (\d\d))(?!\d)")
_ONCE = re.compile(r"\ben (?=gang\b)")  # "en" is a number here, and an article in most other places
_SECTION_LETTER = re.compile(r"(?<=\d) (?=[a-hj-zæøå]\b)")  # not "i": "6 i alt"
_LINE_BREAK_HYPHEN = re.compile(r"(?<=[^\W\d])-\s+(?!(?:og|eller|samt)\b)(?=[a-zæøå])")
_DROPPED = re.compile("[\u00ad\u200b\ufeff'’´`]")
_NUMBER_WORDS = {
    **{"én": "1", "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "syv": "7"},
    **{"otte": "8", "ni": "9", "ti": "10", "elleve": "11", "tolv": "12"},
}


def words(text: str) -> tuple[str, ...]:
    """The words of a text in a form to compare: "Netværks- familiens E-mail" -> netværksfamiliens, email."""
    plain = " ".join(_DROPPED.sub("", unicodedata.normalize("NFC", text)).split())
    plain = _ONCE.sub("1 ", _LINE_BREAK_HYPHEN.sub("", plain).casefold())
    plain = _PHONE.sub(lambda match: "".join(match.groups("")), plain)
    return tuple(_comparable(token) for token in _TOKEN.findall(_SECTION_LETTER.sub("", plain)))


def is_exact(word: str) -> bool:
    """Whether a word (from `words`) is a number, a mail or a web address: it is the same or it is another."""
    return "." in word or "@" in word or any(character.isdigit() for character in word)


def _comparable(token: str) -> str:
    if "." in token:
        return token.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/.")
    return _NUMBER_WORDS.get(token, token.replace("-", ""))
