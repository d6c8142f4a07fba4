"""Reading one YAML file together with the line each value stands on."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.content.broken_letters import broken_letters
from bot.content.errors import ContentError, Problem, told_path
from bot.content.text_file import read_text

Place = tuple[str | int, ...]  # the way to a value: ("topics", 3, "aliases", 0)
_COMMENT = re.compile(r"\s+#")
_SIGNS = ("&", "!")  # of YAML's own: what is written behind them is no text
_SPECIAL_SIGN = "en tekst begynder med et særligt tegn. Sæt anførselstegn om teksten"
_BLOCK_BEGINS = re.compile(r"(?:^\s*-|:)\s+[>|][-+]?\s*$")
_BEHIND_QUOTES = re.compile(r"""[:-]\s+(["'])[^"']*\1\s*[^\s#]""")  # title: "Gæster" der ryger

# What the parser says, what an editor has done when it says so, and whether the mistake is where it began.
_HINTS = (
    ("quoted scalar", "et anførselstegn bliver ikke lukket", True),
    ("flow sequence", "en liste i [ ] bliver ikke lukket", True),
    ("flow mapping", "en parentes { } bliver ikke lukket", True),
    (
        "mapping values are not allowed",
        "der er et kolon midt i en tekst. Sæt anførselstegn om teksten; eller der mangler et kolon på linjen før",
        False,
    ),
    ("'\\t'", "der er brugt tabulator. Ryk ind med mellemrum i stedet", False),
    ("cannot start any token", _SPECIAL_SIGN, False),
    ("while scanning a tag", _SPECIAL_SIGN, True),
    ("while scanning an alias", _SPECIAL_SIGN, True),
    ("undefined alias", _SPECIAL_SIGN, False),
    ("while scanning an anchor", _SPECIAL_SIGN, True),
    ("expected <block end>", "linjen er rykket anderledes ind end dem omkring, eller der mangler »- « foran", False),
    ("could not find expected ':'", "der mangler et kolon efter et feltnavn", True),
)
_MISPLACED = ("expected <block end>", "could not find expected ':'")  # there are better hints for some of these
_FIELD_OR_ITEM = re.compile(r"\s*(?:- |\w+:(?: |$)|$)")


@dataclass(frozen=True)
class YamlFile:
    """Plain data of a file (dict, list, str, ...) and the lines its values stand on. `name` is the path that an editor
    is told, `folded` are the texts under ">", whose lines are read as one."""

    name: str
    data: Any
    lines: Mapping[Place, int]
    folded: Set[Place] = frozenset()

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it that has a line."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str) -> Problem:
        """A problem with the value at `place`."""
        return Problem(self.name, self.line(place), message)


def read_yaml(path: Path) -> YamlFile:
    """Read a file of texts. ContentError, with what is wrong, when it is missing, not UTF-8, not YAML, or empty, when
    letters in it are broken, or when a comment stands behind a value or a sign of YAML's own at its beginning: that may
    have been meant as text, too."""
    file, slips = _read(path)
    if file.data is None:
        raise ContentError([Problem(file.name, 1, "filen er tom")])
    if slips:
        raise ContentError(slips)
    return file


def read_settings(path: Path) -> YamlFile:
    """Read a file of settings: it may be empty (its data is then None) and have comments behind values. ContentError
    as above otherwise."""
    return _read(path)[0]


def _read(path: Path) -> tuple[YamlFile, list[Problem]]:
    """The file, and a problem for each value of which something is not read, as settings have it on purpose."""
    text, name = read_text(path), told_path(path)
    broken = [Problem(name, line, message) for line, message in broken_letters(text)]
    if broken:  # the parser stops at some of them, too, and says less
        raise ContentError(broken)
    try:
        root = _composed(text)
    except YAMLError as error:
        raise ContentError([_unreadable(name, text.split("\n"), error)]) from None
    reading = _Reading(name, text)
    data = None if root is None else reading.plain(root, ())
    if reading.problems:
        raise ContentError(reading.problems)
    return YamlFile(name, data, reading.lines, reading.folded), reading.slips


def _composed(text: str) -> Node | None:
    try:
        return YAML(typ="safe").compose(text)
    except YAMLError:
        # The parser in C is many times faster; the one in Python says better what is wrong.
        return YAML(typ="safe", pure=True).compose(text)


def _unreadable(name: str, lines: Sequence[str], error: YAMLError) -> Problem:
    said = str(error)
    found = ((hint, at_start) for sign, hint, at_start in _HINTS if sign in said)
    hint, at_start = next(found, ("se efter kolon, indrykning og anførselstegn", False))
    mark = getattr(error, "context_mark" if at_start else "problem_mark", None)
    line = mark.line + 1 if mark is not None else 0
    misplaced = any(sign in said for sign in _MISPLACED)
    if misplaced and line and _BEHIND_QUOTES.search(lines[line - 1]):
        hint = (
            "der står mere bag et anførselstegn, der slutter. Sæt anførselstegn om det hele, og brug » « inde i teksten"
        )
    elif misplaced and line and _is_moved_out(lines, line - 1):
        hint = "linjen er rykket for lidt ind til at høre med til teksten over den, eller der mangler et kolon"
    return Problem(name, line, f"filen kan ikke læses herfra: {hint}")


def _is_moved_out(lines: Sequence[str], at: int) -> bool:
    """Whether the line at `at` is indented less than the text under "answer: >-" right above it."""
    above = [line for line in reversed(lines[:at]) if line.strip()]
    if not above or _FIELD_OR_ITEM.match(lines[at]):
        return False
    deep = _indent(above[0])
    begins = next((line for line in above if _indent(line) < deep), "")
    return _indent(lines[at]) < deep and _BLOCK_BEGINS.search(begins) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _scalar(kind: str, text: str) -> Any:
    if kind == "null":
        return None
    if kind == "bool":
        return text.casefold() == "true"
    return _number(text) if kind in {"int", "float"} else text


def _number(text: str) -> int | float:
    """The number in `text`; none that is any number where it is written in a way that no setting needs (0x1F)."""
    for read in (int, float):
        with suppress(ValueError):
            return read(text)
    return float("nan")


class _Reading:
    """Makes plain data of a file's nodes; notes their lines, what of a value is not read, and fields that are written
    twice."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text.split("\n")
        self.lines: dict[Place, int] = {}
        self.folded: set[Place] = set()
        self.slips: list[Problem] = []
        self.problems: list[Problem] = []

    def plain(self, node: Node, place: Place) -> Any:
        start = node.start_mark
        if self._text[start.line][start.column : start.column + 1] in _SIGNS:
            self.slips.append(
                Problem(self._name, start.line + 1, f"{_SPECIAL_SIGN}, ellers bliver noget af den ikke læst")
            )
        if isinstance(node, MappingNode):
            return self._mapping(node, place)
        if isinstance(node, SequenceNode):
            return [self._item(item, (*place, index)) for index, item in enumerate(node.value)]
        if node.style == ">":
            self.folded.add(place)
        self._note_comment(node)
        return _scalar(node.tag.rpartition(":")[2], node.value)

    def _mapping(self, node: MappingNode, place: Place) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        again: list[tuple[str, int]] = []
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                message = "linjen begynder med et særligt tegn (? [ eller {). Sæt anførselstegn om teksten"
                self.problems.append(Problem(self._name, line, message))
                continue
            field = str(key.value)
            if field in plain:
                again.append((field, line))
            inner: Place = (*place, field)
            self.lines[inner] = line
            plain[field] = self.plain(value, inner)
        self.problems += self._written_twice(again, next(iter(plain), ""), place)
        return plain

    def _written_twice(self, again: list[tuple[str, int]], first: str, place: Place) -> Iterator[Problem]:
        """What is wrong where the fields `again` stand a second time in the entry at `place` that begins with the field
        `first`: one field too many, or the "- " of the next entry of a list is missing."""
        fields = {field for field, _ in again}
        unmarked = first in fields and len(fields) > 1 and bool(place) and isinstance(place[-1], int)
        for field, line in again:
            if not unmarked:
                yield Problem(self._name, line, f"feltet »{field}« står to gange. Slet det ene")
            elif field == first:
                yield Problem(self._name, line, f"der mangler »- « foran »{field}:«, som begynder noget nyt")

    def _note_comment(self, node: Node) -> None:
        """A text without quotation marks ends where " #" begins, also where the editor meant it as a sign."""
        end = node.end_mark
        if not node.style and _COMMENT.match(self._text[end.line][end.column :] if end.line < len(self._text) else ""):
            message = "det, der står efter » #«, bliver ikke læst. Sæt anførselstegn om hele teksten, eller slet det"
            self.slips.append(Problem(self._name, end.line + 1, message))

    def _item(self, node: Node, place: Place) -> Any:
        self.lines[place] = node.start_mark.line + 1
        return self.plain(node, place)
