"""Tells which language a message is written in, among those that families here use."""

import functools
import re
from typing import Any

DANISH = "da"
_LETTERS = re.compile(r"[^\W\d_]")
_FEWEST_WORDS = 3  # fewer Latin words are too few to say


@functools.cache
def _detector() -> Any:
    from lingua import Language, LanguageDetectorBuilder

    languages = [
        Language.DANISH, Language.ENGLISH, Language.GERMAN, Language.ARABIC, Language.PERSIAN, Language.TURKISH,
        Language.UKRAINIAN, Language.RUSSIAN, Language.POLISH, Language.SOMALI, Language.ROMANIAN,
    ]  # fmt: skip
    return LanguageDetectorBuilder.from_languages(*languages).with_preloaded_language_models().build()


def prepare() -> None:
    """Load the languages now, so that no turn waits for them: it takes a second or more. (A thread would be no quicker:
    lingua holds Python's lock all the while.)"""
    _detector()


def detect(text: str, doubt: float) -> str:
    """The ISO 639-1 code of the language of `text`; Danish where another is not at least `doubt` likely."""
    if not _LETTERS.search(text):
        return DANISH
    own_script = not any(c.isascii() or c in "æøåÆØÅéüöäß" for c in _LETTERS.findall(text))
    if not own_script and len(text.split()) < _FEWEST_WORDS:
        return DANISH
    best = _detector().compute_language_confidence_values(text)[0]
    code: str = best.language.iso_code_639_1.name.lower()
    return code if code != DANISH and (own_script or best.value >= doubt) else DANISH
