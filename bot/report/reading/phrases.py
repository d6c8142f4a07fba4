"""Words as a hurried thumb types them: what two messages must share to mean the same."""

import re

from rapidfuzz.distance import OSA

from bot.language.plain_letters import without_danish_letters
from bot.language.word_set import word_set

# Words that add nothing to a command: "jeg vil gerne springe det her over, tak" is "springe over".
SMALL = word_set(
    "jeg vil gerne lige nu tak please venligst det den dette denne her at bare saa du vi maa kan kunne skal hej "
    "okay ok godt altsaa naa oeh jo mig os i faktisk helst venlig vaer soed proev"
)
_WORD = re.compile(r"[^\W_]+")
_ASKING = word_set("kan kunne maa skal")
_BY_WHOM = (("vi",), ("jeg",), ("du",), ("man",))
_BARE = word_set("ikke var er har")  # nothing is left when only these are: "det var det", "ikke nu"
_SLANG = {"ik": "ikke", "ikk": "ikke", "itte": "ikke", "hva": "hvad", "ka": "kan", "ska": "skal", "ve": "ved"}
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_PIECE_END = re.compile(r"[,.;!\n]+|\s-\s")


def tokens(text: str) -> tuple[str, ...]:
    """Lower-case words with æ, ø, å as they are typed on a foreign keyboard."""
    spelled = without_danish_letters(_STRETCHED.sub(r"\1", text.casefold()))  # "stoooop"
    return tuple(_SLANG.get(word, word) for word in _WORD.findall(spelled))


def content(text: str) -> tuple[str, ...]:
    """The tokens without small words, unless hardly anything would be left."""
    whole = tokens(text)
    # "kan vi ikke springe over?" asks for the same as "kan vi springe over?"
    small = SMALL | {"ikke"} if whole[1:2] in _BY_WHOM and whole[0] in _ASKING else SMALL
    kept = tuple(token for token in whole if token not in small)
    return kept if set(kept) - _BARE else whole


def pieces(text: str) -> list[str]:
    """What stands between commas, full stops and dashes, where it holds a word."""
    return [piece.strip() for piece in _PIECE_END.split(text) if tokens(piece)]


def alike(typed: str, meant: str) -> bool:
    """Whether `typed` is `meant` with the slips of a hurried thumb.

    In a short word only swapped or doubled letters count, since another letter makes another word
    ("stor" is not "stop", "slem" is not "slet").
    """
    if typed == meant:
        return True
    if len(meant) <= 3 or typed[0] != meant[0]:
        return False
    distance = OSA.distance(typed, meant)
    if len(meant) <= 4:
        return distance == 1 and set(typed) == set(meant)
    return distance <= (1 if len(meant) <= 7 else 2)
