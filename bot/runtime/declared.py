"""What Rasa's own files name: domain.yml the intents, data/stories/rules.yml those that are questions."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.findings import nearest
from bot.content.yaml_file import Place, YamlFile, read_settings
from bot.project import ROOT

_DOMAIN, _STORIES, _RULES = Path("domain.yml"), Path("data/stories"), "rules.yml"


@dataclass(frozen=True)
class Declared:
    """The intents of domain.yml, and those that the rules name. `named`: every intent with the file and line where it
    stands, in those and in the stories."""

    intents: frozenset[str]
    in_rules: frozenset[str]
    named: tuple[tuple[str, YamlFile, Place], ...] = field(default=(), repr=False)

    def lacks(self, topics: Iterable[str]) -> Iterator[str]:
        """A sentence for an editor, in Danish, for each file that lacks one of `topics` (ids)."""
        for topic in topics:
            for file, named in (("domain.yml", self.intents), (f"stories/{_RULES}", self.in_rules)):
                if topic not in named:
                    yield f"{file}: emnet »{topic}« mangler. Skriv det ved siden af de andre emner"

    def unknown(self, known: Collection[str]) -> Iterator[Problem]:
        """A problem wherever an intent is named that is not among `known`: its topic was deleted, or is misspelt."""
        for intent, file, place in self.named:
            if intent not in known:
                message = (
                    f"»{intent}« er ikke (længere) et emne.{nearest(intent, known)} Er emnet slettet, så slet linjen"
                )
                yield file.problem(place, message)


def read_declared(root: Path = ROOT) -> Declared:
    """What the files of `root` name. ContentError, with every problem found, where one of them, or another file of
    stories, cannot be read."""
    problems: list[Problem] = []
    files: dict[str, YamlFile] = {}
    for path in [root / _DOMAIN, *sorted({root / _STORIES / _RULES, *(root / _STORIES).glob("*.yml")})]:
        try:
            files[path.name] = read_settings(path)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    domain = files[_DOMAIN.name]
    listed = domain.data.get("intents") if isinstance(domain.data, dict) else None
    if not isinstance(listed, list):
        raise ContentError([domain.problem((), "listen »intents« mangler")])
    # Rasa lets an intent have settings of its own: "- greet: {use_entities: []}".
    named = [
        (str(name), domain, ("intents", index))
        for index, entry in enumerate(listed)
        for name in (entry if isinstance(entry, dict) else [entry])
    ]
    in_stories = [
        (intent, file, place)
        for name, file in files.items()
        if name != _DOMAIN.name
        for intent, place in _intents_in(file.data, ())
    ]
    return Declared(
        frozenset(intent for intent, *_ in named),
        frozenset(intent for intent, file, _ in in_stories if file is files[_RULES]),
        (*named, *in_stories),
    )


def _intents_in(data: object, place: Place) -> Iterator[tuple[str, Place]]:
    """What stands behind "intent:", however deep, and where."""
    if isinstance(data, dict):
        for name, value in data.items():
            inner = (*place, name)
            yield from [(str(value), inner)] if name == "intent" else _intents_in(value, inner)
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _intents_in(item, (*place, index))
