"""Bare questions: they name no matter of their own and live on what was said before them."""

import re

from bot.language.relations import CHILDREN, FAMILY, FATHERS, MOTHERS
from bot.language.word_set import word_set

_LONGEST = 10  # words
_ASKS = word_set("hvad hva hvem hvor hvordan hvorfor hvornår hvilken hvilket hvilke hvis når om vor vem")
_SMALL = word_set(
    "og å men så da nu jo ja nej nå ok okay ah øh hm altså egentlig mon ellers bare lige dog også osse heller ikke it "
    "ik vel virkelig nogensinde for til af på i hos med fra ved over under efter inden før end eller som at et en den "
    "det de dem der her hjemme selv stadig altid igen a æ do ka ska vil må maa skal skulle kan kunne får fik er var "
    "bliver har havde sker gør gøre ved alle noget nogen os vi jeg man mig min mit mine vores du han ham hun hende "
    "hans hendes deres jer jeres sig begge"
)
# "er det et krav", "hvem betaler", "hvor lang tid tager det": they ask how it stands with a matter, whichever it is.
_ANY_MATTER = word_set(
    "krav kravet pligt pligtig tvunget tvungen tvang frivilligt frivillig valgfrit valgfri nødvendigt lovpligtigt "
    "bestemmer bestemt afgør siger sige svar svare giver give lov lovligt tilladt ja nej betaler betale koster koste "
    "penge gratis holder holde gælder galder hører tæller glemmer glemt lader undlader nægter fristen frist lang længe "
    "tid tager varer går dage uger meget mange tit ofte gange gang hurtigt hurtig straf konsekvens konsekvenser grunden"
)
_WHO = word_set(
    "mand mænd kone kæreste samlever børn barn søskende søstre brødre unger ungerne familie forældre forældrene egne "
    "voksne voksen"
)
_PEOPLE = CHILDREN | FAMILY | MOTHERS | FATHERS
_WORDS = _ASKS | _SMALL | _ANY_MATTER | _WHO | _PEOPLE
_ENDINGS = ("ens", "ets", "s", "en", "et", "n")
_ASKS_ABOUT_IT = re.compile(
    r"^(?:(?:og|å|men|så|ja|nå|ok|okay|øh|altså)[\s,]+)*"
    r"(?:hvorfor|hvad (?:nu |så )?hvis|hvem|hvornår|gælder|galder|koster|er det|skal|ska|må)\b",
    re.IGNORECASE,
)


def leans(text: str) -> bool:
    """Whether `text` is such a bare question: "er det et krav", "og hvem betaler", "gælder det også min kone"."""
    words = re.findall(r"\w+", text.casefold())
    return 0 < len(words) <= _LONGEST and all(_is_bare(word) for word in words)


def asks_about_it(text: str) -> bool:
    """Whether `text` begins by asking something of what was said: "hvorfor det", "hvad hvis vi ikke gør det"."""
    return _ASKS_ABOUT_IT.match(text.strip()) is not None


def _is_bare(word: str) -> bool:
    return word in _WORDS or any(word.removesuffix(ending) in _PEOPLE for ending in _ENDINGS)
