"""Repairs what stands between a message and its meaning: capitals, stretched letters, missing spaces, ae/oe/aa, speech,
typos."""

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.lexicon import WORD, Lexicon
from bot.language.run_together import words_run_together

_STRETCHED = re.compile(r"(\w)\1{2,}")
_LETTER_OF = {"ae": "æ", "oe": "ø", "aa": "å"}
_TWO_LETTERS = re.compile("|".join(_LETTER_OF))
_COMMONER = 5.0  # how much more common the repaired word must be where the typed one exists too
# How many slips a word of at least so many letters may hold, heard rather than spelt; more letters, more slips.
_SLIPS = ((9, 2), (5, 1), (3, 0))
_A_SLIP = 100.0  # how much commoner a word must be to be preferred to one that is a slip nearer
_MUCH_COMMONER = 20.0  # than a slip that is made often is the word that was meant
_LONGEST = 60  # letters: what is longer is no word, and takes long to look for
_HEARD = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^hv|w", "v"), (r"^hj", "j"), ("c(?=[eiy])|z", "s"), ("c|ck|qu?", "k"), ("x", "ks"), ("ph", "f"),
        ("æ", "e"), ("å", "o"), (r"(?<=[lnr])d(?=[^rt]|$)", ""), (r"(?<=[eiyø])g(?=[elt]|$)|(?<=[aeioø])j", "i"),
        (r"dt", "t"), (r"bt", "pt"), (r"vt", "ft"), (r"gt", "kt"), (r"(\w)\1", r"\1"),
    )
)  # fmt: skip


class Spelling:
    """Rewrites a message word by word; a word that is Danish stays as it is."""

    def __init__(self, lexicon: Lexicon, spoken: Mapping[str, str] | None = None) -> None:
        """`spoken`: words as they are said, lower case, and how they are written."""
        self._lexicon = lexicon
        self._spoken = spoken or {}
        # The sounds that begin with a letter and have some length, and beside them the words that sound so.
        self._by_length: defaultdict[tuple[str, int], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        for word in lexicon.meant_words():
            heard = _heard(word)
            sounds, words = self._by_length[heard[:1], len(heard)]
            sounds.append(heard)
            words.append(word)

    def repair(self, text: str) -> str:
        """`text` in lower case with its words repaired."""
        return self._with_words(text, self.repair_word)

    def repair_all(self, texts: Iterable[str]) -> list[str]:
        """The same of many texts, each of whose words is repaired once and remembered until the last is done."""
        repair_word = functools.cache(self.repair_word)
        return [self._with_words(text, repair_word) for text in texts]

    @staticmethod
    def _with_words(text: str, repair_word: Callable[[str], str]) -> str:
        return WORD.sub(lambda match: repair_word(match.group()), text.casefold())

    def repair_word(self, word: str) -> str:
        """One lower-case word, or several that were run together, repaired by each step that knows better."""
        word = self._unstretched(word)
        if self._lexicon.is_doubtful(word) and (words := words_run_together(word, self._lexicon.frequency)):
            return " ".join(map(self.repair_word, words))
        if len(word) > _LONGEST:
            return word
        for step in (self._with_danish_letters, self._written, self._without_slips, self._without_ascii):
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
        best = max(_danish_forms(word), key=self._lexicon.frequency)
        return best if self._lexicon.frequency(best) > _COMMONER * self._lexicon.frequency(word) else word

    def _without_ascii(self, word: str) -> str:
        """A word of which no form is known, a compound such as "nabofamilieraad": Danish hardly writes aa, oe or ae."""
        if not self._lexicon.is_doubtful(word) or self._lexicon.is_compound(word):
            return word
        return _TWO_LETTERS.sub(lambda match: _LETTER_OF[match.group()], word)

    def _written(self, word: str) -> str:
        """ "hwordan" -> "hvordan": words as they are said."""
        return self._spoken.get(word, word)

    def _without_slips(self, word: str) -> str:
        """ "underetnig" -> "underretning": the word that sounds nearest, of those the commonest."""
        slips = next((slips for letters, slips in _SLIPS if len(word) >= letters), None)
        if slips is None or not self._lexicon.is_doubtful(word):
            return word
        if self._lexicon.is_compound(word):
            slips = 0
        heard, own = _heard(word), self._lexicon.weight(word)
        best, best_worth = word, own * _MUCH_COMMONER
        for length in range(len(heard) - slips, len(heard) + slips + 1):
            sounds, words = self._by_length.get((heard[:1], length), ((), ()))
            for _, distance, place in process.extract_iter(heard, sounds, scorer=OSA.distance, score_cutoff=slips):
                candidate = words[place]
                worth = self._lexicon.weight(candidate) / _A_SLIP**distance
                if candidate != word and worth > best_worth:
                    best, best_worth = candidate, worth
        return best


def _danish_forms(word: str) -> list[str]:
    """`word`, and as it may be meant where æ, ø or å was written with two letters; always in the same order."""
    forms = [word]
    for typed, letter in _LETTER_OF.items():
        if typed in word:
            forms += [form.replace(typed, letter) for form in forms]
    return forms


def _heard(word: str) -> str:
    """Much as it sounds: "hvornår" and "vornor" are the same."""
    for pattern, sound in _HEARD:
        word = pattern.sub(sound, word)
    return word
