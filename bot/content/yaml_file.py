"""Reading one YAML file together with the line each value stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from bot.content.errors import ContentError, Problem, told_path
from bot.content.text_file import read_text

Place = tuple[str | int, ...]  # the way to a value: ("topics", 3, "aliases", 0)

# What the parser says, what an editor has done when it says so, and whether the mistake is where it began.
_HINTS = (
    ("quoted scalar", "et anførselstegn bliver ikke lukket", True),
    ("flow sequence", "en liste i [ ] bliver ikke lukket", True),
    ("flow mapping", "en parentes { } bliver ikke lukket", True),
    ("mapping values are not allowed", "der er et kolon midt i en tekst. Sæt anførselstegn om teksten", False),
    ("'\\t'", "der er brugt tabulator. Ryk ind med mellemrum i stedet", False),
    ("cannot start any token", "en tekst begynder med et særligt tegn. Sæt anførselstegn om teksten", False),
    ("expected <block end>", "linjen er rykket anderledes ind end dem omkring den", False),
    ("could not find expected ':'", "der mangler et kolon efter et feltnavn", False),
)


@dataclass(frozen=True)
class YamlFile:
    """Plain data of a file (dict, list, str, ...) and the lines its values stand on. `name` is the path that an editor
    is told."""

    name: str
    data: Any
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it that has a line."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str) -> Problem:
        """A problem with the value at `place`."""
        return Problem(self.name, self.line(place), message)


def read_yaml(path: Path) -> YamlFile:
    """Read a file. ContentError (with one problem) when it is missing, not UTF-8, not YAML, or empty."""
    text, name = read_text(path), told_path(path)
    try:
        root = _composed(text)
    except YAMLError as error:
        raise ContentError([_unreadable(name, error)]) from None
    if root is None:
        raise ContentError([Problem(name, 1, "filen er tom")])
    reading = _Reading(name)
    data = reading.plain(root, ())
    if reading.problems:
        raise ContentError(reading.problems)
    return YamlFile(name, data, reading.lines)


def _composed(text: str) -> Node | None:
    try:
        return YAML(typ="safe").compose(text)
    except YAMLError:
        # The parser in C is many times faster; the one in Python says better what is wrong.
        return YAML(typ="safe", pure=True).compose(text)


def _unreadable(name: str, error: YAMLError) -> Problem:
    said = str(error)
    found = ((hint, at_start) for sign, hint, at_start in _HINTS if sign in said)
    hint, at_start = next(found, ("se efter kolon, indrykning og anførselstegn", False))
    mark = getattr(error, "context_mark" if at_start else "problem_mark", None)
    line = mark.line + 1 if mark is not None else 0
    return Problem(name, line, f"filen kan ikke læses herfra: {hint}")


def _scalar(kind: str, text: str) -> Any:
    if kind == "null":
        return None
    if kind == "bool":
        return text.casefold() == "true"
    # No field is a number: it only matters that a reader is told so, not which number it was.
    return float("nan") if kind in {"int", "float"} else text


class _Reading:
    """Makes plain data of a file's nodes; notes their lines, and fields that are written twice."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []

    def plain(self, node: Node, place: Place) -> Any:
        if isinstance(node, MappingNode):
            return self._mapping(node, place)
        if isinstance(node, SequenceNode):
            return [self._item(item, (*place, index)) for index, item in enumerate(node.value)]
        return _scalar(node.tag.rpartition(":")[2], node.value)

    def _mapping(self, node: MappingNode, place: Place) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for key, value in node.value:
            field, line = str(key.value), key.start_mark.line + 1
            if field in plain:
                self.problems.append(Problem(self._name, line, f"feltet »{field}« står to gange. Slet det ene"))
            inner: Place = (*place, field)
            self.lines[inner] = line
            plain[field] = self.plain(value, inner)
        return plain

    def _item(self, node: Node, place: Place) -> Any:
        self.lines[place] = node.start_mark.line + 1
        return self.plain(node, place)
