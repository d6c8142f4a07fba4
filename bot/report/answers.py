"""What a reply looks like from outside: a question, nonsense, a leaning to yes or no."""

import re
import unicodedata
from typing import Literal

from bot.language.asking import ASKING_VERBS, QUESTION_WORDS
from bot.language.tidying import MAX_CHARACTERS
from bot.privacy.masking import PLACEHOLDER
from bot.report.sentences import sentences

Leaning = Literal["yes", "no", "unsure"]
STORY = 4  # words: a reply this long tells something

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyæøåäöüéèáíóú")
_KEY_ROWS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
_KEYS_IN_A_ROW = 5
_SOUNDS = frozenset({"hm", "hmm", "hmmm", "øhm", "haha", "hahaha", "hehe", "hihi", "lol"})
_BEFORE = r"(?:(?:og|men|så|hej|øh|okay|ok|lige|lidt|vent)[,\s]+)*"
_ASKS = re.compile(
    rf"^{_BEFORE}(?:"
    rf"{QUESTION_WORDS}|{ASKING_VERBS}|kunne|skulle|koster)\s+"
    r"(?:jeg|vi|man|i|du|de|det|der|den|så|nu|mon|med|om|godt|længe|mange|meget|ofte|hos|kommunen|netværksfamilie\w*|barnet)\b"
    # Not behind "så" or "ok", where it tells: "så vil de ikke".
    r"|^(?:og\s+|men\s+)?(?:vil|ville|burde|bør)\s+(?:jeg|vi|man|du|de|det|kommunen)\b"
    rf"|^{_BEFORE}hvor\s+(?:lang tid|længe|hurtigt|ofte|mange \w+)\s+"
    r"(?:har|skal|må|kan|får|tager)\s+(?:jeg|vi|man|det|de)\b"
    rf"|^{_BEFORE}(?:hvad|hvor|hvornår|hvordan|hvorfor|hvem)\s+\w{{2,}}r\s+(?:jeg|vi|man|du)\b",
    re.IGNORECASE,
)
# "Hvornår? Det var i lørdags.": the report's own question, said again.
_ECHO = re.compile(
    r"^(?:hvad|hvor|hvornår|hvordan|hvem|hvilket barn|hvor længe|hvor tit)\s*\?\s+(?=\w+ \w+[^?]*$)", re.IGNORECASE
)
_LONGEST_QUESTION = 30  # words
_GREETING = 3  # words
_QUOTED = re.compile(r"^\s*(?:».*«|\".*\"|“.*”|„.*[“”]|'.*')\s*[.!?]?\s*$", re.DOTALL)
_SPOKEN = re.compile(
    r"[»«\"“”]|\b(?:siger|sagde|sagt|spørger|spurgte|råbte|fortalte|fortæller|hviskede)\b", re.IGNORECASE
)
_ONESELF = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b", re.IGNORECASE)
_PARENT = re.compile(r"\b(?:far|mor)\b", re.IGNORECASE)
_YES = re.compile(r"^(?:ja|jo|jep|yes)\b", re.IGNORECASE)
_NO = re.compile(
    r"^(?:(?:nej(?:tak|men|da)?|næh?|nope)\b|(?:der er )?(?:heldigvis )?ingen (?:akut )?fare\b|heldigvis ikke\b"
    r"|ikke (?:lige )?(?:nu|i øjeblikket)\b|det (?:tror|mener|synes) jeg ikke\b"
    # Nothing else may stand between: "hun er kun i sikkerhed hos os", "hun er måske ikke i fare".
    r"|(?:hun|han|de|barnet|børnene) er (?:(?:slet|overhovedet|bestemt|heldigvis|jo|nu|lige) )*ikke i (?:akut )?fare\b"
    r"|(?:hun|han|de|barnet|børnene) er (?:(?:nu|her|hos os|sammen med os|alle|heldigvis|så|og|(?:hun|han|de) er) )*"
    r"i sikkerhed\b)",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"^(?:måske|muligvis|lidt|svært at sige|det er jeg (?:ikke sikker|i tvivl))\b", re.IGNORECASE)
_LEADING = re.compile(
    r"^\W*(?:(?:ja|jo|jep|nej|næ|ok|okay|men|og|hov)\b[\s,.:;!]*"
    r"|(?:(?:det|alt|resten)\s+(?:passer|er\s+(?:fint|rigtigt|korrekt|i orden|godt))|fint)(?:\s+nok)?"
    r"(?=\s*(?:[,.:;!]|men\b|$))[\s,.:;!]*)+",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:men|måske|tror|ved ikke|i aften|i nat|snart|senere|bange for)\b", re.IGNORECASE)
