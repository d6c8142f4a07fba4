"""Reads data/report/report.yml and tells, with file and line, everything that must be put right in it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.content.errors import ContentError, Problem
from bot.content.findings import nearest, told
from bot.content.placeholders import typed_numbers, wrong_placeholders
from bot.content.yaml_file import Place, YamlFile, read_yaml
from bot.handbook.cited_headings import unknown_headings
from bot.report.commands.names import Command
from bot.report.fields import DANGER, FIELD_IDS
from bot.report.wording.buttons import wrong_buttons
from bot.report.wording.wording import Wording

_RECEIPT_PLACEHOLDERS = {"sent", "receipt"}
_EVIDENCE = "evidence"  # what stands in the handbook is written as it stands there


def load_wording(path: Path, details: Mapping[str, str]) -> Wording:
    """The wording in the file at `path`, with `details` (phone numbers and addresses by id) filled in.

    ContentError with every problem found.
    """
    file = read_yaml(path)
    if not isinstance(file.data, dict):
        raise ContentError([Problem(file.name, 1, "filen skal bestå af felter, hvert med et navn og et kolon")])
    try:
        written = Wording.parse_obj(file.data)
    except ValidationError as error:
        raise ContentError(_wrong_fields(file, error)) from None
    problems = [
        *_wrong_questions(file, written),
        *_wrong_commands(file, written),
        *_wrong_placeholders(file, written, {*details}),
        *_typed_numbers(file, written, details),
    ]
    # What stands on a button is looked for among the commands, so those must be right first.
    problems = problems or [*wrong_buttons(file, written)]
    if problems:
        raise ContentError(problems)
    return Wording.parse_obj(_filled(written.dict(), details))


def _wrong_fields(file: YamlFile, error: ValidationError) -> Iterator[Problem]:
    for finding in error.errors():
        place: Place = tuple(finding["loc"])
        name, kind = str(place[-1]), finding["type"]
        if kind == "value_error.extra":
            message = f"feltet »{name}« kendes ikke.{nearest(name, _known_beside(place))}"
        else:
            message = told(finding)
        yield file.problem(place, message)


def _known_beside(place: Place) -> list[str]:
    """The field names that could have been meant at `place`."""
    model: type[BaseModel] = Wording
    for step in place[:-1]:
        if isinstance(step, str):
            inner = model.__fields__[step].type_
            if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
                return []
            model = inner
    return list(model.__fields__)


def _wrong_questions(file: YamlFile, written: Wording) -> Iterator[Problem]:
    seen: set[str] = set()
    labels: set[str] = set()
    for index, question in enumerate(written.questions):
        if question.id in seen:
            yield file.problem(("questions", index, "id"), f"der er to spørgsmål med id »{question.id}«")
        seen.add(question.id)
        if question.label.casefold() in labels:
            message = f"der er to spørgsmål med navnet »{question.label}«, så ingen kan se, hvilket der er ment"
            yield file.problem(("questions", index, "label"), message)
        labels.add(question.label.casefold())
        if question.id != DANGER and question.missing is None:
            yield file.problem(("questions", index), f"feltet »missing« mangler ({question.id})")
    for field in FIELD_IDS:
        if field not in seen:
            yield file.problem(("questions",), f"spørgsmålet med id »{field}« mangler")
    if written.questions and written.questions[0].id != DANGER:
        yield file.problem(("questions", 0, "id"), f"det første spørgsmål skal være »{DANGER}«")


def _wrong_commands(file: YamlFile, written: Wording) -> Iterator[Problem]:
    known = [command.value for command in Command]
    for name in written.commands:
        if name not in known:
            yield file.problem(("commands", name), f"kommandoen »{name}« kendes ikke.{nearest(name, known)}")
    for name in known:
        if not written.commands.get(name):
            yield file.problem(("commands",), f"kommandoen »{name}« mangler eller er tom")


def _wrong_placeholders(file: YamlFile, written: Wording, known: set[str]) -> Iterator[Problem]:
    for place, text, needed in _all_texts(written):
        more = _RECEIPT_PLACEHOLDERS if place[:2] == ("document", "receipt") else set()
        for message in (*wrong_placeholders(text, known | more, needed), *unknown_headings(text)):
            yield file.problem(place, message)


def _typed_numbers(file: YamlFile, written: Wording, details: Mapping[str, str]) -> Iterator[Problem]:
    for place, text, _ in _all_texts(written):
        if _EVIDENCE not in place:
            for message in typed_numbers(text, details):
                yield file.problem(place, message)


def _all_texts(written: Wording) -> Iterator[tuple[Place, str, set[str]]]:
    """Every text with its place and the placeholders it must hold."""
    for section in ("buttons", "texts", "completeness", "document"):
        model = getattr(written, section)
        for name, field in model.__fields__.items():
            needed = set(field.field_info.extra.get("placeholders", ()))
            yield from _strings(getattr(model, name), (section, name), needed)
    for index, question in enumerate(written.questions):
        yield from _strings(question.dict(), ("questions", index), set())


def _strings(value: Any, place: Place, needed: set[str]) -> Iterator[tuple[Place, str, set[str]]]:
    if isinstance(value, BaseModel):
        value = value.dict()
    if isinstance(value, str):
        yield place, value, needed
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, (*place, key), needed)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _strings(item, (*place, index), needed)


def _filled(value: Any, details: Mapping[str, str]) -> Any:
    """`value` with {familieraadgivningen} and the like replaced; other placeholders stay."""
    if isinstance(value, str):
        for name, detail in details.items():
            value = value.replace(f"{{{name}}}", detail)
        return value
    if isinstance(value, dict):
        return {key: _filled(item, details) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_filled(item, details) for item in value]
    return value
