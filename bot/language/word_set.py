"""Word lists as they are easiest to read in code."""

from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


def one_of(words: Iterable[str]) -> str:
    """`words` as alternatives of a regular expression, in the order of the alphabet, without brackets around them."""
    return "|".join(sorted(words))
