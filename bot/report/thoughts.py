"""Keeps what was seen and heard apart from what the user thinks it means."""

import re

from bot.report.sentences import sentences

_THOUGHT = re.compile(
    r"\b(?:jeg|vi)\s+(?:\w+\s+)?(?:tror|tænker|frygter|gætter|formoder|synes|fornemmer|mistænker|aner|antager)\b"
    r"|\b(?:tror|tænker|frygter|formoder|synes)\s+(?:jeg|vi)\b"
    r"|\b(?:jeg|vi)\s+(?:er|føler\s+mig)\s+(?:\w+\s+)?(?:sikker|overbevist|bange for|nervøs for)\b"
    r"|\b(?:jeg|vi)\s+har\s+(?:\w+\s+)?(?:mistanke|fornemmelse|på fornemmelsen|indtryk)\w*"
    r"|\b(?:mit|vores) indtryk\b|\bmin (?:mistanke|fornemmelse|mavefornemmelse)\b"
    r"|\b(?:det|hun|han|barnet|de|moren|faren)\s+(?:virker|virkede)\s+(?:som|til)\b"
    r"|\b(?:måske|formentlig|sandsynligvis|formodentlig|antagelig)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"[»«\"“”]|\b(?:hun|han|barnet|pigen|drengen)\s+(?:har\s+)?(?:siger|sagde|sagt|fortalte|fortæller)\b", re.I
)
_SEEN = re.compile(r"\b(?:jeg|vi)\s+(?:har\s+)?(?:så|set|hørte|hørt)\b|\b(?:så|hørte)\s+(?:jeg|vi)\b", re.IGNORECASE)


def facts_and_thoughts(text: str) -> tuple[str, str]:
    """The sentences of `text` in two: what happened, and the user's own thoughts. Not a word is changed.

    A sentence that also says what was seen, heard or said counts among what happened.
    """
    facts: list[str] = []
    thoughts: list[str] = []
    for paragraph in text.splitlines():
        kept: list[str] = []
        for sentence in sentences(paragraph):
            (thoughts if _is_thought(sentence) else kept).append(sentence)
        if kept:
            facts.append(" ".join(kept))
    return "\n".join(facts), " ".join(thoughts)


def _is_thought(sentence: str) -> bool:
    return bool(_THOUGHT.search(sentence)) and not _SPOKEN.search(sentence) and not _SEEN.search(sentence)
