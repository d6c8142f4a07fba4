"""Replaces personal numbers, e-mail addresses and phone numbers by words that say what stood there."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.privacy.cpr import find_cpr
from bot.privacy.emails import find_emails
from bot.privacy.phones import find_phones
from bot.privacy.readable import Readable

CPR, EMAIL, PHONE = "cpr", "email", "phone"
PLACEHOLDERS = {CPR: "[CPR-nummer]", EMAIL: "[e-mail]", PHONE: "[telefonnummer]"}
PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS.values())))

_ANNOUNCED = re.compile(
    r"(?:\b(?:mit|min|hans|hendes|barnets|drengens|pigens|moren?s|faren?s|har|og|er)\s+)*"
    r"(?:\b(?:cpr|person|føds?els|mobil|telefon|tlf|mail|e-?mail)[\w\-]*\.?\s*(?:nr|nummer)?\.?\s*(?:er)?\s*:?\s*)?"
    rf"(?:{PLACEHOLDER.pattern})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\W\d_]+")
_Finder = Callable[[str], Iterator[tuple[int, int]]]
# The order matters: what a personal number covers is not looked at for phone numbers again.
_FINDERS: tuple[tuple[str, _Finder], ...] = ((CPR, find_cpr), (EMAIL, find_emails), (PHONE, find_phones))


@dataclass(frozen=True)
class Masked:
    """A text without personal data, and which kinds were taken out (`cpr`, `email`, `phone`)."""

    text: str
    kinds: tuple[str, ...]


class Masker:
    """Masks texts; the contact data in `keep` (the handbook's own) stay readable."""

    def __init__(self, keep: Iterable[str] = ()) -> None:
        self._keep = frozenset(_key(value) for value in keep)

    def mask(self, text: str) -> Masked:
        """`text` with each find replaced by its placeholder; the kinds include placeholders already there."""
        for kind, find in _FINDERS:
            readable = Readable(text)
            spans = [s for s in _merged(find(readable.text)) if _key(readable.text[slice(*s)]) not in self._keep]
            for start, end in (readable.written(*span) for span in reversed(spans)):
                text = text[:start] + PLACEHOLDERS[kind] + text[end:]
        return Masked(text, hidden_kinds(text))


def hidden_kinds(masked: str) -> tuple[str, ...]:
    """The kinds of personal data that were taken out of a masked text."""
    return tuple(kind for kind, placeholder in PLACEHOLDERS.items() if placeholder in masked)


def without_placeholders(text: str) -> str:
    """A masked text without what was hidden and without the words that announce it ("hans cpr er ...")."""
    return " ".join(_ANNOUNCED.sub(" ", text).split())


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _key(value: str) -> str:
    """What is compared of contact data: letters and signs in lower case, without spaces; of a number its digits,
    without the country code."""
    if _NUMBER.fullmatch(value):
        return re.sub(r"^(?:00)?45(?=\d{8}$)", "", re.sub(r"\D", "", value))
    return re.sub(r"[\s\-]", "", value).casefold()
