"""The list of first names, and which of them are ordinary words as well."""

from dataclasses import dataclass
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.text_file import read_text

_ALSO_A_WORD = "*"
_COMMENT = "#"
_WITHIN = str.maketrans("", "", "-'")  # besides letters


@dataclass(frozen=True)
class FirstNames:
    """Names in lower case. `plain` are names and little else; `also_words` are taken for names only in context."""

    plain: frozenset[str]
    also_words: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word in self.plain or word in self.also_words


def load_first_names(path: Path) -> FirstNames:
    """The names in a file with one a line. ContentError, with every problem found, when it cannot be read, a line is
    more than a name, or no name is without a star."""
    plain, also_words = set(), set()
    problems: list[Problem] = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        written = line.split(_COMMENT)[0].strip()
        name = written.removesuffix(_ALSO_A_WORD).strip().casefold()
        if written and not name.translate(_WITHIN).isalpha():
            problems.append(Problem(path.name, number, f"»{written}« er ikke ét navn. Skriv ét navn på hver linje"))
        elif written.endswith(_ALSO_A_WORD):
            also_words.add(name)
        elif name:
            plain.add(name)
    if not plain and not problems:
        problems.append(Problem(path.name, 0, "filen har ingen navne"))
    if problems:
        raise ContentError(problems)
    return FirstNames(frozenset(plain), frozenset(also_words))
