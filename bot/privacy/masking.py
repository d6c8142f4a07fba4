"""Replaces personal numbers, e-mail addresses and phone numbers by words that say what stood there."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.privacy.contact_data import find_emails, find_phones
from bot.privacy.cpr import find_cpr

CPR, EMAIL, PHONE = "cpr", "email", "phone"
PLACEHOLDERS = {CPR: "[CPR-nummer]", EMAIL: "[e-mail]", PHONE: "[telefonnummer]"}
PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS.values())))

_ANNOUNCED = re.compile(
    r"(?:\b(?:mit|min|hans|hendes|barnets|drengens|pigens|moren?s|faren?s|har|og|er)\s+)*"
    r"(?:\b(?:cpr|person|føds?els|mobil|telefon|tlf|mail|e-?mail)[\w\-]*\.?\s*(?:nr|nummer)?\.?\s*(?:er)?\s*:?\s*)?"
    rf"(?:{PLACEHOLDER.pattern})",
    re.IGNORECASE,
)
_Finder = Callable[[str], Iterator[tuple[int, int]]]
# The order matters: what a personal number covers is not looked at for phone numbers again.
_FINDERS: tuple[tuple[str, _Finder], ...] = ((CPR, find_cpr), (EMAIL, find_emails), (PHONE, find_phones))


@dataclass(frozen=True)
class Masked:
    """A text without personal data, and which kinds were taken out (`cpr`, `email`, `phone`)."""

    text: str
    kinds: tuple[str, ...]


_OTHER_DIGITS = re.compile(r"[^\D0-9]")  # decimal digits of any script but ours


class Masker:
    """Masks texts; the contact data in `keep` (the handbook's own) stay readable."""

    def __init__(self, keep: Iterable[str] = ()) -> None:
        self._keep = frozenset(_key(value) for value in keep)

    def mask(self, text: str) -> Masked:
        """`text` with each find replaced by its placeholder; the kinds include placeholders already there."""
        digits = _with_plain_digits(text)
        for kind, find in _FINDERS:
            spans = [s for s in _merged(find(digits)) if _key(digits[slice(*s)]) not in self._keep]
            for start, end in reversed(spans):
                text = text[:start] + PLACEHOLDERS[kind] + text[end:]
            digits = _with_plain_digits(text)
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


def _with_plain_digits(text: str) -> str:
    """`text`, as long as before, with every script's decimal digits as 0-9."""
    return _OTHER_DIGITS.sub(lambda digit: str(int(digit[0])), text)


def _key(value: str) -> str:
    """What is compared of contact data: letters and signs in lower case, without spaces and country code."""
    return re.sub(r"^(?:\+|00)45", "", re.sub(r"[\s\-]", "", value).casefold())
