"""Tells a question from the story around it."""

import re

_WHICH = ("hvilken", "hvilket", "hvilke")
_WHO_OR_WHAT = ("hvad", "hva", "hvaffor", "hvem", "hvornår", "hvordan", "hvorledes", "hvorfor", *_WHICH)
# Without "vor", which is "our", too.
QUESTION_WORDS = (*_WHO_OR_WHAT, "hvor", "vordan", "vornår")
# They ask where they stand before their subject: "må vi ryge".
_MAY_OR_MUST = ("må", "maa", "kan", "ka", "skal", "ska", "får")
ASKING_VERBS = (*_MAY_OR_MUST, "er", "har", "bliver", "gælder", "dækker", "findes", "ved")
# The same for regular expressions; who reads a message word by word takes the words themselves.
ANY_QUESTION_WORD, ANY_ASKING_VERB = "|".join(QUESTION_WORDS), "|".join(ASKING_VERBS)

_WILL = r"vil(?! (?:(?:bare|lige|gerne|også) )*(?:sige|fortælle|oplyse|meddele)\b)"  # "vil bare sige" tells
_ASKS = re.compile(
    r"\?\s*$"
    rf"|^(?:og |men |så |hej,? |altså |øh,? )*(?:{ANY_QUESTION_WORD}|vor|vem)\s"
    # "så kan jeg spørge hende" tells; "kan jeg spørge hende" asks.
    rf"|^(?:og |men |hej,? |altså |øh,? )*(?:{ANY_ASKING_VERB}|kunne|ville|{_WILL}|burde|bør|gør|hører|tæller)\s"
    rf"|\b(?:om (?:vi|jeg|man|det|der|han|hun|de|i)|{'|'.join(_WHO_OR_WHAT)})\b"
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
