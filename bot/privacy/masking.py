"""Replaces personal numbers, mail addresses, phone numbers and street addresses by words that say what stood there."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.privacy.addresses import PLACEHOLDER as ADDRESS_PLACEHOLDER
from bot.privacy.addresses import Addresses
from bot.privacy.cpr import find_cpr
from bot.privacy.emails import find_emails
from bot.privacy.phones import find_phones
from bot.privacy.readable import Readable
from bot.privacy.spans import merged

CPR, EMAIL, PHONE, ADDRESS = "cpr", "email", "phone", "address"
PLACEHOLDERS = {
    CPR: "[CPR-nummer]",
    EMAIL: "[e-mail]",
    PHONE: "[telefonnummer]",
    ADDRESS: ADDRESS_PLACEHOLDER,
}
PLACEHOLDER = re.compile("|".join(map(re.escape, PLACEHOLDERS.values())))

_ANNOUNCED = re.compile(
    r"(?:\b(?:mit|min|hans|hendes|barnets|drengens|pigens|moren?s|faren?s|har|og|er)\s+)*"
    r"(?:\b(?:cpr|person|føds?els|mobil|telefon|tlf|mail|e-?mail|adresse)[\w\-]*\.?\s*(?:nr|nummer)?\.?\s*(?:er)?"
    rf"\s*:?\s*)?(?:\b(?:på|paa)\s+(?={re.escape(ADDRESS_PLACEHOLDER)}))?(?:{PLACEHOLDER.pattern})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\W\d_]+")
_HOUSE = re.compile(r"[^\d@]+\d+\s?[a-hA-H]?\b(?![^,\s])")  # "Engvej 2a" of "Engvej 2a, 6100 Haderslev"
_Finder = Callable[[str], Iterator[tuple[int, int]]]
# The order matters: what a personal number covers is not looked at for phone numbers again.
_FINDERS: tuple[tuple[str, _Finder], ...] = ((CPR, find_cpr), (EMAIL, find_emails), (PHONE, find_phones))


@dataclass(frozen=True)
class Masked:
    """A text without personal data, and which kinds were taken out (`cpr`, `email`, `phone`, `address`)."""

    text: str
    kinds: tuple[str, ...]


class Masker:
    """Masks texts; the contact data in `keep` (the handbook's own) stay readable, an address also without its town."""

    def __init__(self, towns: frozenset[str], keep: Iterable[str] = ()) -> None:
        self._finders = (*_FINDERS, (ADDRESS, Addresses(towns).find))
        self._keep = frozenset(_key(value) for value in keep)

    def mask(self, text: str) -> Masked:
        """`text` with each find replaced by its placeholder; the kinds include placeholders already there."""
        for kind, find in self._finders:
            readable = Readable(text)
            spans = [s for s in merged(find(readable.text)) if _key(readable.text[slice(*s)]) not in self._keep]
            for start, end in (readable.written(*span) for span in reversed(spans)):
                text = text[:start] + PLACEHOLDERS[kind] + text[end:]
        return Masked(text, hidden_kinds(text))


def hides_numbers(kinds: Iterable[str]) -> bool:
    """Whether a number or a mail address is among the kinds that were taken out of a text: what is left is often no
    whole sentence. Without a street address it still is one."""
    return any(kind != ADDRESS for kind in kinds)


def hidden_kinds(masked: str) -> tuple[str, ...]:
    """The kinds of personal data that were taken out of a masked text."""
    return tuple(kind for kind, placeholder in PLACEHOLDERS.items() if placeholder in masked)


def without_placeholders(text: str) -> str:
    """A masked text without what was hidden and without the words that announce it ("hans cpr er ...")."""
    if PLACEHOLDER.search(text):
        text = _ANNOUNCED.sub(" ", text)
    return " ".join(text.split())


def _key(value: str) -> str:
    """What is compared of contact data: letters and signs in lower case, without spaces; of a street address without
    what follows the house's number; of a number its digits, without the country code."""
    if _NUMBER.fullmatch(value):
        return re.sub(r"^(?:00)?45(?=\d{8}$)", "", re.sub(r"\D", "", value))
    house = _HOUSE.match(value)
    return re.sub(r"[\s\-]", "", house[0] if house else value).casefold()
