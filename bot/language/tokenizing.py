"""Cuts a text into tokens by spaCy's Danish rules.

spaCy's own tokenizer keeps every word it has ever seen, for as long as the process lives, and takes seconds for some
thousand signs in a row. Here its rules are applied to each word apart, and nothing is kept.
"""

import functools
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

import spacy
from spacy.symbols import ORTH

_LONGEST_WORD = 200  # characters: what is longer is no word, and is cut
_MOST_SIGNS = 16  # in a row: more of them say nothing more
_ENDING = 24  # characters at a word's end in which each suffix stands, and what must stand before it
_WORD = re.compile(rf"\S{{1,{_LONGEST_WORD}}}")
_SIGN = r"(?:[^\w\s]|_)"
_SIGNS = re.compile(rf"({_SIGN}{{{_MOST_SIGNS}}})({_SIGN}+)")


def tokenize(text: str) -> list[tuple[str, int]]:
    """The tokens of `text`, each with the place (in characters) where it begins."""
    return _rules().tokens(text)


class _Rules:
    """The rules of a spaCy tokenizer that has no `token_match`: the Danish one."""

    def __init__(self, tokenizer: spacy.tokenizer.Tokenizer) -> None:
        self._prefix, self._suffix = tokenizer.prefix_search, tokenizer.suffix_search
        self._infixes, self._is_url = tokenizer.infix_finditer, tokenizer.url_match
        self._special = {text: [part[ORTH] for part in parts] for text, parts in tokenizer.rules.items()}
        # What the affixes take apart, such as ":-)", is put together again.
        self._apart = {tuple(parts) for text in self._special if len(parts := self._cut(text, {})) > 1}
        self._counts: defaultdict[str, set[int]] = defaultdict(set)  # of tokens, by the first of them
        for first, *others in self._apart:
            self._counts[first].add(1 + len(others))

    def tokens(self, text: str) -> list[tuple[str, int]]:
        """As `tokenize`."""
        found: list[tuple[str, int]] = []
        for word in _WORD.finditer(_SIGNS.sub(_fewer, text)):
            found.extend(_placed(self._cut(word[0], self._special), word.start()))
        return self._together(text, found)

    def _cut(self, word: str, special: Mapping[str, list[str]]) -> list[str]:
        """The tokens of a word, those that stand in `special` as they stand there."""
        if word.isalpha():
            return [word]
        before: list[str] = []
        after: list[str] = []
        while word and word not in special:
            start = _length(self._prefix(word))
            if start and word[start:] in special:
                end = 0
            else:
                end = _length(self._suffix(word[start:][-_ENDING:]))
                if end and word[:-end] in special:
                    start = 0
            if not start and not end:
                break
            if start:
                before.append(word[:start])
            if end:
                after.append(word[-end:])
            word = word[start : len(word) - end]
        return [*before, *self._inner(word, special), *reversed(after)]

    def _inner(self, word: str, special: Mapping[str, list[str]]) -> list[str]:
        """The tokens of a word without its affixes."""
        if not word:
            return []
        if word in special:
            return special[word]
        if self._is_url(word):
            return [word]
        parts: list[str] = []
        start = 0
        for infix in self._infixes(word):
            if infix.start() > 0:
                parts += [word[start : infix.start()], infix[0]]
                start = infix.end()
        return [part for part in (*parts, word[start:]) if part]

    def _together(self, text: str, tokens: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """`tokens` of `text`, with special ones that were taken apart in one piece again."""
        texts = [token for token, _ in tokens]
        if self._counts.keys().isdisjoint(texts):
            return tokens
        found = [
            (at, count)
            for at, token in enumerate(texts)
            for count in self._counts.get(token, ())
            if at + count <= len(texts) and tuple(texts[at : at + count]) in self._apart
        ]
        if not found:
            return tokens
        together = list(tokens)
        for at, count in sorted(_apart_from_each_other(found), reverse=True):
            (_, start), (last, end) = tokens[at], tokens[at + count - 1]
            parts = self._special.get(text[start : end + len(last)])
            if parts:
                together[at : at + count] = _placed(parts, start)
        return together


@functools.cache
def _rules() -> _Rules:
    # The blank pipeline's: da_core_news_sm has the same ones, so that installing it changes no understanding.
    return _Rules(spacy.blank("da").tokenizer)


def _fewer(signs: re.Match[str]) -> str:
    return signs[1] + " " * len(signs[2])


def _length(match: re.Match[str] | None) -> int:
    return len(match[0]) if match else 0


def _placed(parts: Collection[str], start: int) -> Iterator[tuple[str, int]]:
    """Each of `parts` with its place, the first at `start`, the others right behind one another."""
    for part in parts:
        yield part, start
        start += len(part)


def _apart_from_each_other(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of `spans` (first token, count) that do not overlap; the longest come first, of these the leftmost."""
    taken: set[int] = set()
    for at, count in sorted(spans, key=lambda span: (-span[1], span[0])):
        if at not in taken and at + count - 1 not in taken:
            yield at, count
        taken.update(range(at, at + count))
