"""The fixed replies of data/replies.yml: what the assistant says that is no answer from the handbook."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.findings import nearest
from bot.content.placeholders import typed_numbers, wrong_placeholders
from bot.content.yaml_file import YamlFile, read_yaml
from bot.dialogue.plan import NO_REPORT, NOT_OFFERED
from bot.understanding.intents import ALARMS, REPAIR, SMALL_TALK

REQUIRED = (
    SMALL_TALK
    | ALARMS.keys()
    | {"acute_afterwards", "acute_in_report", "acute_again", "acute_address", "concern", NO_REPORT, "offer_report"}
    | {"privacy", "privacy_health", "privacy_short", "privacy_in_report", "no_names"}
    | {"clarify", NOT_OFFERED, "silence", "fallback", REPAIR, "fault", "foreign_en", "web_greeting", "web_urgent"}
)
_LANGUAGE = "foreign_"  # and a language's code: what cannot be answered in it; English stands in for the others


def load_replies(path: Path, details: Mapping[str, str]) -> dict[str, str]:
    """The replies by name, with `details` (phone numbers and addresses) filled in where their id stands in braces.

    ContentError, with every problem found, where a reply is missing, unknown or no text, or an id in braces is unknown.
    """
    file = read_yaml(path)
    if not isinstance(file.data, dict):
        raise ContentError([Problem(file.name, 1, "filen skal bestå af navne, hvert med et kolon og en tekst")])
    problems = [Problem(file.name, 0, f"svaret »{name}« mangler") for name in sorted(REQUIRED - file.data.keys())]
    for name, text in file.data.items():
        problems += [file.problem((name,), message) for message in _wrong(name, text, file, details)]
    if problems:
        raise ContentError(problems)
    return {name: text.strip().format(**details) for name, text in file.data.items()}


def _wrong(name: str, text: object, file: YamlFile, details: Mapping[str, str]) -> Iterator[str]:
    if name not in REQUIRED and not name.startswith(_LANGUAGE):
        yield f"svaret »{name}« kendes ikke.{nearest(name, REQUIRED - file.data.keys())}"
    if not isinstance(text, str) or not text.strip():
        yield f"»{name}« skal være en tekst og må ikke være tom"
    else:
        yield from wrong_placeholders(text, details)
        yield from typed_numbers(text, details)
