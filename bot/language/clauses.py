"""Cuts a sentence at its commas, colons and dashes."""

import re

_END = re.compile(r"[,;:]+|\s-\s")


def split_clauses(sentence: str) -> list[str]:
    """The pieces of `sentence` in order, without the signs between them."""
    return _END.split(sentence)
