"""Turns of phrase that show which question a sentence answers. Regular expressions, by field."""

import re
from collections.abc import Mapping

from bot.language.relations import AUNTS_AND_UNCLES, COUSINS, FRIENDS, GRANDPARENTS, SIBLINGS
from bot.language.word_set import one_of
from bot.report.fields import FieldId
from bot.report.reading.days_and_numbers import DAYS, MONTHS, RELATIVE_DAY
from bot.report.reading.last_named import ADULT
from bot.report.reading.vocabulary import AMOUNT, CHILD, PARENT, PROFESSIONAL, ROLE

_ABOUT = r"(?:(?:nu|snart|knap|næsten|kun|lige|ca\.?|omkring|vist)\s+)?"
_SPOKE = (
    r"(?:talt|snakket|talte|snakkede|ringet|ringede|skrevet|skrev|kontaktet|kontaktede|spurgt|spurgte|sagt|fortalt)"
)
_NOT_AGE = r"(?!\s*(?:dage?|uger?|minutter|timer?|gange?|kr|procent|%|måned|mdr|andre|af)\b)"
_CLASS = r"(?:\d{1,2}\.?|nulte|første|anden|tredje|fjerde|femte|sjette|syvende|ottende|niende)\s*klasse"

# "i går så jeg hende", but not "så jeg tror", which draws a conclusion.
SAW = (
    r"så\s+(?:jeg|vi)\b(?!\s+(?:synes|tror|mener|tænker|tænkte|troede|frygter|vurderer|formoder|er|bliver|blev|har|vil|ville"
    r"|skal|kan|kunne|måtte|må|ved|ringer|ringede|gik|tog|spurgte)\b)"
)

