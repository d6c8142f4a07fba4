"""Takes street addresses, and postcodes with their town, out of a text."""

import re

from bot.language.calendar import MONTHS, WEEKDAYS

PLACEHOLDER = "[adresse]"

_STREET_END = (
    r"(?i:vej|vejen|gade|gaden|allé|alle|alléen|alleen|str(?:æ|ae)det?|plads|pladsen|torv|torvet|v(?:æ|ae)nget?|parken|"
    r"toften|bakken|haven|marken|lunden|krogen|engen|k(?:æ|ae)ret|stien|brinken|h(?:ø|oe)jen|skr(?:æ|ae)nten|"
    r"g(?:å|aa)rdsvej|boulevard|boulevarden|promenade|promenaden)"
)
# Ends of place names: a street only with a capital, a few letters before them and a number.
_PLACE_END = (
    r"(?:løkken?|draget|hegnet|ager|agre|ageren|lund|dal|dalen|toft|høj|kær|vang|vangen|banken?|diget|dammen|kilden|"
    r"kløften|ledet)"
)
_NO_STREET = re.compile(
    r"^(?:\w*(?:motor|hoved|om|gen|ud|til|ind|af|hjem|cykel|arbejds|under)(?:vej|vejen)|"
    r"\w*(?:skole|arbejds|lege|parkerings|sove|sidde|stå|børne|have|praktik|dag|institutions|camping|bold|raste)"
    r"(?:plads|pladsen)|"
    r"\w*(?:om|ud|til|ind|af|skole|hjem|cykel|lege|børne|dyre|have|under)(?:haven|parken|stien)|"
    r"haven|marken|parken|pladsen|torvet|vejen|landevejen|skolevejen|gaden|stien|bakken|engen|skoven|vej|gade|plads|"
    r"torv|gården|allé|\w{0,2}alle|boulevarden|promenaden)$",
    re.IGNORECASE,
)
_UNIT = (
    r"(?:gang|dag|døgn|nat|nætter|aften|uge|måned|år|time|minut|sekund|børn|pige|dreng|person|voksn|mand|mennesk|par|"
    r"stk|weekend|hverdag|bil|hund|k(?:r|l|m)\b|kilo|meter|m\b|cm\b|kroner|grad|procent|%|a?f dem|andre|forskellig|"
    rf"\.\s?(?:sal|klasse|{'|'.join(MONTHS)}))"
)
_RANGE = r"(?:\s?[-–]\s?\d{1,3}(?:\s?[a-hA-H])?\b)?"
_NUMBER = rf"\d{{1,3}}(?:\s?[a-hA-H])?\b(?!\s*(?:[-–/]\s*|til\s+|eller\s+)?\d*\s*{_UNIT}){_RANGE}"
# "Engvej12", "Mosevej nr. 4", "Mosevej #3", "Mosevej (12)"
_NUMBERED = rf"\s*(?:,?\s*(?:nr|nummer)\b\.?\s*|#\s?|(?P<open>\())?{_NUMBER}(?(open)\))"
_FLOOR = r"(?:,?\s*(?:\d{1,2}\.?\s?(?:sal)?|st\.?|kl\.?)\s*,?\s*(?:tv|th|mf|dør\s*\d+)\b\.?|,?\s*\d{1,2}\.\s?sal\b)?"
_NO_TOWN = (
    rf"(?!(?:{'|'.join(name.capitalize() for name in (*WEEKDAYS, *MONTHS))}|Kr|Kl|Hun|Han|Jeg|Der|Det|Kroner|Timer|"
    r"Gange|Og|Men|Barn|Mor|Far)\b)"
)
_TOWN = rf"{_NO_TOWN}[A-ZÆØÅ][a-zæøåé]+(?:\s(?:[A-ZÆØÅ]|[A-ZÆØÅ][a-zæøå]+))?"
_SMALL_TOWN = (
    r"(?:haderslev|vojens|gram|christiansfeld|sommersted|hammelev|starup|marstrup|aabenraa|åbenrå|kolding|sønderborg|"
    r"rødding|toftlund|ribe|esbjerg|vejle|fredericia|odense|aarhus|århus|københavn)"
)
_POSTCODE = rf"(?:(?:DK-?\s?)?\d{{4}}\s+(?:{_TOWN}|{_SMALL_TOWN}))"
_REST = rf"{_FLOOR}(?:\s*,?\s*(?:i\s+)?(?:{_POSTCODE}|(?i:{_SMALL_TOWN})\b))?"
_SHORT = r"(?:(?:[Gg]l|[Nn]r|[Ss]dr|[Nn]dr|[Ss]kt|[Ss]ct|[Ss]t|[Vv]|[Øø])\.?\s)?"
_JOINED = re.compile(rf"(?<![\w.'])(?P<street>{_SHORT}[A-Za-zÆØÅæøåé.']+{_STREET_END}){_NUMBERED}{_REST}")
_LISTED = re.compile(rf"(?<![\w.'])[A-ZÆØÅ][A-Za-zÆØÅæøåé.']+(?:vej|gade|allé|vænget|stræde),\s*{_NUMBER}{_REST}")
_PLACE = re.compile(rf"(?<![\w.'])[A-ZÆØÅ][a-zæøåé]{{2,}}{_PLACE_END}\s+{_NUMBER}{_REST}")
_APART = re.compile(
    rf"\b(?:(?:Chr\.|Sdr\.|Ndr\.|Skt\.|Sct\.|[A-ZÆØÅ][\wæøå.'’]*)\s+){{1,3}}"
    rf"(?:Vej|Gade|Allé|Alle|Plads|Torv|Stræde|Park|Vænge|Boulevard){_NUMBERED}{_REST}"
)
_LIVES_ON = re.compile(rf"(?<=\bbor på )[A-ZÆØÅ][a-zæøåé]+{_STREET_END}\b")
_POST_TOWN = re.compile(rf"\b{_POSTCODE}\b")
_LIVES_AT = re.compile(
    rf"(?<=\bbor )(?:på\s+)?(?:[\w.'’]+\s+){{1,3}}(?:vej|gade|allé|plads|torv)\s+{_NUMBER}{_REST}", re.IGNORECASE
)
# "bor på Toftegårdsområdet 4", "bor Ved Kirken 7": whatever it is called.
_LIVES_AT_PLACE = re.compile(
    rf"(?<=\bbor )(?:på\s+)?{_NO_TOWN}[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ][a-zæøåé]+)?\s+{_NUMBER}{_REST}"
)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_FIRST_POSTCODES = re.compile(r"(?:19\d\d|20\d\d) (?:Frederiksberg|København|Kbh)", re.IGNORECASE)


def without_addresses(text: str) -> tuple[str, bool]:
    """`text` with `[adresse]` where an address stood, and whether there was one."""
    changed = text
    if _DIGIT.search(text):
        changed = _APART.sub(PLACEHOLDER, changed)
        changed = _LIVES_AT.sub(f"på {PLACEHOLDER}", changed)
        changed = _JOINED.sub(_unless_a_word, changed)
        for pattern in (_LISTED, _PLACE):
            changed = pattern.sub(PLACEHOLDER, changed)
        changed = _LIVES_AT_PLACE.sub(f"på {PLACEHOLDER}", changed)
        changed = _POST_TOWN.sub(_unless_a_year, changed)
    changed = _LIVES_ON.sub(_unless_a_word, changed)
    return changed, changed != text


def _unless_a_word(match: re.Match[str]) -> str:
    street = match.groupdict().get("street") or match.group()
    return match.group() if _NO_STREET.match(street) else PLACEHOLDER


def _unless_a_year(match: re.Match[str]) -> str:
    """ "i 2024 Barnets" is a year; postcodes begin at 1000 but these few are years far more often."""
    written = match.group()
    return written if _YEAR.match(written) and not _FIRST_POSTCODES.match(written) else PLACEHOLDER
