"""The domain knows nothing of Rasa, the web server or the actions: it can be read, tested and moved without them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.project import ROOT

DOMAIN = [
    *("card", "content", "dialogue", "encoder", "handbook", "language", "network", "privacy", "report"),
    *("understanding", "urgency"),
]
OUTSIDE = (
    *("rasa", "rasa_sdk", "sanic", "actions"),
    *("bot.nlu", "bot.policy", "bot.runtime", "bot.channel", "bot.shell", "bot.cli"),
)


@pytest.mark.parametrize("package", DOMAIN)
def test_the_domain_imports_none_of_what_stands_around_it(package: str) -> None:
    folder = ROOT / "bot" / package
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    assert files
    wrong = [f"{file.name}: {name}" for file in files for name in _imported(file) if _is_outside(name)]
    assert wrong == []


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)  # "from bot import runtime", too


def _is_outside(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in OUTSIDE)
