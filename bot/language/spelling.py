"""Repairs what stands between a message and its meaning: capitals, stretched letters, ae/oe/aa, typos."""

import re
from collections.abc import Callable

from bot.language.lexicon import WORD, Lexicon

_STRETCHED = re.compile(r"(\w)\1{2,}")
_ASCII = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
_COMMONER = 5.0  # how much more common the repaired word must be where the typed one exists too


class Spelling:
    """Rewrites a message word by word; a word that is Danish stays as it is."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def repair(self, text: str) -> str:
        """`text` in lower case with its words repaired."""
        return WORD.sub(lambda match: self.repair_word(match.group()), text.casefold())

    def repair_word(self, word: str) -> str:
        """One lower-case word, repaired by the first step that knows better."""
        for step in (self._unstretched, self._with_danish_letters):
            word = step(word)
        return word

    def _unstretched(self, word: str) -> str:
        """ "hjææælp" -> "hjælp": no Danish word has a letter three times in a row."""
        if not _STRETCHED.search(word):
            return word
        once, twice = _STRETCHED.sub(r"\1", word), _STRETCHED.sub(r"\1\1", word)
        return twice if self._lexicon.frequency(twice) > self._lexicon.frequency(once) else once

    def _with_danish_letters(self, word: str) -> str:
        """ "boern" -> "børn", "faar" -> "får"; "Israel" and "trofaeer" stay where they are the commoner word."""
        candidates = {word}
        for typed, letter in _ASCII:
            if typed in word:
                candidates |= {candidate.replace(typed, letter) for candidate in candidates}
        if len(candidates) == 1:
            return word
        best = max(candidates, key=self._lexicon.frequency)
        frequency = self._lexicon.frequency
        if best != word and frequency(best) > _COMMONER * frequency(word):
            return best
        # No form is known: a compound such as "familieraadgivningen". Danish hardly ever writes aa, oe or ae.
        return max(candidates, key=lambda c: -len(c)) if frequency(word) == 0 == frequency(best) else word


Repair = Callable[[str], str]
