"""Which part of bot/ may import which, as the data flows: channel, privacy, NLU, policy, action, handbook or report.

The domain knows nothing of Rasa, the web server or the actions: it can be read, tested and moved without them. A part
is a folder or a module right in bot/, with all below it, or `actions`.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.project import ROOT

FRAMEWORKS = {"rasa", "rasa_sdk", "sanic"}
MAY_IMPORT: dict[str, set[str]] = {
    # What knows nothing of this assistant.
    "content": set(),
    "encoder": set(),
    "network": set(),
    "language": {"content"},
    # The domain: what is hidden, what is urgent, what is answered, what is drafted.
    "privacy": {"content", "language"},
    "urgency": {"content", "language"},
    "card": {"handbook", "urgency"},
    "handbook": {"card", "content", "language", "privacy"},
    "report": {"card", "content", "handbook", "language", "privacy"},
    # What was understood of a message, and what is done about it.
    "understanding": {"handbook", "language", "privacy", "urgency"},
    "dialogue": {"card", "content", "handbook", "language", "privacy", "report", "understanding", "urgency"},
    # All of data/, read once.
    "project": {"dialogue", "handbook", "language", "privacy", "report", "urgency"},
    # What Rasa runs in a turn.
    "nlu": {"encoder", "handbook", "language", "network", "privacy", "project", "rasa", "understanding", "urgency"},
    "policy": {"dialogue", "project", "rasa", "report", "understanding"},
    "actions": {"card", "dialogue", "handbook", "language", "project", "rasa_sdk", "report", "understanding"},
    # What runs Rasa, and what stands between it and people.
    "runtime": {
        *("card", "content", "dialogue", "encoder", "handbook", "language", "nlu", "privacy", "project"),
        *("rasa", "rasa_sdk"),
    },
    "channel": {
        *("content", "dialogue", "handbook", "language", "privacy", "project", "report"),
        *("rasa", "sanic"),
    },
    "shell": {"card", "dialogue", "handbook", "privacy", "project", "report", "runtime", "understanding"},
    "checking": {
        *("channel", "content", "handbook", "project", "report", "runtime", "understanding", "urgency"),
    },
    "cli": {"channel", "checking", "content", "project", "runtime", "shell"},
}


def test_every_part_is_named() -> None:
    found = {path.stem for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or any(path.glob("*.py"))}
    assert found - {"__init__"} | {"actions"} == MAY_IMPORT.keys()


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_a_part_imports_only_what_it_may(part: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line} imports {name}, but {part} may import only {sorted(MAY_IMPORT[part])}"
        for file, line, name, imported in _imports(part)
        if imported not in MAY_IMPORT[part]
    ]
    assert not wrong, "\n".join(["against the flow (tests/test_layers.py):", *wrong])


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_a_part_may_import_no_more_than_it_does(part: str) -> None:
    unused = MAY_IMPORT[part] - {imported for *_, imported in _imports(part)}
    assert not unused, f"{part} no longer imports {sorted(unused)}: take it out of MAY_IMPORT"


def _imports(part: str) -> Iterator[tuple[Path, int, str, str]]:
    """What `part` imports of other parts and of the frameworks: file, line, full name, part or framework."""
    for file in _files(part):
        for line, name in _imported(file):
            first, _, rest = name.partition(".")
            imported = rest.partition(".")[0] if first == "bot" else first
            if imported != part and imported in MAY_IMPORT.keys() | FRAMEWORKS:
                yield file, line, name, imported


def _files(part: str) -> list[Path]:
    folder = ROOT / "actions" if part == "actions" else ROOT / "bot" / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def _imported(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            # "from bot import runtime", too
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