_RELATION = (
    rf"\b(?:min|mit|vores)\s+(?:\w+\s+)?{CHILD}\b",
    rf"\b(?:min|vores)\s+\w+s\s+(?:\w+\s+)?{CHILD}\b",
    rf"\bnabo(?:en|er|erne)?s\s+(?:\w+\s+)?{CHILD}\b",
    rf"\b(?:jeg|vi)\s+er\s+(?:\w+\s+){{0,2}}{ROLE}\b",
    r"\b(?:som|jeg|vi)\s+(?:har|passer|aflaster)\s+(?:et\s+|en\s+)?(?:barn\w*|pige\w*|dreng\w*|hende|ham)\s+"
    r"(?:i\s+(?:støtteophold|aflastning|netværk)|hver|i\s+weekend\w*)",
    rf"\b(?:et|en|{CHILD}),?\s+(?:\w+,?\s+){{0,2}}?(?:som\s+|der\s+)?(?:jeg|vi)\s+(?:har|passer|aflaster)\s+"
    r"(?:ofte\s+|tit\s+)?(?:boende|hver|i\s+(?:netværks?\w*|slægts\w*|familiepleje|pleje|aflastning|støtteophold))\b",
)
_AGE = (
    rf"\b{AMOUNT}\s?-?\s?års?\s*(?:gammel\w*|-?\s*(?:dreng|pige|barn)\w*)",
    rf"\b{AMOUNT}\s?-?\s?årig\w*",
    rf"\b{CHILD}(?:\s+\w+)?,?\s+(?:er\s+|på\s+|der\s+er\s+|som\s+er\s+){_ABOUT}{AMOUNT}\b{_NOT_AGE}",
    rf"\b{CHILD},?\s+{AMOUNT}(?:\s+år\b|\s*$|\s*[,.])",
    rf"\b(?:hun|han|den \w+ste)\s+er\s+{_ABOUT}{AMOUNT}\b{_NOT_AGE}",
    rf"\bfylder\s+{_ABOUT}{AMOUNT}\b",
    rf"\b{AMOUNT}\s*(?:mdr\.?|måneder|uger)\s+gammel",
    rf"\b{_CLASS}\b",
    r"\b(?:spædbarn|spæd|nyfødt|børnehavebarn|børnehaveklasse\w*)\b",
)
_KNOWN_THROUGH = (
    rf"\b(?:min|vores)\s+(?:\w+\s+)?(?:{one_of(FRIENDS | SIBLINGS | COUSINS)}|svigerinde|svoger|datter)\b",
)
_LIVES = (
    r"\bbor\s+(?:\w+\s+)?(?:hos|sammen|alene|med|hjemme|i plejefamilie|på(?!\s*\[adresse))\b",
    r"\b(?:forældrene|de)\s+er\s+(?:\w+\s+)?(?:skilt|gået fra hinanden)\b",
    r"\bgår\s+(?:i|på)\s+(?:\w*børnehave|\w*vuggestue|dagpleje|\w*skole\w*|sfo|efterskole|specialklasse)\b",
    r"\b(?:enebarn|søskende|diagnose|autisme|adhd|handicap)\b",
)
_SEEN = (
    r"\b(?:jeg|vi|man)\s+(?:har\s+|kunne\s+)?(?:selv\s+|også\s+|ofte\s+)*(?:så|se|set|hørte|høre|hørt|opdagede|opdaget|"
    r"bemærkede|bemærket|lagde mærke|lagt mærke|fandt|mærkede|lugtede|lugte)\b",
    rf"\b(?:{SAW}|(?:hørte|opdagede|fandt|lugtede|bemærkede)\s+(?:jeg|vi))\b",
    r"\b(?:blå\s+mærker?|blåt\s+mærke|\w*mærker\s+på|sår\s+på|rifter|brandsår|hævet|blod\w*)\b",
    r"\b(?:græd|grædende|rystede|skreg|råbte|slog|sparkede|ruskede|spyttede|låste|lugtede|tissede)\b|\bkastede op\b",
    r"\b(?:kom|kommer)\s+(?:\w+\s+){0,2}(?:uden|med|i)\s+(?:\w+\s+){0,2}(?:tøj|jakke|mad|sko|madpakke|overtøj|ble)\b",
    r"\bvar\s+(?:\w+\s+)?(?:beskidt\w*|sulten|fuld|beruset|påvirket|skæv|alene hjemme|bange)\b",
)
_WHEN = (
    rf"\bi\s*(?:{RELATIVE_DAY}|eftermiddags|formiddags|(?:{DAYS})s|sommers|vinters|weekenden)\b",
    rf"\bsidste\s+(?:uge|weekend|måned|{DAYS}|gang|år|sommer|jul)\b",
    r"\bforrige\s+(?:uge|weekend|måned|\w+dag)\b",
    r"\bfor\s+(?:\w+\s+)?(?:\d{1,2}|en|et|to|tre|fire|fem|seks|nogle|et par|få)\s+(?:\w+\s+)?"
    r"(?:dage?|uger?|måned(?:er)?|år|timer?|minutter)\s+siden\b",
    rf"\b(?:d\.|den)\s*\d{{1,2}}[./]\s?(?:\d{{1,2}}|{MONTHS})",
    rf"\b(?:{DAYS})\s+(?:den|d\.|morgen|formiddag|eftermiddag|aften|nat|kl)",
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\b",
)
_TIME_OF_DAY = (
    r"\bkl\.?\s*\d{1,2}\b|\bved\s+\d{1,2}-tiden\b|\bom (?:aftenen|natten|morgenen)\b|\bda (?:hun|han|vi)\b",
)
_LASTING = (
    rf"\bsiden\s+(?:jul|nytår|påske|sommer\w*|vinter\w*|efterår\w*|forår\w*|{MONTHS}"
    r"|skolestart|hun|han|de|vi|sidste|19|20|uge|børnehave|konfirmation|skilsmisse|fødslen"
    rf"|{_CLASS})",
    r"\bi\s+(?:flere|mange|nogle|et par|\d{1,2}|to|tre|fire|fem|seks|et halvt|halvandet)\s+(?:dage|uger|måneder|år)\b",
    r"\b(?:det|de)\s+(?:sidste|seneste)\s+(?:halve|\d{1,2}|to|tre|fire|fem|seks|par|mange)?\s*"
    r"(?:år|måneder|uger|stykke tid)\b",
    r"\b(?:hver|næsten hver|hver anden)\s+(?:eneste\s+)?(?:dag|uge|weekend|aften|nat|morgen|måned)\b",
    r"\b(?:\d{1,2}|to|tre|fire|fem|et par|flere)\s+gange\s+(?:om|i)\s+(?:ugen|måneden|dagen|året)\b",
    r"\bstået på\b",
)
_OFTEN = (
    r"\b(?:ofte|tit|hele tiden|altid|igen og igen|flere gange|mange gange|hver gang|længe|første gang)\b",
    r"\b(?:dagligt|jævnligt)\b",
)
_TRIED = (
    rf"\b(?:jeg|vi)\s+(?:har\s+)?(?:\w+\s+){{0,3}}{_SPOKE}\s+(?:\w+\s+){{0,3}}{PROFESSIONAL}",
    rf"\bhar\s+(?:jeg|vi)\s+(?:\w+\s+){{0,2}}{_SPOKE}\s+(?:\w+\s+){{0,3}}{PROFESSIONAL}",
    rf"\b{PROFESSIONAL}\s+(?:ved|kender|er\s+(?:også\s+)?(?:orienteret|klar over|bekymret))",
    r"\b(?:jeg|vi)\s+har\s+(?:\w+\s+)?(?:prøvet|forsøgt)\b",
)
_TOLD = (
    rf"\b(?:jeg|vi)\s+(?:har\s+)?(?:\w+\s+){{0,4}}{_SPOKE}\s+(?:\w+\s+){{0,3}}{PARENT}\b",
    rf"\bhar\s+(?:jeg|vi)\s+(?:\w+\s+){{0,3}}{_SPOKE}\s+(?:\w+\s+){{0,3}}{PARENT}\b",
    rf"\b{PARENT}\s+(?:ved|er)\s+(?:\w+,?\s+)?"
    r"(?:orienteret|at jeg|at vi|jeg|det ikke|ikke at|godt at|ikke noget)",
)
_KIN = GRANDPARENTS | AUNTS_AND_UNCLES
_GOOD = (
    r"\b(?:er|bliver)\s+(?:\w+\s+)?(?:god|dygtig|glad|tryg|rigtig god)\s+(?:til|for|ved|hos)\b",
    r"\b(?:elsker|trives\s+(?:i|på|med|hos|godt))\b",
    rf"\b(?:{one_of(_KIN)}|bedsteforældre\w*|{PROFESSIONAL})\s+"
    r"(?:hjælper|støtter|er en støtte)",
)
_HURRY = (
    r"\b(?:haster|hurtigst muligt|kan ikke vente|så hurtigt som muligt|inden (?:weekenden|fredag|i morgen))\b",
    # "hun skal hjem til dem igen på søndag": until then.
    r"\b(?:skal|kommer|bliver)\s+(?:\w+\s+){0,3}?(?:hjem|tilbage|hentet|hentes|afleveres|sendes|ned til|over til)\b"
    rf"(?:\s+\w+){{0,5}}?\s+(?:på (?:{DAYS})|(?:i|til) (?:aften|morgen|weekenden)|i dag|om lidt|næste \w+)\b",
)
_TELLS = (
    r"(?:siger|sagde|sagt|fortæller|fortalte|fortalt|forklarer|forklarede|spørger|spurgte|hvisker|hviskede|svarede)"
)
_CALLS = r"(?:råber|råbte|skreg|skriver|skrev)"
_SAYS = rf"(?:{_TELLS}|{_CALLS})"
# "hun skriver på sin telefon", "han råber hele tiden": no words are told.
_WORDS = (
    r"(?:\s+(?:til|ad|af|efter)\s+(?:mig|os))?(?:\s+(?:bare|så|højt|tit|også))*\s*"
    r"(?:[:»\"“„]|,?\s*(?:at|nej|stop|lad|mor|far|jeg|du|av|hjælp|hold|gå)\b)"
)
_SPEAKER = rf"(?:hun|han|{CHILD}|den (?:ældste|yngste|lille|store|mindste))"
_ADVERBS = r"(?:(?:selv|også|tit|ofte|tidligere|igen|bare|så|pludselig)\s+)*"
CHILD_SPEAKS = re.compile(
    rf"\b(?P<before>{_SPEAKER})\s+(?:har\s+|havde\s+)?{_ADVERBS}(?:{_TELLS}\b|{_CALLS}\b(?={_WORDS}))"
    rf"|\b(?:siger|sagde|fortalte|fortæller|råbte|hviskede|spurgte)\s+(?P<behind>{_SPEAKER})\b",
    re.IGNORECASE,
)
# But "da hun kom fra sin mor, sagde hun" is the child, with or without the comma.
ADULT_SPEAKS = re.compile(
    rf"\b(?P<adult>{ADULT})\s+(?:har\s+)?(?:også\s+)?{_SAYS}\b(?!\s+(?:hun|han)\b)", re.IGNORECASE
)
ADULT_FIRST = re.compile(
    rf"^(?:(?:og|så|men|hendes|hans|barnets|deres|mors|fars|morens|farens)\s+)*(?P<adult>{ADULT})\b", re.IGNORECASE
)
_TO_WHOM = r"(?:hende|ham|barnet|børnene|dem|pigen|drengen)"
# "han sagde til hende", "han siger, at han vil slå hende": to the child, not by it.
TO_A_CHILD = re.compile(
    rf"\b(?P<who>hun|han)\s+(?:har\s+|havde\s+)?{_ADVERBS}{_SAYS}"
    rf"(?:\s+(?:(?:altid|ofte|tit)\s+)?(?:til|ad|af|efter)\s+{_TO_WHOM}\b"
    r"|,?\s*(?:at\s+)?(?P=who)\s+(?:vil|ville|skal|skulle|nok skal|kan|kunne|gider)\s+(?:\w+\s+){0,2}"
    r"(?:slå|tæve|tæske|smadre|banke|dræbe|kvæle|smide|sparke|låse|straffe|tage|hente|få|give|have)\s+"
    rf"{_TO_WHOM}\b)",
    re.IGNORECASE,
)
SO_SAID = re.compile(r"\b(?:så|da|der|bagefter|derefter)\s+$", re.IGNORECASE)  # "mor kom, og så sagde hun"
ANOTHER_CHILD = re.compile(
    rf"\b(?:et andet barn|en anden (?:dreng|pige)|nabo(?:en|er|erne)?s\s+(?:\w+\s+)?{CHILD})\b", re.IGNORECASE
)
SAID_THAT = re.compile(r"^\W*(?:(?:ja|jo)\b[\s,]*)?at\b", re.IGNORECASE)  # what was said, to the question what
NEGATED = re.compile(r"\bikke\b|\baldrig\b|\bsjældent\b", re.IGNORECASE)
TOLD_OR_NOT = re.compile(r"\b(?:ikke|intet|underret\w*)\b", re.IGNORECASE)
# How often the child visits, or how long somebody has known it, is not how long something has gone on.
WITH_US = re.compile(
    r"\b(?:hos os|til os|i (?:støtteophold|aflastning)|aflast\w*|netværksfamilie\w*|passer|kend\w*|bo(?:r|et|ede))\b"
    r"|\b(?:vi|jeg) (?:har|får|ser|henter) (?:\w+ ){0,2}hver\b"
    r"|\b(?:er|kommer|var) her\b|\b(?:ser|har) (?:hende|ham|barnet|dem)\b|\bgå(?:r|et) (?:i|på)\b",
    re.IGNORECASE,
)
HELLO = r"(?:hej(?:sa| med jer)?|hey|hallo|halløj|davs|mojn|god\s?(?:dag|morgen|formiddag|eftermiddag|aften))"
GREETING = re.compile(rf"^(?:(?:{HELLO}|kære \w+)[\s,.!]+)+", re.IGNORECASE)
NOT_ABOUT_THE_CHILD = re.compile(
    rf"^(?:{HELLO}|tak|på forhånd tak|undskyld|mvh|(?:med )?venlig hilsen)?[\s,.!]*"
    r"(?:(?:ja|jo|ok|okay|nej|så)[\s,]+)*(?:(?:jeg|vi)\s+)?"
    r"(?:(?:vil|skal|ønsker|har brug for|overvejer|kunne|lav|skriv|start|begynd)\s+(?:\w+\s+){0,4}"
    r"(?:underret\w*|hjælp)\b(?:\s+(?!fordi\b|da\b)\w+){0,4}"
    r"|(?:er|bliver)\s+(?:\w+\s+){0,2}(?:bekymret|urolig|nervøs|i tvivl)"
    r"(?:\s+(?:for|over|om)\s+(?:et|mit|vores)?\s*\w*)?"
    r"|ved\s+(?:\w+\s+)?ikke,?\s+(?:helt\s+|rigtigt?\s+|lige\s+)*(?:hvad|hvordan)\s+(?:jeg|vi|man)\s+(?:skal\s+)?gør(?:e|)"
    r"(?:\s+det)?|)[\s.!,]*$",
    re.IGNORECASE,
)


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


A_CHILD = _any(rf"\b{CHILD}\b")
A_NUMBER_OF_YEARS = _any(rf"\b{AMOUNT}\s*(?:år|måneder|mdr)\b", r"^\d{1,2}\b")

SURE: Mapping[FieldId, re.Pattern[str]] = {
    "relation": _any(*_RELATION),
    "child": _any(*_AGE),
    "observations": _any(*_SEEN),
    "when": _any(*_WHEN),
    "duration": _any(*_LASTING),
    "tried": _any(*_TRIED),
    "parents_told": _any(*_TOLD),
}
PERHAPS: Mapping[FieldId, re.Pattern[str]] = {
    "relation": _any(*_KNOWN_THROUGH),
    "child": _any(*_LIVES),
    "when": _any(*_TIME_OF_DAY),
    "duration": _any(*_OFTEN),
    "resources": _any(*_GOOD),
    "urgency": _any(*_HURRY),
}
