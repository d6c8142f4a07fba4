"""From the raw lists of a file to models, each with the place it was written at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from bot.content.errors import Problem
from bot.content.findings import nearest, wrong_fields
from bot.content.yaml_file import Place, YamlFile
from bot.handbook.model import Contact, Law, Link, Topic

EntryT = TypeVar("EntryT", Topic, Contact, Link, Law)


@dataclass(frozen=True)
class Placed(Generic[EntryT]):
    """An entry with the file and the place in it that it came from."""

    entry: EntryT
    file: YamlFile
    place: Place

    def problem(self, inner: Place, message: str) -> Problem:
        """A problem with a field of this entry."""
        return self.file.problem((*self.place, *inner), message)

    def where(self, inner: Place) -> str:
        """Where a field of this entry stands, for a reader."""
        return f"{self.file.name}, linje {self.file.line((*self.place, *inner))}"


def read_entries(
    file: YamlFile, name: str, model: type[EntryT], filled: Mapping[str, str], problems: list[Problem]
) -> list[Placed[EntryT]]:
    """The good entries of the list `name`; what is wrong with the others is added to `problems`.

    `filled` are fields that are the same for the whole file and are not written in each entry.
    """
    good = []
    place: Place
    inner: Place
    for place, raw in _raw_entries(file, name, problems):
        for field in filled.keys() & raw.keys():
            problems.append(file.problem((*place, field), f"»{field}« skrives ikke i det enkelte emne"))
        try:
            good.append(Placed(model.parse_obj({**raw, **filled}), file, place))
        except ValidationError as error:
            called = f" ({raw['id']})" if isinstance(raw.get("id"), str) else ""
            for inner, message in wrong_fields(error, raw, model, frozenset(filled)):
                problems.append(file.problem((*place, *inner), message + called))
    return good


def raw_ids(files: list[YamlFile], name: str) -> set[str]:
    """Ids as written, also of entries with other faults, so that one fault is not told twice."""
    listed = [entry for file in files for entry in (file.data.get(name) or []) if isinstance(entry, dict)]
    return {entry["id"] for entry in listed if isinstance(entry.get("id"), str)}


def check_fields(file: YamlFile, known: set[str], problems: list[Problem]) -> None:
    """Tells of fields at the top of a file that have no meaning there."""
    for field in file.data.keys() - known:
        missing = known - file.data.keys()
        problems.append(file.problem((field,), f"feltet »{field}« kendes ikke.{nearest(field, missing)}"))


def _raw_entries(file: YamlFile, name: str, problems: list[Problem]) -> Iterator[tuple[Place, dict[str, Any]]]:
    listed = file.data.get(name)
    if listed is None:
        problems.append(file.problem((name,), f"listen »{name}« mangler"))
    elif not isinstance(listed, list):
        problems.append(file.problem((name,), f"»{name}« skal være en liste med »- id:« for hver"))
    else:
        for index, raw in enumerate(listed):
            if isinstance(raw, dict):
                yield (name, index), raw
            else:
                problems.append(file.problem((name, index), "her skal stå felter, og det første er »id:«"))
