"""Tells a question from the story around it."""

import re

_WHO_OR_WHAT = "hvad|hva|hvaffor|hvem|hvornår|hvordan|hvorledes|hvorfor|hvilken|hvilket|hvilke"
# Without "vor", which is "our", too.
QUESTION_WORDS = rf"{_WHO_OR_WHAT}|hvor|vordan|vornår"
# They ask where they stand before their subject: "må vi ryge".
ASKING_VERBS = "må|maa|kan|ka|skal|ska|får|er|har|bliver|gælder|dækker|findes|ved"

_ASKS = re.compile(
    r"\?\s*$"
    rf"|^(?:og |men |så |hej,? |altså |øh,? )*(?:{QUESTION_WORDS}|vor|vem)\s"
    # "så kan jeg spørge hende" tells; "kan jeg spørge hende" asks.
    rf"|^(?:og |men |hej,? |altså |øh,? )*(?:{ASKING_VERBS}|kunne|ville|vil|burde|bør|gør|hører|tæller)\s"
    rf"|\b(?:om (?:vi|jeg|man|det|der|han|hun|de|i)|{_WHO_OR_WHAT})\b"
    r"|\bhvor (?:er|har|skal|ska|kan|ka|må|ligger|taster|skriver|melder|finder|får|meget|mange|ofte|tit|længe|lang"
    r"|\w+[re] (?:vi|jeg|man)"
    # "hvor kørslen tastes", but not "i stuen hvor faren ryger"
    r"|\w+ (?:tastes|skrives|indberettes|meldes|føres|sendes|noteres|registreres|afleveres))\b"
    r"|\b(?:vil gerne vide|spørgsmål|i tvivl om|fortæl|forklar|ved ikke hvor)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:]\s+")


def asks(text: str) -> bool:
    """Whether `text`, one sentence or a part of one, reads as a question, with or without its mark."""
    return bool(_ASKS.search(text))


def asks_within(text: str) -> bool:
    """Whether `text` asks, or a clause of it does: "det regner, kan jeg købe støvler til ham"."""
    return asks(text) or any(asks(clause) for clause in _CLAUSE_END.split(text)[1:])
