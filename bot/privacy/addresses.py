"""Takes street addresses, and postcodes with their town, out of a text."""

import re
from collections.abc import Iterator

from bot.language.calendar import MONTHS, WEEKDAYS
from bot.privacy.readable import holds_figures
from bot.privacy.spans import merged

PLACEHOLDER = "[adresse]"

_STREET_END = (
    r"(?i:vej|vejen|gade|gaden|allé|alle|alléen|alleen|str(?:æ|ae)det?|plads|pladsen|torv|torvet|v(?:æ|ae)nget?|parken|"
    r"toften|bakken|haven|marken|lunden|krogen|engen|k(?:æ|ae)ret|stien|brinken|h(?:ø|oe)jen|skr(?:æ|ae)nten|"
    r"g(?:å|aa)rdsvej|boulevard|boulevarden|promenade|promenaden)"
)
# Ends of place names: a street only with a capital, a few letters before them and a number.
_PLACE_END = (
    r"(?:løkken?|draget|hegnet|ager|agre|ageren|lund|dal|dalen|toft|høj|kær|vang|vangen|banken?|diget|dammen|kilden|"
    r"kløften|ledet|bro|broen|gyden?|bjerg|brink|klinten?)"
)
_NO_STREET = re.compile(
    r"^(?:\w*(?:motor|hoved|om|gen|ud|til|ind|af|hjem|cykel|arbejds|under|leve|over|lande)(?:vej|vejen)|"
    r"\w*(?:skole|arbejds|lege|parkerings|sove|sidde|stå|børne|have|praktik|dag|institutions|camping|bold|raste|bygge|"
    r"første|anden|tredje|fjerde|femte|grav|losse|flyve|gårds|markeds)(?:plads|pladsen)|"
    r"\w*(?:om|ud|til|ind|af|skole|hjem|cykel|lege|børne|dyre|have|under|bag|national)(?:haven|parken|stien)|"
    r"haven|marken|parken|pladsen|torvet|vejen|landevejen|skolevejen|gaden|stien|bakken|engen|skoven|vej|gade|plads|"
    r"torv|gården|allé|\w{0,2}alle|boulevarden|promenaden|"
    r"drengen|\w*sengen|strengen|forvejen|mælkevejen|slagmarken|vildmarken|brigade|gågade|"
    # Words that end as places do: "modtager 12", "inddraget 3", "billedet 2".
    r"(?!(?:vest|nord|dam)ager)\w*(?:t|kl|dr|d|k|s|n|sl|m|y)ager(?:en)?|\w*(?:ska|ske|fær|myn|an|le)diget|indhegnet|"
    r"\w*(?:ind|over|fore|bi|til|be|fra|ud|for|op)draget|\w*(?:bil|for|ind|ud|an|vej|af|til)ledet|"
    r"\w*(?:national|verdens|spare|film)banken|skandalen|sandalen|påkrævet)$",
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
_FLOOR = r"(?:,?\s*(?:\d{1,2}\.?\s?(?:sal)?|st\.?|kl\.?)\s*,?\s*(?:tv|th|mf|dør\s*\d+)\b\.?|,?\s*\d{1,2}\.?\s?sal\b)?"
_NO_TOWN = (
    rf"(?!(?:{'|'.join(name.capitalize() for name in (*WEEKDAYS, *MONTHS))}|Kr|Kl|Hun|Han|Jeg|Der|Det|Kroner|Timer|"
    r"Gange|Og|Men|Barn|Mor|Far)\b)"
)
_TOWN = rf"{_NO_TOWN}[A-ZÆØÅ][a-zæøåé]+(?:\s(?:[A-ZÆØÅ]|[A-ZÆØÅ][a-zæøå]+))?"
_POSTCODE = r"(?:DK-?\s?)?\d{4}\s+"
_REST = rf"{_FLOOR}(?P<town>\s*,?\s*(?:i\s+)?{_POSTCODE}(?:{_TOWN}|(?!kr)[a-zæøå]{{3,}}\b))?"
_SHORT = r"(?:(?:[Gg]l|[Nn]r|[Ss]dr|[Nn]dr|[Ss]kt|[Ss]ct|[Ss]t|[Vv]|[Øø])\.?\s)?"
_JOINED = re.compile(rf"(?<![\w.'])(?P<street>{_SHORT}[A-Za-zÆØÅæøåé.']+{_STREET_END}){_NUMBERED}{_REST}")
_LISTED = re.compile(
    rf"(?<![\w.'])(?P<street>[A-ZÆØÅ][A-Za-zÆØÅæøåé.']+(?:vej|gade|allé|vænget|stræde)),\s*{_NUMBER}{_REST}"
)
_PLACE = re.compile(rf"(?<![\w.'])(?P<street>[A-ZÆØÅ][a-zæøåé]{{2,}}{_PLACE_END}){_NUMBERED}{_REST}")
_APART = re.compile(
    rf"\b(?P<street>(?:(?:Chr\.|Sdr\.|Ndr\.|Skt\.|Sct\.|[A-ZÆØÅ][\wæøå.'’]*)\s+){{1,3}}"
    rf"(?:Vej|Gade|Allé|Alle|Plads|Torv|Stræde|Park|Vænge|Boulevard|(?:Lande|Hoved)vej(?:en)?)){_NUMBERED}{_REST}"
)
# "Bispegade ved kirken, nr. 7", "nr. 14 på Storegade": the number stands further on, or first.
_A_STREET = rf"[A-Za-zÆØÅæøåé.']{{2,}}{_STREET_END}\b"
_HOUSE = r"(?:nr|nummer)\b\.?\s*\d{1,3}(?:\s?[a-hA-H])?\b(?!\s*[.-]?\d)"
_NUMBER_FURTHER_ON = re.compile(
    rf"(?<![\w.'])(?P<street>{_A_STREET})\s+(?:lige\s+)?(?:ved|over\s+for|overfor|bag|bagved|nær|tæt\s+på|omme\s+bag|i)\s+"
    rf"\w+(?:\s\w+)?,?\s+(?:i\s+)?{_HOUSE}"
)
_NUMBER_FIRST = re.compile(rf"\b(?i:{_HOUSE}),?\s+(?:på|i)\s+(?P<street>{_A_STREET})")
# "Ladegårdskvarteret, opgang 4", "opgang 4 i Ladegårdskvarteret": whatever it is called.
_ENTRANCE = r"(?:opgang|blok|lejlighed)\s*(?:nr\.?\s*)?(?:\d{1,3}\s?[A-Ha-h]?|[A-H])\b"
_BLOCK = rf"{_NO_TOWN}[A-ZÆØÅ][a-zæøåé]{{2,}}"
_BLOCK_OF_FLATS = re.compile(
    rf"(?P<street>(?:(?<=\bi )|(?<=\bpå )){_BLOCK}(?:,\s*|\s+)(?:i\s+)?{_ENTRANCE}"
    rf"|\b{_ENTRANCE},?\s+(?:i|på)\s+{_BLOCK})"
)
_LIVES_IN_A_QUARTER = re.compile(r"(?<=\bbor i )[A-ZÆØÅ][a-zæøåé]+(?:kvarteret|bebyggelsen|komplekset)\b")
_LIVES_ON = re.compile(rf"(?<=\bbor på )[A-ZÆØÅ][a-zæøåé]+{_STREET_END}\b")
_LIVES_AT = re.compile(
    rf"(?<=\bbor )(?:på\s+)?(?P<street>(?:[\w.'’]+\s+){{1,3}}(?:vej|gade|allé|plads|torv))\s+{_NUMBER}{_REST}",
    re.IGNORECASE,
)
# "bor på Toftegårdsområdet 4", "bor Ved Kirken nr. 7", "adressen er Bispetorn 3": whatever it is called.
_LIVES_AT_PLACE = re.compile(
    r"(?:(?<=\bbor )(?:på\s+)?|(?<=\badressen er )|(?<=\b[Aa]dresse: ))"
    rf"(?P<street>{_NO_TOWN}[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ][a-zæøåé]+)?){_NUMBERED}{_REST}"
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_FIRST_POSTCODES = re.compile(r"(?:19\d\d|20\d\d) (?:Frederiksberg|København|Kbh)", re.IGNORECASE)


class Addresses:
    """Finds addresses, with the towns that are known as towns however they are written."""

    def __init__(self, towns: frozenset[str]) -> None:
        """`towns`: in lower case."""
        known = "|".join(sorted(towns))
        self._post_town = re.compile(rf"\b{_POSTCODE}(?:{_TOWN}|{known})\b")
        # "ribe landevej 44": a road of that name goes to each town.
        self._road_to_a_town = re.compile(
            rf"\b(?P<street>(?:{known})\s+(?:lande|hoved)vej(?:en)?){_NUMBERED}{_REST}", re.IGNORECASE
        )
        self._town_behind = re.compile(rf"\s*,?\s*(?:i\s+)?(?:{known})\b", re.IGNORECASE)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of `text` where a street stands with its number, and with the floor and town behind it. They may
        overlap."""
        if not holds_figures(text):
            return
        for pattern in (_APART, _JOINED, _LISTED, _PLACE, _LIVES_AT, _LIVES_AT_PLACE, self._road_to_a_town):
            for match in pattern.finditer(text):
                if not _NO_STREET.match(match["street"]):
                    town = None if match["town"] else self._town_behind.match(text, match.end())
                    yield match.start("street"), (town or match).end()
        for pattern in (_NUMBER_FURTHER_ON, _NUMBER_FIRST, _BLOCK_OF_FLATS):
            for match in pattern.finditer(text):
                if not _NO_STREET.match(match["street"]):
                    yield match.span()

    def taken_out(self, text: str) -> tuple[str, bool]:
        """`text` with `[adresse]` where an address stood, be it a street without a number on which somebody lives or a
        postcode with its town, and whether there was one."""
        found = merged([*self.find(text), *self._find_where_one_lives(text)])
        for start, end in reversed(found):
            text = text[:start] + PLACEHOLDER + text[end:]
        return text, bool(found)

    def _find_where_one_lives(self, text: str) -> Iterator[tuple[int, int]]:
        for match in _LIVES_ON.finditer(text):
            if not _NO_STREET.match(match.group()):
                yield match.span()
        for match in _LIVES_IN_A_QUARTER.finditer(text):
            yield match.span()
        for match in self._post_town.finditer(text):
            # "i 2024 Barnets" is a year; postcodes begin at 1000 but these few are years far more often.
            if not _YEAR.match(match.group()) or _FIRST_POSTCODES.match(match.group()):
                yield match.span()
