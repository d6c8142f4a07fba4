"""Tells an adult from a child among those who write."""

import re

# A child has no husband and no grandchild; of a child at home with it says "drengen er her" who takes it in.
_ADULT = re.compile(
    r"\bm(?:in|it|ine) (?:eks-?|tidligere |nye |gamle )?"
    r"(?:mand|kone|hustru|ægtefælle|samlever|svigersøn\w*|svigerdatter\w*|børnebørn|barnebarn\w*"
    r"|(?:pleje|netværks|aflastnings|weekend)(?:barn|børn|søn|datter)\w*|datterdatter|dattersøn"
    r"|sønnesøn|sønnedatter|børn)\b"
    r"|\b(?:barnet|barnebarnet|børnene|drengen|drengene|pigen|pigerne|ungen|ungerne|knægten|tøsen|den lille|de små)"
    r"(?: (?:er|kommer|bor|sover|var))? (?:her|hos (?:os|mig)|på (?:besøg|weekend|aflastning))\b",
    re.IGNORECASE,
)


def speaks_as_an_adult(text: str) -> bool:
    """Whether only an adult says `text`: it speaks of "min kone", or of a child that is in one's home."""
    return _ADULT.search(text) is not None
