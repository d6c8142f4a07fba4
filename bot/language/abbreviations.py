"""Shortened words, whose full stop ends no sentence, as parts of regular expressions."""

import re

from bot.language.word_set import word_set

# "bl" and "f" are what "bl.a." and "f.eks." begin with.
_LEADING_ON = word_set("bl bl.a ca chr d dr dvs ekskl evt f f.eks fx hhv ift inkl jf kl mht nr pga pr tlf vedr")
_CLOSING = word_set("m.m mdr mm mv osv stk")


def _not_behind(words: frozenset[str]) -> str:
    return "(?i:" + "".join(rf"(?<!\b{re.escape(word)}\.)" for word in sorted(words)) + ")"


# A place that is not right behind a shortened word: one that others must follow ("kl. 9"), or any. One that closes a
# list may be the last word of a question: "hvad med tøj osv. hvem betaler det".
NOT_LEADING_ON = _not_behind(_LEADING_ON)
NOT_SHORTENED = _not_behind(_LEADING_ON | _CLOSING)
