"""A text word by word, with what stands around each word."""

import re

_TOKEN = re.compile(r"\[[^\]\n]{1,40}\]|[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?")
_SENTENCE_END = re.compile(r"[.!?\n:]\s*[\"»“„]?$")
_DOT = "\u0307"
_LOOKS_BACK = 5  # characters: an end, a quotation mark, spaces
_LOOKS_ON = 30
_MOSTLY = 0.6
_AGE = re.compile(
    r"^,?\s*(?:på|er|\(|der er|som er)?\s*(?:snart |næsten |kun |nu )?\d{1,2}\b(?!\s*(?:gange?|dage?|uger?|timer?))"
)


class Reading:
    """`words` as they stand in `text`, `lower` in lower case; something masked ("[e-mail]") is one word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = list(_TOKEN.finditer(text))
        self.words = [match.group() for match in self._tokens]
        # "İrem" begins with "i" and a dot that lies over it.
        self.lower = [word.casefold().replace(_DOT, "") for word in self.words]
        letters = [c for c in text if c.isalpha()]
        # In a text all in capitals, a capital letter says nothing.
        self.shouted = sum(c.isupper() for c in letters) > len(letters) * _MOSTLY

    def start(self, at: int) -> int:
        """Where the word at `at` begins in the text."""
        return self._tokens[at].start()

    def end(self, at: int) -> int:
        """Where it ends."""
        return self._tokens[at].end()

    def capital(self, at: int) -> bool:
        """Whether it begins with a capital that means something."""
        return self.words[at][0].isupper() and not self.shouted

    def begins(self, at: int) -> bool:
        """Whether it begins a sentence, where every word has a capital."""
        before = self.text[max(0, self.start(at) - _LOOKS_BACK) : self.start(at)]
        return before.strip('"»“„ ') == "" if self.start(at) < _LOOKS_BACK else _SENTENCE_END.search(before) is not None

    def before(self, at: int, count: int) -> list[str]:
        """Up to `count` words before it, in lower case."""
        return self.lower[max(0, at - count) : at]

    def next(self, at: int) -> str:
        """The word after it, in lower case; empty at the end."""
        return self.lower[at + 1] if at + 1 < len(self.lower) else ""

    def gap(self, at: int) -> str:
        """What stands between it and the next word, or the end."""
        return self.text[self.end(at) : self.start(at + 1) if at + 1 < len(self.words) else None]

    def after(self, at: int) -> str:
        """A little of the text that follows it."""
        return self.text[self.end(at) : self.end(at) + _LOOKS_ON]

    def age_follows(self, at: int) -> bool:
        """Whether what follows says how old somebody is: "Maja på 7", "Maja (7 år)"."""
        return _AGE.match(self.after(at)) is not None

    def digit_before(self, at: int) -> bool:
        """Whether a number stands right before it."""
        return re.search(r"\d\.?\s*$", self.text[max(0, self.start(at) - _LOOKS_BACK) : self.start(at)]) is not None


def without_genitive(word: str) -> tuple[str, bool]:
    """ "majas" -> ("maja", True); a word without -s as it is."""
    base = re.sub(r"['’]s?$|s$", "", word)
    return base, base != word
