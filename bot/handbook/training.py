"""Reads the training questions in data/nlu as plain YAML."""

from collections.abc import Iterator
from pathlib import Path

from bot.handbook.errors import HandbookError, Problem
from bot.handbook.yaml_file import Place, YamlFile, read_yaml


def read_training(folder: Path) -> dict[str, list[str]]:
    """Each intent in the folder's .yml files with its questions, in order.

    HandbookError, with every problem found, when the folder is empty or missing or a file is not right.
    """
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        raise HandbookError([Problem(folder.name, 0, "der er ingen .yml-filer med spørgsmål i mappen")])
    problems: list[Problem] = []
    training: dict[str, list[str]] = {}
    for path in paths:
        try:
            file = read_yaml(path)
        except HandbookError as error:
            problems += error.problems
            continue
        for intent, questions in _intents(file, problems):
            training.setdefault(intent, []).extend(questions)
    if problems:
        raise HandbookError(problems)
    return training


def _intents(file: YamlFile, problems: list[Problem]) -> Iterator[tuple[str, list[str]]]:
    listed = file.data.get("nlu") if isinstance(file.data, dict) else None
    if not isinstance(listed, list):
        problems.append(file.problem(("nlu",), "listen »nlu« mangler"))
        return
    for index, entry in enumerate(listed):
        place: Place = ("nlu", index)
        intent = entry.get("intent") if isinstance(entry, dict) else None
        examples = entry.get("examples") if isinstance(entry, dict) else None
        if isinstance(intent, str) and isinstance(examples, str):
            yield intent, _questions(file, (*place, "examples"), examples, problems)
        else:
            message = "her skal stå »intent:« med et navn og »examples: |« med et spørgsmål på hver linje"
            problems.append(file.problem(place, message))


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
