"""What people write around a question: greetings, the weather, how the evening went."""

from dataclasses import dataclass, fields
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.yaml_file import read_yaml


@dataclass(frozen=True)
class Talk:
    """Pieces of one to three sentences: those that fit at the beginning, anywhere, and at the end of a message."""

    opening: tuple[str, ...]
    between: tuple[str, ...]
    closing: tuple[str, ...]


def load_talk(path: Path) -> Talk:
    """The talk in the file. ContentError, with every problem found, when the file is not right."""
    file = read_yaml(path)
    names = [field.name for field in fields(Talk)]
    if not isinstance(file.data, dict) or set(file.data) != set(names):
        raise ContentError([Problem(file.name, 1, f"her skal stå {', '.join(names)}, hver med en liste af tekster")])
    problems: list[Problem] = []
    for name, texts in file.data.items():
        if not isinstance(texts, list) or not texts:
            problems.append(file.problem((name,), f"»{name}« skal have en liste af tekster"))
            continue
        wrong = [place for place, text in enumerate(texts) if not isinstance(text, str) or not text.strip()]
        problems += [file.problem((name, place), "her skal stå en tekst") for place in wrong]
    if problems:
        raise ContentError(problems)
    return Talk(**{name: tuple(texts) for name, texts in file.data.items()})
