"""What /hvorfor shows: how the last message was understood and what was decided."""

from collections.abc import Sequence
from typing import Any

from bot.handbook.handbook import Handbook
from bot.privacy.masking import PLACEHOLDERS
from bot.understanding.understanding import UNDERSTANDING

_SHOWN = 3
_LEAST = 0.005  # what is less rounds to 0%
_LONGEST, _LONGEST_PART, _MOST_PARTS = 300, 100, 6  # characters; parts
_LANGUAGES = {
    **{"da": "dansk", "en": "engelsk", "de": "tysk", "ar": "arabisk", "fa": "persisk", "tr": "tyrkisk"},
    **{"uk": "ukrainsk", "ru": "russisk", "pl": "polsk", "so": "somalisk", "ro": "rumænsk"},
}


def why(handbook: Handbook, last: dict[str, Any], seconds: float, sections: Sequence[str]) -> list[tuple[str, str]]:
    """Rows (label, value) in Danish about the last turn; `last` as `Assistant.last_plan` gives it, `sections` the
    headings that its reply cites."""
    plan, parse = last.get("plan") or {}, last.get("parse") or {}
    understanding = parse.get(UNDERSTANDING) or {}
    if not plan or not understanding:
        return [("Hvorfor", "Der er ikke svaret på noget endnu.")]
    whole = understanding["whole"]
    typed, read = understanding["typed"], whole["text"]
    shown = _cut(read)
    rows = [
        ("Læst som", shown if read != typed.casefold() else f"{shown} (intet rettet)"),
        ("Forstået som", _named(handbook, whole["guesses"][0]) if whole["guesses"] else "ingenting"),
    ]
    topics = [guess for guess in whole["guesses"] if guess["intent"] in handbook and guess["confidence"] >= _LEAST]
    rows += [(f"Emne {place}", _named(handbook, guess)) for place, guess in enumerate(topics[:_SHOWN], 1)]
    if len(understanding["parts"]) > 1:
        parts = [_cut(part["text"], _LONGEST_PART) for part in understanding["parts"]]
        more = [f"… ({len(parts)} dele)"] if len(parts) > _MOST_PARTS else []
        rows.append(("Delt i", " | ".join([*parts[:_MOST_PARTS], *more])))
    rows += [
        ("Afgjort af", plan["reason"]),
        ("Afsnit", ", ".join(sections) or "intet"),
        ("Sprog", _LANGUAGES.get(understanding["language"], understanding["language"])),
        ("Skjult", ", ".join(PLACEHOLDERS[kind].strip("[]") for kind in understanding["masked"]) or "intet"),
        ("Tid", f"{seconds * 1000:.0f} ms"),
    ]
    return rows


def _cut(text: str, longest: int = _LONGEST) -> str:
    """`text`, or its beginning where it is long."""
    return text if len(text) <= longest else f"{text[:longest]} … ({len(text)} tegn)"


def _named(handbook: Handbook, guess: dict[str, Any]) -> str:
    intent = guess["intent"]
    title = f" »{handbook.topic(intent).title}«" if intent in handbook else ""
    return f"{intent}{title} {guess['confidence']:.0%}"
