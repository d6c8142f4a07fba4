"""How words are written where a keyboard has no Danish letters."""

_SPELLED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ä": "ae", "ö": "oe"})


def without_danish_letters(text: str) -> str:
    """`text` (lower case) with a-z for æ, ø and å: "tøj" is "toej"."""
    return text.translate(_SPELLED)
