"""Finds signals of an emergency in a message, sentence by sentence."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import ConstrainedStr, ValidationError, conlist, constr

from bot.content.errors import ContentError, Problem
from bot.content.findings import told
from bot.content.strict import Strict
from bot.content.yaml_file import read_yaml
from bot.language.abbreviations import NOT_LEADING_ON
from bot.language.clauses import split_clauses
from bot.urgency.kinds import SignalKind

_SENTENCE_END = re.compile(rf"(?:[!?]|\.{NOT_LEADING_ON})+")
_SHORT = 30  # words
_NOW = re.compile(r"\b(?:nu|i dag|i aften|i nat|igen|også)\b")
_NOT_CALMED = r"(?<!ikke )(?<!ligesom )"  # "svarer ikke engang", "er væk igen ligesom sidste år"
_OF_WHAT_WAS_SAID = re.compile(r"\s*(?:men |og )?det (?:var|er|skete) ")  # "han stak af, det var sidste år"


class _Word(ConstrainedStr):
    """What is looked for, as messages are when they reach us: in lower case."""

    strict = True
    strip_whitespace = True
    min_length = 1

    @classmethod
    def validate(cls, value: str) -> str:
        """ValueError where it would be found nowhere, or (a star alone) everywhere."""
        if value != value.lower():
            raise ValueError(f"»{value}« skal skrives med små bogstaver")
        if not any(sign.isalnum() for sign in value):
            raise ValueError(f"»{value}« skal have mindst ét bogstav eller tal")
        return value


# Nothing to look for is found in every message: it would ring for all of them, or calm them all.
class _Signal(Strict):
    kind: SignalKind
    name: constr(strict=True, strip_whitespace=True, min_length=1)  # type: ignore[valid-type]
    clear: bool = False
    words: conlist(conlist(_Word, min_items=1), min_items=1)  # type: ignore[valid-type]


class _File(Strict):
    signals: conlist(_Signal, min_items=1)  # type: ignore[valid-type]
    planned: conlist(_Word, min_items=1)  # type: ignore[valid-type]
    past: conlist(_Word, min_items=1)  # type: ignore[valid-type]


@dataclass(frozen=True)
class Found:
    """A signal that a message holds: its `kind` (life, police) and its `name` in the file; `clear` where it rings
    whatever the classifier thinks."""

    kind: SignalKind
    name: str
    clear: bool = False


class Signals:
    """The signals of one file, ready to be looked for."""

    def __init__(self, file: _File) -> None:
        self._signals = [(Found(s.kind, s.name, s.clear), [word_pattern(g) for g in s.words]) for s in file.signals]
        self._planned, self._past = word_pattern(file.planned), word_pattern(file.past, _NOT_CALMED)

    def find(self, text: str) -> Found | None:
        """The first signal in `text` (lower case, spelling repaired); None where there is none, where the message
        plans ahead, or where the signal is of long ago."""
        if self._planned.search(text):
            return None
        sentences = [self._present(sentence) for sentence in _SENTENCE_END.split(text)]
        # A long message must hold a whole signal within one sentence; a short one may spread it out.
        candidates = [". ".join(sentences)] if len(text.split()) <= _SHORT else sentences
        for found, groups in self._signals:
            if any(all(group.search(piece) for group in groups) for piece in candidates):
                return found
        return None

    def _present(self, sentence: str) -> str:
        """`sentence` without the clauses that are past: those that say so, what one of them takes back, and what
        follows one at the beginning ("i sidste uge, da jeg hentede ham, …") until one speaks of now."""
        kept: list[str] = []
        is_past = False
        for place, clause in enumerate(split_clauses(sentence)):
            if self._past.search(clause):
                is_past = is_past or place == 0
                if kept and _OF_WHAT_WAS_SAID.match(clause):
                    kept.pop()
            elif not is_past or _NOW.search(clause):
                is_past = False
                kept.append(clause)
        return ",".join(kept)


def load_signals(path: Path) -> Signals:
    """The signals in the file at `path`. ContentError where it is not of the right form."""
    file = read_yaml(path)
    try:
        return Signals(_File.parse_obj(file.data))
    except ValidationError as error:
        problems: Iterable[Problem] = (file.problem(tuple(e["loc"]), told(e)) for e in error.errors())
        raise ContentError(list(problems)) from None


def word_pattern(words: Iterable[str], behind: str = "") -> re.Pattern[str]:
    """One pattern for all `words`; a star stands for any ending. `behind`: what must hold of what stands before."""
    forms = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<!\w){behind}(?:{'|'.join(forms)})(?!\w)")
