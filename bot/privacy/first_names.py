"""The list of first names, and which of them are ordinary words as well."""

from dataclasses import dataclass
from pathlib import Path

_ALSO_A_WORD = "*"
_COMMENT = "#"


@dataclass(frozen=True)
class FirstNames:
    """Names in lower case. `plain` are names and little else; `also_words` are taken for names only in context."""

    plain: frozenset[str]
    also_words: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.plain or word in self.also_words


def load_first_names(path: Path) -> FirstNames:
    """The names in a file with one a line. OSError when it cannot be read, ValueError when it holds none."""
    plain, also_words = set(), set()
    for line in path.read_text(encoding="utf-8").splitlines():
        name = line.split(_COMMENT)[0].strip().casefold()
        if name.endswith(_ALSO_A_WORD):
            also_words.add(name.removesuffix(_ALSO_A_WORD).strip())
        elif name:
            plain.add(name)
    if not plain:
        raise ValueError(f"{path.name} holds no names")
    return FirstNames(frozenset(plain), frozenset(also_words))
