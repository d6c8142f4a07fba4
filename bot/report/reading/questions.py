"""Whether a message to the report asks something.

Not as `bot.language.asking.asks` sees it, for which a sentence asks as soon as it sounds like a question anywhere. A
question is no answer to the report's own, so what is wrongly taken for one is lost to it: "kan ikke sove" and "ved
ikke" tell, since a word asks only before its subject; what tells something first, or what somebody said, tells too.
`may_ask` is the wide one, where it is enough that a message could ask; `begins_to_ask` reads what stands behind a
command, its letters as they are typed on a foreign keyboard. `beside_a_question` is what is told all the same.
"""

import re
from itertools import pairwise

from bot.language.asking import ANY_ASKING_VERB, ANY_QUESTION_WORD, ASKING_VERBS, QUESTION_WORDS
from bot.report.reading.phrases import SMALL, tokens
from bot.report.reading.sentences import sentences
from bot.report.reading.speech import speaks

_BEFORE = r"(?:(?:og|men|så|hej|øh|okay|ok|lige|lidt|vent)[,\s]+)*"
_ASKS = re.compile(
    rf"^{_BEFORE}(?:"
    rf"{ANY_QUESTION_WORD}|{ANY_ASKING_VERB}|kunne|skulle|koster)\s+"
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
_ASKING_VERB = rf"(?:{ANY_ASKING_VERB}|kunne|skulle|vil|ville|burde|bør|gør)"
_BY_US, _BY_ANYBODY = "(?:jeg|vi|man|du|i)", "(?:jeg|vi|man|du|i|det|der|den|de|han|hun|mor|far|barnet|nogen)"


def _in_order(subject: str) -> str:
    """A question in its order: a verb before its `subject`, any verb behind a word that asks."""
    by_word = rf"(?:{ANY_QUESTION_WORD})\s+(?:\w+\s+){{0,2}}?(?:{_ASKING_VERB}|\w{{2,}}r)\s+{subject}\b"
    return rf"(?:{by_word}|{_ASKING_VERB}\s+{subject}\b)"


_OUTRIGHT = re.compile(_in_order(_BY_ANYBODY), re.IGNORECASE)
_OUTRIGHT_OF_US = re.compile(_in_order(_BY_US), re.IGNORECASE)
_OUTRIGHT_INSIDE = re.compile(
    rf"\?|\b(?:{ANY_QUESTION_WORD})\s+(?:{_ASKING_VERB}|\w{{2,}}r)\s+{_BY_ANYBODY}\b", re.IGNORECASE
)
_TURN = re.compile(r"(?:\s*[,;:]\s+|\s+[-–]\s+)(?:(?:og|men)\s+)?|\s+(?P<and>og|men)\s+", re.IGNORECASE)
# Neither a condition nor a question is told.
_TELLS_NOT = re.compile(
    rf"(?:(?:og|men)\s+)?(?:hvis|når|om|såfremt|selv om|selvom|{ANY_QUESTION_WORD})\b", re.IGNORECASE
)
_SAYS = re.compile(r"\b(?:spørger|spurgte|siger|sagde|råber|råbte|skriver|skrev|svarede)(?:\s+\w+)?$", re.IGNORECASE)
# Behind it only what somebody is, has or does: "må vi det, hvis ..." goes on asking.
_BEHIND = re.compile(r"[^,;?]{3,80}[,;?]\s+(?P<told>(?:jeg|vi|hun|han)\s+\w+.*)$", re.IGNORECASE | re.DOTALL)
_ASKS_INSIDE = re.compile(
    r"\b(?:hvem|hvad|hvornår|hvordan|hvor meget|hvor mange|hvor ofte skal)\b"
    r"|^(?:jeg|vi) (?:vil|kunne|ville|skal) (?:\w+ ){0,2}(?:vide|spørge|høre)\b|\bet (?:andet )?spørgsmål\b"
    r"|^fortæl (?:mig )?(?:lidt )?om\b",
    re.IGNORECASE,
)
_SHORT_QUESTION = 12  # words
_WORDS_THAT_ASK = frozenset(tokens(" ".join(QUESTION_WORDS)))
_SPEAKING = frozenset(("hoere", "spoerge", "vide", "sige", "fortaelle", "tilfoeje", "rette"))  # "jeg skal lige sige"
_VERB_FIRST = frozenset(tokens(" ".join(ASKING_VERBS))) - {"ved"}  # "stop, det ved jeg ikke" asks nothing
# "vent lige, får jeg svar"
_SUBJECTS = frozenset(tokens("jeg vi man det der de i han hun mor far barnet kommunen"))


def is_question(text: str) -> bool:
    """Whether `text` asks something rather than tells something."""
    if len(text.split()) > _LONGEST_QUESTION or speaks(text):
        return False
    pieces = sentences(_ECHO.sub("", text))
    asking = [piece.endswith("?") or _ASKS.match(piece) is not None for piece in pieces]
    # "Hej. Må vi ryge?" asks; "Han råber tit. Er det normalt?" tells something first.
    told = sum(len(piece.split()) for piece, asks in zip(pieces, asking, strict=True) if not asks)
    return any(asking) and told <= _GREETING


def may_ask(text: str) -> bool:
    """Whether `text` asks something or is so short and so worded that it could ("regntøj hvem betaler")."""
    text = _ECHO.sub("", text)
    return is_question(text) or (len(text.split()) <= _SHORT_QUESTION and _ASKS_INSIDE.search(text) is not None)


def asks_outright(text: str) -> bool:
    """Whether `text` asks in the order of a question, anywhere in it: "hvad gør jeg", not "ved ikke hvad jeg gør"."""
    return is_question(text) or _OUTRIGHT_INSIDE.search(text) is not None


def before_a_question(text: str) -> str:
    """What `text` tells before it asks, be it in the same sentence; empty where it asks first or not at all."""
    for piece in sentences(text):
        start = text.index(piece)
        if (joint := _where_it_turns_to_ask(piece)) is not None:
            return text[: start + joint].strip()
        if piece.endswith("?") or _ASKS.match(piece):
            return text[:start].strip()
    return ""


def beside_a_question(text: str) -> str:
    """What `text` tells before it asks, or else behind it ("hvad mener du med rolle, jeg er hendes mormor")."""
    behind = _BEHIND.match(text) if _OUTRIGHT.match(text) else None
    return before_a_question(text) or (behind["told"].strip() if behind and not asks_outright(behind["told"]) else "")


def _where_it_turns_to_ask(sentence: str) -> int | None:
    """Where in `sentence`, which tells at first, a question begins; None where it does not."""
    if _ASKS.match(sentence) or _OUTRIGHT.match(sentence) or _TELLS_NOT.match(sentence):
        return None
    outright = _OUTRIGHT if sentence.endswith("?") else _OUTRIGHT_OF_US
    for joint in _TURN.finditer(sentence):
        asks = _OUTRIGHT_OF_US if joint["and"] else outright  # "og har det godt" tells on
        quoted = _SAYS.search(sentence[: joint.start()])  # "hun spurgte, må jeg blive"
        if not quoted and asks.match(sentence, joint.end()):
            return joint.start()
    return None


def begins_to_ask(words: tuple[str, ...]) -> bool:
    """Whether `words`, as phrases.tokens gives them, make what stands before them no command: they are a question of
    their own, or tell ("vent lige, hvad er nummeret" is no pause)."""
    if any(verb in _VERB_FIRST and subject in _SUBJECTS for verb, subject in pairwise(words[:3])):
        return True
    return next((word in _WORDS_THAT_ASK | _SPEAKING for word in words if word not in SMALL), False)
