"""Reads the training questions in data/nlu as plain YAML."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.content.errors import ContentError, Problem, told_path
from bot.content.findings import nearest
from bot.content.folder import stray_files
from bot.content.yaml_file import Place, YamlFile, read_yaml

_Asked = tuple[str, Mapping[str, str], str, str]  # the intent, what is said of it, the text, and where it stands
FOLLOW_UPS = "follow_ups"  # the folder beside the questions, of what is written right behind an answer
# In which families have written, and their neighbours' (an example must not be learnt as Danish).
LANGUAGES = frozenset({"en", "de", "ar", "fa", "tr", "uk", "ru", "pl", "so", "ro", "no", "sv"})
_FIELDS, _NOTHING = ("intent", "examples", "metadata"), (None, None, None)


@dataclass(frozen=True)
class Question:
    """What is asked, the `intent` that it has, `where` (file and line) it stands, and its `language` (a code of two
    letters), if that is not Danish."""

    text: str
    intent: str
    where: str = field(default="", compare=False)
    language: str | None = None


@dataclass(frozen=True)
class FollowUp:
    """What is written right after the answer to the topic `answered`, the `intent` that it then has, and `where`."""

    answered: str
    text: str
    intent: str
    where: str = field(default="", compare=False)


@dataclass(frozen=True)
class _Known:
    """The ids that an entry may name; any, where it is not said which there are."""

    intents: Collection[str] | None
    answered: Collection[str] | None = None


def read_training(folder: Path) -> dict[str, list[str]]:
    """Each intent in the folder's .yml files with its questions, in order. ContentError as below."""
    training: dict[str, list[str]] = {}
    for question in read_questions(folder):
        training.setdefault(question.intent, []).append(question.text)
    return training


def read_questions(folder: Path, intents: Collection[str] | None = None) -> list[Question]:
    """The questions in the folder's .yml files, in order.

    ContentError, with every problem found, when the folder is empty or missing or a file is not right; also where one
    names an intent that is not among `intents`, if these are given.
    """
    asked = _read(folder, False, _Known(intents))
    return [Question(text, intent, where, said.get("language")) for intent, said, text, where in asked]


def read_follow_ups(
    folder: Path, intents: Collection[str] | None = None, topics: Collection[str] | None = None
) -> list[FollowUp]:
    """The follow-ups in the folder's .yml files, in order. ContentError as above, also where an entry does not
    say what was answered, or that is not among `topics` (ids), if these are given."""
    asked = _read(folder, True, _Known(intents, topics))
    return [FollowUp(said["answered"], text, intent, where) for intent, said, text, where in asked]


def _read(folder: Path, follow_ups: bool, known: _Known) -> list[_Asked]:
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        raise ContentError([Problem(told_path(folder), 0, "der er ingen .yml-filer med spørgsmål i mappen")])
    problems = list(stray_files(folder, () if follow_ups else (FOLLOW_UPS,)))
    asked: list[_Asked] = []
    for path in paths:
        try:
            asked += _entries(read_yaml(path), problems, follow_ups, known)
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return asked


def _entries(file: YamlFile, problems: list[Problem], follow_ups: bool, known: _Known) -> Iterator[_Asked]:
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
        elif (*place, "examples") in file.folded:
            message = (
                "spørgsmålene bliver læst som ét. Skriv »|« efter »examples:« og hvert spørgsmål på sin egen linje"
            )
            problems.append(file.problem((*place, "examples"), message))
        else:
            problems += _unknown_language(file, place, metadata)
            problems += _unknown(file, place, "intent", intent, known.intents)
            problems += _unknown(file, place, "metadata", answered, known.answered)
            for text, where in _questions(file, (*place, "examples"), examples, problems):
                yield intent, metadata or {}, text, where


def _unknown(file: YamlFile, place: Place, name: str, written: object, known: Collection[str] | None) -> list[Problem]:
    """A problem where the id `written` in the field `name` is not among those that are `known`."""
    if known is None or written is None or written in known:
        return []
    kind = "intent" if name == "intent" else "emnet"
    return [file.problem((*place, name), f"{kind} »{written}« findes ikke.{nearest(str(written), known)}")]


def _unknown_language(file: YamlFile, place: Place, metadata: Mapping[str, str] | None) -> list[Problem]:
    """A problem where the language that `metadata` tells is no code of one."""
    written = (metadata or {}).get("language")
    if written is None or written in LANGUAGES:
        return []
    message = f"sproget »{written}« kendes ikke. Det skrives med to bogstaver: {', '.join(sorted(LANGUAGES))}"
    return [file.problem((*place, "metadata"), message)]


def _only_language(metadata: object) -> bool:
    """Whether this says no more than in which other language than Danish the questions are."""
    return isinstance(metadata, dict) and list(metadata) == ["language"] and isinstance(metadata["language"], str)


def _questions(file: YamlFile, place: Place, examples: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Each question with its file and line."""
    for line, written in enumerate(examples.splitlines(), start=file.line(place) + 1):
        text = written.strip()
        if text.startswith("- ") and text[2:].strip():
            yield text[2:].strip(), f"{file.name}:{line}"
        elif text:
            message = "et spørgsmål skrives på sin egen linje med en bindestreg og et mellemrum foran"
            problems.append(Problem(file.name, line, message))