_ASKS_INSIDE = re.compile(
    r"\b(?:hvem|hvad|hvornår|hvordan|hvor meget|hvor mange|hvor ofte skal)\b"
    r"|^(?:jeg|vi) (?:vil|kunne|ville|skal) (?:\w+ ){0,2}(?:vide|spørge|høre)\b|\bet (?:andet )?spørgsmål\b"
    r"|^fortæl (?:mig )?(?:lidt )?om\b",
    re.IGNORECASE,
)
_SHORT_QUESTION = 12  # words
_THANKS = re.compile(
    r"^\W*(?:(?:ok|okay|nå|fint|super|perfekt|godt|mange|tusind|tusinde|1000)\W+)*tak\b(?:\W+(?:for (?:det|alt|nu|i dag"
    r"|svaret|snakken|(?:al )?(?:din )?hjælp(?:en)?)|skal du have|igen|så meget|mange gange"
    r"|det var (?:fint|godt|rart|sødt)|du er (?:sød|rar|dejlig|en skat)))*\W*$",
    re.IGNORECASE,
)


def cleaned(text: str) -> str:
    """`text` without control characters, at most MAX_CHARACTERS long."""
    text = unicodedata.normalize("NFC", text[: MAX_CHARACTERS * 2].replace("\r\n", "\n").replace("\t", " "))
    kept = (c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})
    return "".join(kept).strip()[:MAX_CHARACTERS].strip()


def is_quoted(text: str) -> bool:
    """Whether all of `text` stands in quotation marks: then it is what a child said, also when it is "stop"."""
    return _QUOTED.match(text) is not None


def speaks_of_oneself(text: str) -> bool:
    """Whether `text` says "jeg" or "min": where a child's words are asked for, they may be the child's."""
    return _ONESELF.search(text) is not None


def sounds_like_a_child(text: str) -> bool:
    """Whether `text` may be what a child has said: it speaks of oneself, or says "far" or "mor"."""
    return speaks_of_oneself(text) or _PARENT.search(text) is not None


def speaks(text: str) -> bool:
    """Whether `text` tells what somebody said."""
    return _SPOKEN.search(text) is not None


def is_question(text: str) -> bool:
    """Whether `text` asks something rather than tells something."""
    if len(text.split()) > _LONGEST_QUESTION or speaks(text):
        return False
    pieces = sentences(_ECHO.sub("", text))
    asking = [piece.endswith("?") or _ASKS.match(piece) is not None for piece in pieces]
    # "Hej. Må vi ryge?" asks; "Han råber tit. Er det normalt?" tells something first.
    told = sum(len(piece.split()) for piece, asks in zip(pieces, asking, strict=True) if not asks)
    return any(asking) and told <= _GREETING


def before_a_question(text: str) -> str:
    """What `text` tells before it asks; empty where it asks first or not at all."""
    for piece in sentences(text):
        if piece.endswith("?") or _ASKS.match(piece):
            return text[: text.index(piece)].strip()
    return ""


def is_nonsense(text: str, numbers_count: bool = False) -> bool:
    """Whether nothing in `text` can be read: no word, keys hit at random, only what was masked.

    `numbers_count`: whether digits alone may be an answer (an age, a date).
    """
    text = PLACEHOLDER.sub(" ", text)
    words = _WORD.findall(text)
    if words:
        return all(_is_mash(word.casefold()) for word in words)
    digits = sum(c.isdigit() for c in text)
    return not (numbers_count and 0 < digits <= 8)


def may_ask(text: str) -> bool:
    """Whether `text` asks something or is so short and so worded that it could ("regntøj hvem betaler")."""
    text = _ECHO.sub("", text)
    return is_question(text) or (len(text.split()) <= _SHORT_QUESTION and _ASKS_INSIDE.search(text) is not None)


def is_thanks(text: str) -> bool:
    """Whether `text` thanks and hardly says anything else."""
    return _THANKS.match(text) is not None


def behind_yes_or_no(text: str) -> str:
    """`text` without the yes, the no or the "det passer, men" that it begins with."""
    return _LEADING.sub("", text)


def leaning(text: str) -> Leaning | None:
    """Where a reply to "is the child in danger" leans; None where it says neither yes nor no."""
    if _YES.match(text):
        return "yes"
    no = _NO.match(text)
    if no:
        return "unsure" if _BUT.search(text, no.end()) else "no"
    return "unsure" if _PERHAPS.match(text) else None


def _is_mash(word: str) -> bool:
    if word in _SOUNDS:
        return True
    if len(word) == 1:
        return word not in {"i", "å"}
    if not word.isascii() and not any(c in "æøå" for c in word):
        return False  # another script or accented: not for this to judge
    if len(word) >= 4 and not any(c in _VOWELS for c in word):
        return True
    if len(word) >= 4 and len(set(word)) == 1:
        return True
    if len(word) >= 6 and len(set(word)) <= 2:
        return True
    return any(
        row[at : at + _KEYS_IN_A_ROW] in word for row in _KEY_ROWS for at in range(len(row) - _KEYS_IN_A_ROW + 1)
    )
