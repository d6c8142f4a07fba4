"""Notices that the family itself has used force against the child, or fears that it will hurt it."""

import re

from bot.report.reading.sentences import sentences, without_quotes
from bot.report.reading.vocabulary import PARENT, WHOM

# "må jeg holde hende fast" and "hvis vi slog ham" tell of nothing that was done.
_US = (
    r"(?<!\bmå )(?<!\bkan )(?<!\bskal )(?<!\bvil )(?<!\bhvis )(?<!\bom )"
    r"(?:jeg|vi|min (?:mand|kone|kæreste|partner|hustru|samlever|ægtefælle))"
)
_OUR_CHILD = rf"(?:(?:min|vores|den \w+|det \w+)\s+)?{WHOM}"  # "vores dreng" as well
_ALSO_WORD = "desværre|også|altså|bare|selv|igen|derfor|kort|lige"
_ALSO = rf"(?:(?:{_ALSO_WORD})\s+)*"
# Nothing with "se" or "høre": who saw that far hit her has not done so.
_CAME_TO = rf"(?:(?:har|havde|er|kom|kommer|kommet|måtte|måttet|blev|blevet|var|været|nødt|til|at|{_ALSO_WORD})\s+)*"
_NO_GAME = r"(?!\s+(?:op|ud|til|i\s+(?:skak|ludo|kort|bordtennis|fodbold|løb|\w*spil\w*))\b)"
# What is done, and what stands behind the child: "gav hende en lussing", "holdt ham fast".
_DONE = (
    (
        r"(?:slår|slog|slå|slået|ruske(?:r|de|t)?|skubbe(?:r|de|t)?|sparke(?:r|de|t)?|fastholde[rt]?|fastholdt|tvang|"
        r"tvinge[r]?|tvunget|nev|nevet|nive[r]?|slæbe(?:r|de|t)?|slæbte)",
        rf"\b{_NO_GAME}",
    ),
    (
        r"(?:gav|give[r]?|givet)",
        r"\s+(?:(?:\w+\s+){0,2}(?:lussing\w*|flad|endefuld|dask|smæk|tæsk|øretæve)"
        r"|en\s+over\s+(?:fingrene|nallerne|nakken|numsen))\b",
    ),
    (
        r"(?:holdt|holde[r]?)",
        r"\s+(?:\w+\s+){0,2}(?:fast\b(?!\s+(?:på|ved|i (?:aftal|regl|rutin)))|nede\b(?!\s+på vægten))",
    ),
    (r"(?:holdt|holde[r]?)\s+fast\s+i", r"\b(?<!ets)(?<!ens)(?<!nes)(?!\s+(?:over vejen|i hånden))"),
    (r"(?:satte|sætte[r]?|sat|lagde|lægge[r]?|lagt)\s+(?:mig|sig|os)\s+(?:oven\s?)?på", r"\b"),
    (r"(?:lagde|lægge[r]?|lagt)", r"\s+ned\s+(?:på|i)\s+gulvet\b"),
    (r"presse(?:r|de|t)?", r"\s+(?:\w+\s+)?(?:(?:på|i) gulvet|mod væggen|op ad væggen)\b"),
    (r"(?:bar|bære[r]?|båret)", r"\s+(?:\w+\s+){0,2}(?:skrigende|sprællende|med magt)\b"),
    (r"(?:låse[r]?|låste?|spærre(?:r|de|t)?|lukke(?:r|de|t)?)", r"\s+(?:\w+\s+){0,3}inde\b"),
    (
        r"(?:trak|trække[r]?|trukket|rev|rive[r]?|revet|hev|hive[r]?|hevet|greb|gribe[r]?|grebet|tog|tage[rt]?)",
        r"\s+(?:\w+\s+)?i\s+(?:armen?|håret|øret|nakken|kraven)\b",
    ),
)
# "tog jeg fat i ham", but not to talk with him; who gets hold of several gets hold of the parents.
_TOOK_HOLD = re.compile(
    rf"\b(?:{_US}\s+(?:så\s+)?{_CAME_TO}(?:tog|greb|tage|gribe)|(?:tog|greb)\s+{_US})\s+(?:\w+\s+){{0,2}}fat\s+i\s+"
    rf"(?!dem\b|børnene\b){_OUR_CHILD}\b"
    r"(?!\s+(?:igen|om|på|over|via|til en (?:snak|samtale))\b)"
    r"(?![^.!?]{0,25}\b(?:tal|snak|spurg|spørg|fortal|fortæl|sagde|telefon|sms))",
    re.IGNORECASE,
)
# "jeg tog fat i ham og holdt ham nede": nobody else may stand between, and who only saw or heard it has not done so.
_OTHERS = (
    rf"(?:{PARENT}|h[ua]n|de|der|som|at|hvis|så|ser|set|se|hør\w*|sagde|siger|fortalte|bad|\w+(?:læreren|pædagogen))"
)
_AND_THEN = re.compile(
    rf"\b(?:{_US}(?!\s+{_OUR_CHILD}\b)|(?!så\b|hør)\w+\s+{_US})(?:\s+(?!{_OTHERS}\b)\w+){{1,10}},?\s+og\s+{_ALSO}(?:"
    + "|".join(rf"{verb}\s+{_ALSO}{_OUR_CHILD}{behind}" for verb, behind in _DONE)
    + ")",
    re.IGNORECASE,
)
_OWN_FORCE = re.compile(
    "|".join(
        rf"\b{_US}\s+{_CAME_TO}{verb}\s+{_ALSO}{_OUR_CHILD}{behind}|\b{verb}\s+{_US}\s+{_ALSO}{_OUR_CHILD}{behind}"
        for verb, behind in _DONE
    )
    + rf"|\b{_US}\s+{_CAME_TO}(?:brugte?|bruge)\s+(?:\w+\s+)?magt\b|\bbrugte\s+{_US}\s+(?:\w+\s+)?magt\b",
    re.IGNORECASE,
)

