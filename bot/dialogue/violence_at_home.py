"""Notices that somebody has hit, kicked, threatened or touched the family that tells of it: no matter of the handbook
for the classifier, and for the child's sake to be reported.

What goes on now it leaves to the signals and the classifier; that the family itself used force, to
`bot/report/danger/own_force.py`.
"""

import re

from bot.report.reading.sentences import sentences, without_quotes
from bot.report.reading.vocabulary import CHILD

_PARTNER = r"(?:mand|kone|kæreste|partner|hustru|samlever|ægtefælle|eksmand|ekskone|eks)"
_PARENT = r"(?:mor|far|moren|faren|moderen|faderen)"
_CHILD = rf"(?:(?:lille|store|egen|eget|egne|yngste|ældste)\s+)?(?:{CHILD}|børn)"
# Not "min far": a grown-up tells of long ago, and a child that writes of itself is heard before.
_WHO = (
    rf"(?<!\bhvis )(?<!\bom )(?<!\bnår )(?:han|hun|de|(?<!\bmin ){_PARENT}"
    r"|(?:hans|hendes|barnets|drengens|pigens)\s+\w*(?:far|mor|bror|søster|ven|veninde|kæreste|onkel|fætter|kusine)"
    rf"|(?:(?:min|mit|vores|den|det|vor)\s+)?(?:\w+\s+)?(?:{CHILD}|{_PARTNER}))"
)
_OUR_KIN = r"(?:gamle\s+)?(?:mor|far|mormor|farmor|søster|bror)"
_US = rf"(?:mig|os|(?:min|mit|mine|vores)\s+(?:{_PARTNER}|{_CHILD}|{_OUR_KIN}))\b"
_ALSO = r"(?:(?:også|lige|bare|faktisk|simpelthen|pludselig|altså|så|igen|både)\s+)*"
# "slog mig stort i skak", "slår os på prisen", "slår mig ihjel, hvis jeg …": nobody was hit.
_GAME = (
    r"op|ud|sammen|om|til|ihjel"
    r"|i\s+(?:\w+\s+)?(?:skak|ludo|kort|bordtennis|badminton|tennis|fodbold|løb|krig|uno|yatzy|fifa"
    r"|minecraft|mario\s?kart|\w*spil\w*)"
    r"|på\s+(?:banen|prisen|tiden|pointene|målstregen|hjemmebane|udebane)"
    r"|med\s+(?:\d|\w+\s+(?:mål|point|meter|hovedlængde))"
)
_NO_GAME = rf"(?!(?:\s+(?:stort|altid|snart|næsten|jo|lige|bare|hver\s+gang|igen|klart)){{0,3}}\s+(?:{_GAME})\b)"
_HIT = r"(?:slog|slår|sparkede|sparker|tævede|tæver|tæskede|tæsker|bankede|kvalte|overfaldt|overfalder)"
_HAS_HIT = r"(?:slået|sparket|tævet|tæsket|banket|kvalt|overfaldet)"
_THREATENED = r"(?:truede|truet)"
_HARM = (
    r"\s+(?:på livet"
    r"|med\s+(?:(?:en|et|sin)\s+\w+|(?:at\s+)?(?:slå|dræbe|myrde|smadre|stikke|brænde|tæske|tæsk|bank)\b))"
)
_DONE_TO_US = re.compile(
    rf"\b{_WHO}\s+(?:\w+\s+og\s+)?{_ALSO}{_HIT}\s+{_ALSO}{_US}{_NO_GAME}"
    rf"|\b{_HIT}\s+{_ALSO}{_WHO}\s+{_ALSO}{_US}{_NO_GAME}"
    rf"|\b(?:{_WHO}\s+(?:har|havde)|(?:har|havde)\s+{_WHO})\s+{_ALSO}{_HAS_HIT}\s+{_ALSO}{_US}{_NO_GAME}"
    rf"|\b{_WHO}\s+er\s+begyndt\s+at\s+(?:slå|sparke|tæve)\s+{_ALSO}{_US}{_NO_GAME}"
    rf"|\b(?:{_WHO}\s+(?:har\s+)?{_ALSO}{_THREATENED}|{_THREATENED}\s+{_WHO})\s+{_ALSO}{_US}{_HARM}"
    rf"|\b(?:{_WHO}\s+(?:har\s+)?{_ALSO}(?:gav|givet)|gav\s+{_WHO})\s+{_US}\s+(?:\w+\s+){{0,2}}"
    r"(?:lussing\w*|flad|tæsk|øretæve|blåt øje)\b"
    rf"|\b{_US}\s+(?:er|blev)\s+{_ALSO}(?:blevet\s+)?{_HAS_HIT}\s+af\s+(?:ham|hende|dem|{_WHO})\b"
    rf"|\b(?:min|vores)\s+{_PARTNER}\s+gør\s+(?:mig|os|ham|hende|{CHILD})\s+(?:\w+\s+)?bange\b",
    re.IGNORECASE,
)
# "han lå i seng med min lille søn", "hun var nøgen sammen med vores datter"
_FOUND_WITH_OURS = re.compile(
    rf"\b(?:fandt|opdagede|tog)\s+(?:ham|hende|dem|{_WHO})\s+(?:\w+\s+){{0,3}}?"
    r"(?:i seng(?:en)?|under dynen|nøgen|nøgne|uden (?:tøj|bukser|trusser|underbukser)(?:\s+på)?)\s+"
    rf"(?:sammen\s+)?(?:med|hos|ved)\s+(?:min|mit|mine|vores)\s+{_CHILD}",
    re.IGNORECASE,
)


def tells_of_violence_at_home(text: str) -> bool:
    """Whether `text` tells that somebody has hurt or threatened who writes, or the writer's partner or children. Not
    what is quoted, nor a game: "han slog mig i ludo"."""
    told = sentences(without_quotes(text))
    return any(pattern.search(sentence) for sentence in told for pattern in (_DONE_TO_US, _FOUND_WITH_OURS))
