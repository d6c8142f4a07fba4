"""Splits a message into the questions it holds."""

import re

MAX_PARTS = 8
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=\S)|\s*\n\s*")
_ASKING = (
    r"(?:hvor|hvad|hvem|hvornår|hvordan|hvorfor|hvilken|hvilket|hvilke|hva|vordan|vornår|"
    r"må|maa|kan|ka|skal|ska|får|er|har|bliver|gælder|dækker|findes|ved)"
)
_JOINT = re.compile(
    rf"\s*(?:,|;|-)?\s+(?:og|samt|men|plus|også|eller)\s+(?:så\s+|også\s+|om\s+)?(?={_ASKING}\b)|\?\s*(?:og\s+)?(?=\w)",
    re.IGNORECASE,
)
_SHORTEST = 2  # words: a shorter piece is no question of its own


def split_questions(text: str) -> list[str]:
    """The sentences of `text`, split again where a new question begins ("må vi ryge og hvor melder jeg
    kost ind" -> two). At least one piece, at most MAX_PARTS; short pieces stay with the one before."""
    pieces: list[str] = []
    for sentence in _SENTENCE_END.split(text):
        for piece in _JOINT.split(sentence):
            piece = piece.strip(" ,;-")
            if not piece:
                continue
            if pieces and (len(piece.split()) < _SHORTEST or len(pieces) == MAX_PARTS):
                pieces[-1] = f"{pieces[-1]} {piece}"
            else:
                pieces.append(piece)
    return pieces or [text]