_HURTING = (
    rf"(?:(?:slår?|skader?|rusker?|ryster?|kvæler?|dræber?|tæver?|kaster?|smider?)\s+(?:\w+\s+)?{_OUR_CHILD}\b{_NO_GAME}"
    rf"|gøre?r?\s+{_OUR_CHILD}\s+(?:noget(?!\s+(?:godt|forkert))|fortræd|ondt)"
    r"|mister?\s+(?:besindelsen|kontrollen)|går?\s+amok)"
)
# "jeg er bange for at far gør hende noget" fears somebody else.
_FEARS = re.compile(
    rf"\b(?:jeg|vi)\b[^.!?]{{0,30}}\b(?:bange|ræd|nervøs)\s+for,?\s+(?:at\s+)?"
    rf"(?:(?:jeg|vi|selv|en|dag|at|komme[r]?|kunne|kan|skal|til|i|vrede)\s+)*{_HURTING}"
    rf"|\bjeg\s+(?:er\s+(?:lige\s+)?ved\s+at|har\s+(?:så\s+)?lyst\s+til\s+at)\s+{_HURTING}"
    rf"|\bjeg\s+(?:snart\s+)?(?:kommer|ender)\s+(?:snart\s+)?(?:til|med)\s+at\s+{_HURTING}",
    re.IGNORECASE,
)


def tells_of_own_force(text: str) -> bool:
    """Whether `text` tells that the user or who lives with the user has used force against the child. Not what is
    quoted: there the child may say "jeg"."""
    told = sentences(without_quotes(text))
    return any(force.search(sentence) for sentence in told for force in (_OWN_FORCE, _TOOK_HOLD, _AND_THEN))


def fears_to_hurt(text: str) -> bool:
    """Whether `text` says that the user fears to hurt the child, or is about to."""
    return any(_FEARS.search(sentence) for sentence in sentences(without_quotes(text)))
