"""The fixed replies of data/replies.yml: what the assistant says that is no answer from the handbook."""

from pathlib import Path

from bot.handbook.errors import HandbookError, Problem
from bot.handbook.yaml_file import read_yaml

REQUIRED = frozenset(
    [
        "acute_life",
        "acute_police",
        "acute_afterwards",
        "privacy",
        "privacy_short",
        "no_names",
        "clarify",
        "silence",
        "fallback",
        "repair",
        "fault",
        "concern",
        "greet",
        "goodbye",
        "thanks",
        "how_are_you",
        "bot_challenge",
        "capabilities",
        "affirm",
        "deny",
        "insult",
        "praise",
        "no_report",
        "offer_report",
        "foreign_en",
    ]
)


def load_replies(path: Path) -> dict[str, str]:
    """The replies by name. HandbookError where one is missing or is no text."""
    file = read_yaml(path)
    data = file.data if isinstance(file.data, dict) else {}
    problems = [Problem(file.name, 0, f"svaret »{name}« mangler") for name in sorted(REQUIRED - data.keys())]
    problems += [
        file.problem((name,), f"»{name}« skal være en tekst")
        for name, text in data.items()
        if not isinstance(text, str) or not text.strip()
    ]
    if problems:
        raise HandbookError(problems)
    return {name: text.strip() for name, text in data.items()}
