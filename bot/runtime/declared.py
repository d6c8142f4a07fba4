"""What Rasa's own files name: domain.yml the intents, data/stories/rules.yml those that are questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.yaml_file import YamlFile, read_settings
from bot.project import ROOT

_DOMAIN, _STORIES, _RULES = Path("domain.yml"), Path("data/stories"), "rules.yml"


@dataclass(frozen=True)
class Declared:
    """The intents of domain.yml, and those that the rules name."""

    intents: frozenset[str]
    in_rules: frozenset[str]

    def lacks(self, topics: Iterable[str]) -> Iterator[str]:
        """A sentence for an editor, in Danish, for each file that lacks one of `topics` (ids)."""
        for topic in topics:
            for file, named in (("domain.yml", self.intents), (f"stories/{_RULES}", self.in_rules)):
                if topic not in named:
                    yield f"{file}: emnet »{topic}« mangler. Skriv det ved siden af de andre emner"


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
    intents = frozenset(name for entry in listed for name in (entry if isinstance(entry, dict) else [str(entry)]))
    return Declared(intents, frozenset(_intents_in(files[_RULES].data)))


def _intents_in(data: object) -> Iterator[str]:
    """What stands behind "intent:", however deep."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from [str(value)] if name == "intent" else _intents_in(value)
    elif isinstance(data, list):
        for item in data:
            yield from _intents_in(item)
