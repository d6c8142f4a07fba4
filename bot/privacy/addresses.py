"""Takes street addresses, and postcodes with their town, out of a text."""

import re

PLACEHOLDER = "[adresse]"

_STREET_END = (
    r"(?:vej|vejen|gade|gaden|allé|alle|alléen|stræde|strædet|plads|pladsen|torv|torvet|vænget|vænge|parken|toften|"
    r"bakken|haven|marken|lunden|krogen|engen|kæret|stien|brinken|højen|skrænten|gårdsvej)"
)
_NO_STREET = re.compile(
    r"^(?:\w*(?:motor|lande|hoved|om|gen|ud|til|ind|af|skole|hjem|cykel|arbejds|lege|parkerings|sove|sidde|børne|"
    r"dyre|have|under)(?:vej|vejen|plads|pladsen|gade|haven|parken|stien)\w*|haven|marken|parken|pladsen|torvet|vejen|"
    r"gaden|stien|bakken|engen|skoven|vej|gade|plads|torv|gården)$",
    re.IGNORECASE,
)
_NUMBER = (
    r"\d{1,3}\s?[a-hA-H]?\b(?!\s*(?:gange?|dage?|uger?|måned\w*|år\w*|timer?|minutter|børn|piger|drenge|personer|kr|"
    r"kl|%|\.\s?klasse|\.\s?maj))"
)
_FLOOR = r"(?:,?\s*(?:\d{1,2}\.?\s?(?:sal)?|st\.?|kl\.?)\s*,?\s*(?:tv|th|mf|dør\s*\d+)\b\.?|,?\s*\d{1,2}\.\s?sal\b)?"
_NO_TOWN = (
    r"(?!(?:Kr|Kl|Lørdag|Søndag|Mandag|Tirsdag|Onsdag|Torsdag|Fredag|Januar|Februar|Marts|April|Maj|Juni|Juli|August|"
    r"September|Oktober|November|December|Hun|Han|Jeg|Der|Det|Kroner|Timer|Gange|Og|Men|Barn|Mor|Far)\b)"
)
_TOWN = rf"{_NO_TOWN}[A-ZÆØÅ][a-zæøåé]+(?:\s(?:[A-ZÆØÅ]|[A-ZÆØÅ][a-zæøå]+))?"
_SMALL_TOWN = (
    r"(?:haderslev|vojens|gram|christiansfeld|sommersted|hammelev|starup|marstrup|aabenraa|åbenrå|kolding|sønderborg|"
    r"rødding|toftlund|ribe|esbjerg|vejle|fredericia|odense|aarhus|århus|københavn)"
)
_POSTCODE = rf"(?:(?:DK-?\s?)?\d{{4}}\s+(?:{_TOWN}|{_SMALL_TOWN}))"
_REST = rf"{_FLOOR}(?:\s*,?\s*(?:i\s+)?{_POSTCODE})?"
_JOINED = re.compile(rf"(?<![\w.'])(?P<street>[A-Za-zÆØÅæøåé.']+{_STREET_END})\s+{_NUMBER}{_REST}")
_APART = re.compile(
    rf"\b(?:(?:Chr\.|Sdr\.|Ndr\.|Skt\.|Sct\.|[A-ZÆØÅ][\wæøå.'’]*)\s+){{1,3}}(?:Vej|Gade|Allé|Alle|Plads|Torv|Stræde|Park|Vænge)\s+{_NUMBER}{_REST}"
)
_LIVES_ON = re.compile(rf"(?<=\bbor på )[A-ZÆØÅ][a-zæøåé]+{_STREET_END}\b")
_POST_TOWN = re.compile(rf"\b{_POSTCODE}\b")
_LIVES_AT = re.compile(
    rf"(?<=\bbor )(?:på\s+)?(?:[\w.'’]+\s+){{1,3}}(?:vej|gade|allé|plads|torv)\s+{_NUMBER}{_REST}", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_FIRST_POSTCODES = re.compile(r"(?:19\d\d|20\d\d) (?:Frederiksberg|København|Kbh)", re.IGNORECASE)


def without_addresses(text: str) -> tuple[str, bool]:
    """`text` with `[adresse]` where an address stood, and whether there was one."""
    changed = _APART.sub(PLACEHOLDER, text)
    changed = _LIVES_AT.sub(f"på {PLACEHOLDER}", changed)
    changed = _JOINED.sub(_unless_a_word, changed)
    changed = _LIVES_ON.sub(_unless_a_word, changed)
    changed = _POST_TOWN.sub(_unless_a_year, changed)
    return changed, changed != text


def _unless_a_word(match: re.Match[str]) -> str:
    street = match.groupdict().get("street") or match.group()
    return match.group() if _NO_STREET.match(street) else PLACEHOLDER


def _unless_a_year(match: re.Match[str]) -> str:
    """ "i 2024 Barnets" is a year; postcodes begin at 1000 but these few are years far more often."""
    written = match.group()
    return written if _YEAR.match(written) and not _FIRST_POSTCODES.match(written) else PLACEHOLDER
