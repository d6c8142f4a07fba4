"""The list of first names, and which of them are ordinary words as well."""

from dataclasses import dataclass
from pathlib import Path

from bot.privacy.name_list import read_names

_ALSO_A_WORD = "*"


@dataclass(frozen=True)
class FirstNames:
    """Names in lower case. `plain` are names and little else; `also_words` are taken for names only in context."""

    plain: frozenset[str]
    also_words: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.plain or word in self.also_words


def load_first_names(path: Path) -> FirstNames:
    """The names in a file with one a line, a star behind those that are words as well. ContentError as `read_names`."""
    names = read_names(path, _ALSO_A_WORD)
    return FirstNames(
        plain=frozenset(name for name, also_a_word in names if not also_a_word),
        also_words=frozenset(name for name, also_a_word in names if also_a_word),
    )
