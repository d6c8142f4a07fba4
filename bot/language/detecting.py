"""Tells which language a message is written in, among those that families here use."""

import functools
import re
from typing import Any

from bot.language.lexicon import danish_frequencies, words_of

DANISH = "da"
_LETTERS = re.compile(r"[^\W\d_]")
_FEWEST_WORDS = 3  # fewer Latin words are too few to say
_COMMONEST, _COMMONEST_ABROAD = 300, 200  # words: Danish ones, and of each of the others
_ABROAD = ("en", "de", "pl", "tr", "ro")  # what wordfreq has word lists of, of those in Latin letters


@functools.cache
def _detector() -> Any:
    """Loaded when a text first needs it, as plain Danish does not: it takes a second or more. (A thread would be no
    quicker: lingua holds Python's lock all the while.)"""
    from lingua import Language, LanguageDetectorBuilder

    languages = [
        Language.DANISH, Language.ENGLISH, Language.GERMAN, Language.ARABIC, Language.PERSIAN, Language.TURKISH,
        Language.UKRAINIAN, Language.RUSSIAN, Language.POLISH, Language.SOMALI, Language.ROMANIAN,
    ]  # fmt: skip
    return LanguageDetectorBuilder.from_languages(*languages).with_preloaded_language_models().build()


@functools.cache
def _commonest() -> tuple[frozenset[str], frozenset[str]]:
    """The commonest words of Danish that are not as common in another language, and those of the others that are not
    among the commonest of Danish."""
    import wordfreq

    frequencies = danish_frequencies()
    danish = sorted(frequencies, key=frequencies.__getitem__, reverse=True)[:_COMMONEST]
    abroad = {
        word
        for language in _ABROAD
        for word in wordfreq.top_n_list(language, _COMMONEST_ABROAD, wordlist="small")
        if len(word) > 1
    }
    shared = {word for word in danish if any(_share(word, la) >= frequencies[word] for la in _ABROAD)}
    return frozenset(danish) - shared, frozenset(abroad) - frozenset(danish)


def _share(word: str, language: str) -> float:
    """The share of `word` in running text of `language`."""
    import wordfreq

    return wordfreq.word_frequency(word, language, wordlist="small")


def has_danish_words(text: str) -> bool:
    """Whether more words of `text` are among the commonest of Danish than of other languages."""
    danish, abroad = _commonest()
    words = words_of(text)
    return sum(word in danish for word in words) > sum(word in abroad for word in words)


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
