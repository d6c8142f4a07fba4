"""The report as a PDF: tagged (PDF/UA-1), Danish, with real headings. Made in memory; no copy is kept."""

import json
import re
import unicodedata
from pathlib import Path

import typst

from bot.report.document.report import ConcernReport

MISSING_SIGN = "[tegn]"  # stands where a sign (an emoji) cannot be printed

_TEMPLATE = Path(__file__).with_name("template.typ")
_CANNOT_SHOW = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_TRIES = 8
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT")
# What leans on the sign before it (a colour of skin) or joins it with the next one, and goes with it.
_LEANING = "(?:\u200d.|[\u200d\ufe00-\ufe0f\u20d0-\u20ff\u0300-\u036f\U0001f3fb-\U0001f3ff])*"


def pdf_bytes(report: ConcernReport) -> bytes:
    """The report as a PDF file.

    PDF/UA allows no sign that the font lacks: such signs in what the user wrote are replaced, and said to be.
    """
    data: object = json.loads(report.json())
    for _ in range(_TRIES):
        try:
            return _compiled(data)
        except typst.TypstError as error:
            lacking = _CANNOT_SHOW.findall(str(error))
            if not lacking:
                raise
            data = _without(data, {sign for sign in "".join(lacking) if not sign.isascii()})
    return _compiled(_without(data, None))


def _compiled(data: object) -> bytes:
    made: bytes = typst.compile(
        str(_TEMPLATE),
        format="pdf",
        sys_inputs={"report": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,  # the same document on every machine
    )
    return made


def _without(value: object, signs: set[str] | None) -> object:
    """`value` with `signs` replaced; with None, every sign that an ordinary font may lack."""
    if isinstance(value, str):
        lacking = "".join(set(filter(_rare, value)) if signs is None else signs)
        return re.sub(f"[{re.escape(lacking)}]{_LEANING}", MISSING_SIGN, value, flags=re.DOTALL) if lacking else value
    if isinstance(value, list):
        return [_without(item, signs) for item in value]
    if isinstance(value, dict):
        return {key: _without(item, signs) for key, item in value.items()}
    return value


def _rare(sign: str) -> bool:
    return ord(sign) > 0x7F and not (
        unicodedata.name(sign, "").startswith(_SCRIPTS) or unicodedata.category(sign)[0] in "PZ"
    )
