"""Finds e-mail addresses, also those that are spelt out so that no machine may read them."""

import re
from collections.abc import Iterator

# Only at the beginning of a word: tried at each letter, a word of some thousand letters would cost seconds.
_BEGINS = r"(?<![\w.+\-])"
_SNABEL = r"snabel-?\s?a"
_BRACKETED = rf"[(\[{{]\s?(?:@|at|a|{_SNABEL})\s?[)\]}}]"
_BRACKETED_DOT = r"\s?[(\[{]\s?(?:dot|punktum|prik|\.)\s?[)\]}]\s?"
# The ends of addresses that may stand after a space or a comma; "de", "nu" and "no" are words too often.
_END = r"(?:dk|com|net|org|eu|se|uk|info)\b"
# "." and what is said for it, then what follows; after a space or a comma only a known end.
_REST = rf"(?:(?:\.|{_BRACKETED_DOT}|\s+punktum\s+)[\w\-]+|(?:\s?\.\s?|,){_END})"
_LOCAL = r"[\w+\-]+(?:(?:\.|\s+punktum\s+)[\w+\-]+){0,6}"
_MAILS = r"(?:gmail|hotmail|live|outlook|yahoo|icloud|msn|me|protonmail|jubii|mail|stofanet)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEGINS}[\w.+\-]+\s{{0,3}}(?:@|{_BRACKETED}|\b{_SNABEL}\b)\s{{0,3}}[\w\-]+{_REST}{{1,8}}",
        # "anna punktum lind snabela post punktum dk", as a phone writes what is dictated.
        rf"{_BEGINS}{_LOCAL}\s{{0,3}}(?:@|\b{_SNABEL}\b)\s{{0,3}}[\w\-]+{_REST}{{1,8}}",
        # "anna.lind at gmail.com"; a domain alone is written about, too: "jeg ved at hotmail.com er nede".
        rf"{_BEGINS}(?:(?=[\w+\-]{{1,40}}[._\d])[\w.+\-]{{3,64}}(?<=\w)\s{{1,3}}at\s+[\w\-]+(?:\.[\w\-]+){{0,3}}?\.{_END}"
        rf"|[\w+\-]{{1,64}}\s{{1,3}}at\s+{_MAILS}\.{_END}(?!\s+(?:er|var|har|kan|ikke)\b))",
        # "anna at gmail dot com": "at" alone is a common Danish word.
        rf"{_BEGINS}[\w.+\-]+\s+at\s+[\w\-]+(?:\s+(?:dot|punktum|prik)\s+[\w\-]+){{0,3}}?\s+(?:dot|punktum|prik)\s+{_END}",
        r"\"[^\"\n@]{1,40}\"@[\w\-]+(?:\.[\w\-]+)*",
        # "anna@gmail": the end was forgotten.
        rf"{_BEGINS}[\w.+\-]+@\w[\w\-]+",
    )
)
_SIGN = re.compile(r"@|[(\[{]\s?a|\bat\b|snabel", re.IGNORECASE)


def find_emails(text: str) -> Iterator[tuple[int, int]]:
    """The spans (start, end) of `text` that hold an e-mail address."""
    if not _SIGN.search(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield match.span()
