"""Reads the training questions in data/nlu as plain YAML."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.errors import ContentError, Problem, told_path
from bot.content.folder import stray_files
from bot.content.yaml_file import Place, YamlFile, read_yaml

_FIELDS, _NOTHING = ("intent", "examples", "metadata"), (None, None, None)


@dataclass(frozen=True)
class FollowUp:
    """What is written right after the answer to the topic `answered`, and the `intent` that it then has."""

    answered: str
    text: str
    intent: str


def read_training(folder: Path) -> dict[str, list[str]]:
    """Each intent in the folder's .yml files with its questions, in order.

    ContentError, with every problem found, when the folder is empty or missing or a file is not right.
    """
    training: dict[str, list[str]] = {}
    for intent, _, questions in _read(folder):
        training.setdefault(intent, []).extend(questions)
    return training


def read_follow_ups(folder: Path) -> list[FollowUp]:
    """The follow-ups in the folder's .yml files, in order. ContentError as above, also where an entry does not
    say what was answered."""
    return [FollowUp(answered, text, intent) for intent, answered, texts in _read(folder, True) for text in texts]


def _read(folder: Path, follow_ups: bool = False) -> list[tuple[str, str, list[str]]]:
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        raise ContentError([Problem(told_path(folder), 0, "der er ingen .yml-filer med spørgsmål i mappen")])
    problems = list(stray_files(folder))
    entries: list[tuple[str, str, list[str]]] = []
    for path in paths:
        try:
            entries += _entries(read_yaml(path), problems, follow_ups)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return entries


def _entries(file: YamlFile, problems: list[Problem], follow_ups: bool) -> Iterator[tuple[str, str, list[str]]]:
    listed = file.data.get("nlu") if isinstance(file.data, dict) else None
    if not isinstance(listed, list):
        problems.append(file.problem(("nlu",), "listen »nlu« mangler"))
        return
    for index, entry in enumerate(listed):
        place: Place = ("nlu", index)
        intent, examples, metadata = (entry.get(name) for name in _FIELDS) if isinstance(entry, dict) else _NOTHING
        answered = metadata.get("answered") if isinstance(metadata, dict) else None
        if not isinstance(intent, str) or not isinstance(examples, str):
            message = "her skal stå »intent:« med et navn og »examples: |« med et spørgsmål på hver linje"
            problems.append(file.problem(place, message))
        elif follow_ups and not isinstance(answered, str):
            message = "her mangler »metadata: {answered: …}« med det emne, der lige er svaret på"
            problems.append(file.problem(place, message))
        elif metadata is not None and not follow_ups and not _only_language(metadata):
            message = (
                "her kan kun stå »metadata: {language: …}«; det, der er skrevet efter et svar, hører til i follow_ups"
            )
            problems.append(file.problem(place, message))
        else:
            yield intent, str(answered or ""), _questions(file, (*place, "examples"), examples, problems)


def _only_language(metadata: object) -> bool:
    """Whether this says no more than in which other language than Danish the questions are."""
    return isinstance(metadata, dict) and list(metadata) == ["language"] and isinstance(metadata["language"], str)


def _questions(file: YamlFile, place: Place, examples: str, problems: list[Problem]) -> list[str]:
    found: list[str] = []
    for offset, line in enumerate(examples.splitlines(), start=1):
        text = line.strip()
        if text.startswith("- ") and text[2:].strip():
            found.append(text[2:].strip())
        elif text:
            message = "et spørgsmål skrives på sin egen linje med en bindestreg og et mellemrum foran"
            problems.append(Problem(file.name, file.line(place) + offset, message))
    return found
