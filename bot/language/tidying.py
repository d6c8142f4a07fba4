"""Makes a typed message clean without changing what it says."""

import re
import unicodedata

from bot.language.asking import asks
from bot.language.listing import GREETINGS, is_a_name
from bot.language.word_set import word_set

MAX_CHARACTERS = 10_000  # a long answer in a report has 6,000; more is cut, so that no message can cost seconds

_SPACES = re.compile(r"\s+")
_PARAGRAPH_SIGN = re.compile(r"(?<!§)\s*§+\s*(?=\d)|\b(?:paragraf|paragraph)\s+(?=\d)", re.IGNORECASE)
_LEADING_COMMAND = re.compile(r"^[\s/]+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"})
# A line that ends with one of these goes on in the next one; one of the others begins something new.
_GOES_ON = word_set(
    "at om og eller men hvis når fordi da mens som der en et den det de i på til med fra af for hos ved uden under "
    "efter før jeg vi man han hun du min mit mine vores hans hendes deres sin sit sine må kan skal vil har er var ikke"
)
_BEGINS = word_set(
    "jeg vi man han hun det der de den min mit mine vores mor far barnet drengen pigen hej tak og men så mvh hilsen nu"
)
_BULLET = re.compile(r"^(?:[-*•]|\d[.)])\s+")
_DASH = re.compile(r"^[-*•]\s*(?=\w)")
# Byte order marks, joiners, soft hyphens and direction marks are "format" characters; the rest means nothing in a chat.
_KEPT = "\n\r\t\u2028\u2029"
_UNWANTED_CATEGORIES = {"Cc", "Cf", "Co", "Cs", "Cn"}


def tidy(text: str) -> str:
    """`text` as NFC on one line: a line break is a full stop where it ends a sentence, no invisible or control
    characters, `§ 153` with a space, at most MAX_CHARACTERS long. A leading slash goes, so that no typed text can be
    a Rasa command."""
    text = text[: MAX_CHARACTERS * 2]
    if not text.isprintable():
        text = "".join(c for c in text if c in _KEPT or unicodedata.category(c) not in _UNWANTED_CATEGORIES)
    text = unicodedata.normalize("NFC", text)  # now that nothing stands between a letter and its accent any more
    text = _SPACES.sub(" ", _on_one_line(text.translate(_QUOTES))).strip()
    text = _PARAGRAPH_SIGN.sub(" § ", text)
    text = _LEADING_COMMAND.sub("", text)
    return _SPACES.sub(" ", text).strip()[:MAX_CHARACTERS]


def _on_one_line(text: str) -> str:
    """The lines of `text` behind each other."""
    joined: list[str] = []
    lines = list(filter(None, map(str.strip, text.splitlines())))
    named = [_BULLET.sub("", line) for line in lines if line.strip(" ,.!").casefold() not in GREETINGS]
    if len(named) > 1 and all(map(_is_listed, named)):
        return "; ".join(named)
    if sum(bool(_DASH.match(line)) for line in lines) > 1:
        return " ".join(map(_item, lines))
    for line in lines:
        if joined:
            joined.append(". " if _ends_before(joined[-1], line) else " ")
        joined.append(line)
    return "".join(joined)


def _item(line: str) -> str:
    """One line of a list with its mark: what only names a matter asks for it, be it beside whole questions."""
    item = _DASH.sub("", line)
    if not item[-1].isalnum():
        return item
    return f"{item}?" if item != line and _is_listed(item) else f"{item}."


def _is_listed(line: str) -> bool:
    """Whether `line` only names something, as one puts below another in a list."""
    words = line.casefold().split()
    names = is_a_name(line) and "".join(words).isalpha() and not asks(line)
    return names and words[-1] not in _GOES_ON and _BEGINS.isdisjoint(words)


def _ends_before(line: str, following: str) -> bool:
    """Whether a sentence ends with `line`, which has no mark: families break lines where they would write a full
    stop, and text that was copied from elsewhere is broken in the middle of sentences."""
    last = line.split()[-1]
    goes_on = last != "I" and last.casefold() in _GOES_ON  # "Kære I" speaks to somebody
    if goes_on or not (line[-1].isalnum() and following[0].isalpha()):
        return False
    shouted = following.isupper()  # in capitals, a capital says nothing
    return following.split()[0].casefold() in _BEGINS or asks(following) or (following[0].isupper() and not shouted)
