"""What a reply alone says, and would not say amid a story: by field, as regular expressions."""

import re
from collections.abc import Mapping

from bot.report.fields import FieldId
from bot.report.reading.days_and_numbers import DAYS, MONTHS, RELATIVE_DAY
from bot.report.reading.vocabulary import AMOUNT, CHILD, NO, PARENT, PROFESSIONAL, ROLE, YES

_HEDGE = r"(?:i|ca\.?|cirka|omkring|vist|nok|måske|mindst|over|under|knap|næsten|vel|det er|det har været)"
# English is what a short answer slips into; in a story it would be another language.
_ENGLISH_TIME = (
    r"yesterday|today|tonight|last|this\s+(?:morning|week|weekend|month|year)|every|(?:on\s+)?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:a|one|two|three|some|many|\d+)\s+(?:days?|weeks?|months?|years?)"
)
_NO = rf"(?:{NO}|not)"
# "det kan jeg ikke huske men det var før jul"
_FORGOT = r"(?:(?:det|kan|jeg|ikke|husker|huske|ved|helt|lige|præcis\w*|nøjagtigt)[\s,]+){2,7}men\s+"
_AS_ONE_WORD = rf"i(?:{RELATIVE_DAY}|morgen|aften|(?:{DAYS})s)"
# "far er fuld": whoever is spoken of in so few words asks nothing, and no title of the handbook is meant.
OF_SOMEONE = re.compile(rf"\b(?:hun|han|barnet|pigen|drengen|{PARENT})\s+\w", re.IGNORECASE)
# In a story "far slår hende" begins in the same way.
A_ROLE = re.compile(
    rf"^\W*(?:(?:barnets|hendes|hans|deres|en|som|jeg er|vi er)\s+)?(?:{ROLE}\b|bedste\W*$)", re.IGNORECASE
)
ALONE: Mapping[FieldId, re.Pattern[str]] = {
    "child": re.compile(rf"^\W*(?:(?:en|et|to|tre|lille|stor|store)\s+)*(?:\w*{CHILD})\W*$", re.IGNORECASE),
    "duration": re.compile(
        rf"^\W*(?:{_HEDGE}\s+)*(?:(?:{AMOUNT}|et halvt|halvandet|nogle|nogen|et par|en|flere|mange|få|hele|hvert?)\s*"
        r"(?:\w+\s+)?(?:dage?|uger?|måned(?:er)?|mdr|år|timer?|gange?|weekender|livet)\b"
        r"|(?:fra (?:start|starten|begyndelsen|fødslen|dag et)|altid|aldrig før|længe|længere|siden|første gang"
        r"|dagligt|ugentligt|jævnligt|konstant|hele tiden|tit|ofte|sjældent|af og til|en gang imellem"
        r"|indimellem|kort)\b)",
        re.IGNORECASE,
    ),
    "when": re.compile(
        rf"^\W*(?:vent,\s+(?=det\b|i\b|den\b))?(?:{_FORGOT})?(?:(?:det|den)\s+(?:var?|skete|sker|er)\s+)?"
        r"(?:(?:nok|vist|måske|næsten|cirka|ca\.?|vel)\s+)*(?:(?:i|på|om|da|mens|imens|for|efter|før|ved|under|til|kl|klokken|"
        rf"{_AS_ONE_WORD}|anden (?:påske|pinse|jule)\w*"
        rf"|omkring|sidst|lige|hver|hele|den|d|siden|tidligere|engang|første|forleden|{DAYS}|"
        r"jul(?:en|edag\w*|eaften\w*)?|nytår\w*|påske\w*|pinse\w*|midt|først|sidst|sent|tidligt"
        r"|nogle gange|tit|ofte|altid|flere|mange|dengang"
        r"|nu|(?:aften|nat|morgen|formiddag|eftermiddag|dag|weekend|måned)(?:en)?|ugen"
        rf"|kort|længe|{MONTHS}|\w*ferie\w*|{_ENGLISH_TIME}"
        r"|sommer\w*|vinter\w*|efterår\w*|forår\w*)\b|\d)|\b(?:længe siden|siden)\b",
        re.IGNORECASE,
    ),
    "parents_told": re.compile(
        rf"^\W*(?:{YES}|{_NO}|ikke|endnu|delvist|halvt|lidt|kun)\b"
        r"|\b(?:mor|far|de|hun|han|forældrene|moren|faren) (?:aner|har (?:\w+ )?(?:anelse|mistanke))\b"
        r"|\b(?:sige[rs]?|sagde) (?:\w+ )?(?:det|noget|intet) (?:\w+ )?til\b"
        r"|\b(?:ved|vide|vidste|fortalt|fortælle\w*|sagt|sige|talt|snakket|informer\w*|orienter\w*|regner med"
        r"|tør ikke|tør jeg ikke|ligeglade?|vente[rt]?|bange for (?:deres|hans|hendes|at))\b"
        rf"|^\W*(?:(?:kun|måske|nok|det)\s+)*(?:{PARENT}|begge|ingen)(?:\W*$|:|,?\s+(?:men|og|ikke|gør|kun|nok|måske|begge)\b)",
        re.IGNORECASE,
    ),
    # "nej, hun græd kun": no word was said, and what was done instead stands beside it.
    "child_words": re.compile(
        rf"^\W*{_NO}\b(?=\W*[,.;:!]|\W*$|\s+(?:hun|han|barnet|pigen|drengen|ikke|intet|ingenting|slet|men|kun|bare)\b)",
        re.IGNORECASE,
    ),
    "tried": re.compile(
        rf"^\W*(?:{_NO}|intet|ingenting)\b[,.;]|"
        rf"^\W*(?:\w+\s+){{0,2}}(?:{ROLE}|{PROFESSIONAL}|supervision|samtaler?|møder?|netværksmøder?|rådgivning|intet)\W*$",
        re.IGNORECASE,
    ),
    "resources": re.compile(
        r"^\W*(?:(?:hun|han|er|meget|rigtig)\s+)*(?:god|dygtig|glad|tryg)\s+(?:til|for|ved|hos)\b"
        rf"|^\W*(?:\w+\s+){{0,2}}(?:{ROLE}|{PROFESSIONAL})\W*$",
        re.IGNORECASE,
    ),
    "urgency": re.compile(
        r"^\W*(?:(?:ja|det|skal|helst|gerne|så|være|er|haster|ske|meget|ret)\s+)*"
        r"(?:meget|akut|haster|lidt|snart|straks|omgående|hurtigt?|nu|i ?dag|i ?morgen|i ?aften|"
        r"denne|inden|før|senest|med det samme|lige nu|næste|ikke)\b",
        re.IGNORECASE,
    ),
}
# Words of which an answer in a sentence of one's own has some; what speaks of others without them is none.
IN_A_SENTENCE: Mapping[FieldId, re.Pattern[str]] = {
    "relation": re.compile(r"\b(?:jeg|mig|min|mit|mine|vi|os|vores)\b", re.IGNORECASE),
    "duration": re.compile(
        r"\b(?:efter|siden|da|før|når|hver|begynd\w*|start\w*|gang\w*|tid\w*|dag\w*|uge\w*|år\w*|måned\w*|weekend\w*"
        r"|hele|nu|stadig|igen)\b",
        re.IGNORECASE,
    ),
}
