"""Whether Rasa's own files name every topic: domain.yml as an intent, data/stories/rules.yml as a question."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.project import ROOT

_NAMED = (("domain.yml", r"^- {topic}$"), ("data/stories/rules.yml", r"^ *- intent: {topic}$"))


def undeclared(topics: Iterable[str], root: Path = ROOT) -> Iterator[str]:
    """A sentence for an editor, in Danish, for each file of `root` that lacks one of `topics` (ids)."""
    written = {file: (root / file).read_text(encoding="utf-8") for file, _ in _NAMED}
    for topic in topics:
        for file, pattern in _NAMED:
            if not re.search(pattern.format(topic=re.escape(topic)), written[file], re.MULTILINE):
                yield f"{file}: emnet »{topic}« mangler. Skriv det ved siden af de andre emner"
