"""Cuts what a user wrote into its sentences, word for word."""

import re

from bot.language.abbreviations import NOT_SHORTENED
from bot.report.reading.days_and_numbers import RELATIVE_DAY

_LONG = 9  # words: a sentence longer than this is looked at clause by clause
_LONGEST_QUOTE = 400
_NEAR = 40  # characters: as much as is looked at beside a full stop
_END = re.compile(rf"(?<![.!?…])[.!?…]+[\"»«”')\]]*{NOT_SHORTENED}(?=\s)|{NOT_SHORTENED}\n+")
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_QUOTE = re.compile(
    rf"»[^«]{{1,{_LONGEST_QUOTE}}}«|\"[^\"]{{1,{_LONGEST_QUOTE}}}\"|“[^”]{{1,{_LONGEST_QUOTE}}}”|„[^“”]{{1,{_LONGEST_QUOTE}}}[“”]"
)
_TIME = (
    rf"i ?(?:{RELATIVE_DAY}|[a-zæøå]+dags|weekenden)|sidste \w+|"
    r"for \w+ (?:dage?|uger?|måned(?:er)?|år) siden|siden"
)
_PRONOUN = r"jeg|vi|han|hun|det|der"
_NOUN = (
    r"de|barnet|pigen|drengen|børnene|hendes|hans|deres|min|mit|mine|vores|skolen|børnehaven|lærer(?:en|ne)|"
    r"klasselæreren|pædagog(?:en|erne)|forældrene|moderen|faderen|moren|faren|mor|far|naboen|rådgiveren"
)
_STARTS = re.compile(rf"(?:{_PRONOUN}|{_NOUN}|{_TIME})\b")
# After a bare "og" a noun may only go on with a list ("far og mor"), so only a pronoun or a time begins anew.
_JOINT = re.compile(
    rf"\s*,\s*(?:(?:og|men)\s+)?(?=(?:{_PRONOUN}|{_NOUN}|{_TIME})\b)|\s+(?:og|men)\s+(?=(?:{_PRONOUN}|{_TIME})\b)",
    re.IGNORECASE,
)
_NO_FEAR = "".join(rf"(?<!\b{word})" for word in ("bange", "nervøs", "urolig", "bekymret", "angst", "frygter"))
_JOINT_OR_REASON = re.compile(
    rf"{_JOINT.pattern}|\s*,\s*for\s+(?=(?:{_PRONOUN}|{_NOUN})\b)|{_NO_FEAR}\s+for\s+(?=(?:jeg|vi|han|hun|der)\b)"
    r"|\s*,?\s+så\s+(?=(?:jeg|vi)\s+(?:\w+\s+)?(?:tror|synes|tænker|frygter|vurderer|mener|formoder|er bange)\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:og|men)\b", re.IGNORECASE)
# "så jeg synes, det haster": what is thought or said is no clause by itself.
_OPENS = re.compile(
    r"\b(?:synes|syntes|tror|troede|mener|mente|ved|vidste|håber|tænker|tænkte|frygter|vurderer|føler|følte|formoder"
    r"|siger|sagde|sagt|fortalte|fortæller|spurgte|skrev|så|hørte|bange for|i tvivl om)$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences of `text`, in order, each as it was written; what is quoted stays in one piece."""
    quoted = [match.span() for match in _QUOTE.finditer(text)]
    found, start = [], 0
    for match in _END.finditer(text):
        end = match.end()
        # A quotation that ends with the sentence does not hold it together with the next one.
        inside = any(a < match.start() and end < b for a, b in quoted)
        if not inside and not _goes_on(text[max(start, end - _NEAR) : end], text[end : end + _NEAR]):
            found.append(text[start:end].strip())
            start = end
    found.append(text[start:].strip())
    return [sentence for sentence in found if sentence]


def without_quotes(text: str) -> str:
    """`text` with a blank for each thing that is quoted in it."""
    return _QUOTE.sub(" ", text)


def clauses(text: str) -> list[str]:
    """The sentences of `text`, long ones cut again where a new clause begins with its own subject."""
    return [clause for sentence in sentences(text) for clause in _cut(sentence)]


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop that ends `before` belongs to a number ("den 5. maj")."""
    following = after.lstrip()
    return bool(_ORDINAL.search(before)) and following[:1].islower() and not _STARTS.match(following)


def parts(sentence: str) -> list[tuple[int, int]]:
    """From where to where the clauses of `sentence` stand, be it short. A reason ("for") or "så jeg tror" is one."""
    return _spans(sentence, _JOINT_OR_REASON)


def _cut(sentence: str) -> list[str]:
    if len(sentence.split()) <= _LONG:
        return [sentence]
    return [sentence[start:end] for start, end in _spans(sentence, _JOINT)]


def _spans(sentence: str, joint: re.Pattern[str]) -> list[tuple[int, int]]:
    """The clauses between the joints."""
    quoted = [match.span() for match in _QUOTE.finditer(sentence)]
    spans, start = [], 0
    for match in joint.finditer(sentence):
        inside = any(a <= match.start() < b for a, b in quoted)
        opens = "," in match[0] and _OPENS.search(sentence[max(start, match.start() - _NEAR) : match.start()])
        joined = _AND.search(match[0])
        if inside or (opens and not joined) or len(sentence[start : match.start()].split()) < 2:
            continue
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, len(sentence))]
