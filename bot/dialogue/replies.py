"""The fixed replies of data/replies.yml: what the assistant says that is no answer from the handbook."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.findings import nearest
from bot.content.placeholders import typed_numbers, wrong_placeholders
from bot.content.yaml_file import YamlFile, read_yaml
from bot.dialogue.plan import NO_REPORT, NOT_OFFERED
from bot.handbook.cited_headings import unknown_headings
from bot.handbook.required import EMERGENCY, POLICE
from bot.report.reading.wish import wishes_plainly
from bot.understanding.intents import ALARMS, OVER, REPAIR, SMALL_TALK

_REPORT_BUTTON = "offer_report"
REQUIRED = (
    SMALL_TALK
    | ALARMS.keys()
    | {"acute_afterwards", "acute_in_report", "acute_again", "acute_address", "concern", NO_REPORT, _REPORT_BUTTON}
    | {"privacy", "privacy_health", "privacy_short", "privacy_in_report", "no_names"}
    | {"clarify", NOT_OFFERED, "silence", "fallback", REPAIR, "fault", "foreign_en", "web_greeting", "web_urgent"}
)
# Where somebody may be in danger, it must be said whom to call.
_TELLS_WHOM_TO_CALL = ALARMS.keys() | {"acute_again", OVER, "feelings", "fault", "web_urgent"}
_CALLED = (EMERGENCY, POLICE)
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
        calls = name in _TELLS_WHOM_TO_CALL or name.startswith(_LANGUAGE)
        yield from wrong_placeholders(text, details, _CALLED if calls else ())
        yield from typed_numbers(text, details)
        yield from unknown_headings(text)
        if name == _REPORT_BUTTON and not wishes_plainly(text):
            yield (
                f"knappen sender det, der står på den, og »{text.strip()}« bliver ikke forstået. Skriv et ønske om en "
                "underretning, fx »Jeg vil lave en underretning«"
            )
