"""The handbook's own text, as it comes out of a PDF, cut into headings, blocks and sentences.

The text has broken lines, blank lines between lines that belong together, bullet lists, and page titles.
"""

import re
import unicodedata
from collections.abc import Sequence

from bot.handbook.model import HEADINGS
from bot.language.abbreviations import NOT_SHORTENED

# Titles above several headings: they end the heading before them and state nothing themselves.
PAGE_TITLES: tuple[str, ...] = (
    "At blive netværksfamilie",
    "Generelle retningslinjer",
    "Økonomiske forhold",
    "Støtte og supervision",
)

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]")
_BULLET = re.compile(r"^(?:(?:[•▪◦*–-]|\d{1,2}\))\s+(?=\S)|\d{1,2}\.\s+(?=[A-ZÆØÅ]))")
_BARE_LINK = re.compile(r"^(?:https?://|mailto:)\S+$")
_PAGE_NUMBER = re.compile(r"^(?:side\s+)?\d{1,3}(?:\s+af\s+\d{1,3})?$", re.IGNORECASE)
_CONTACT_LINE = re.compile(r"^(?:\S+@\S+|www\.\S+|tlf\.|telefon\b)", re.IGNORECASE)
_NUMBERING = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+")
_PAGE_REFERENCE = re.compile(r"[\s.]*\.\s*\d{1,3}$")  # "Rygepolitik ........ 7" in a table of contents
_ENDED = re.compile(r"[.!?:…]['\"”»)]*$")
_HYPHENATED = re.compile(r"\w-$")
_SECOND_HALF = re.compile(r"^(?!(?:og|eller|samt)\b)[a-zæøå]")  # "børne-" before "og" keeps its hyphen
_FULL_LINE = 0.75  # of the usual width: a line this full was broken because it was full
_LONGEST_HEADING = 3  # lines

_SENTENCE_END = re.compile(rf"(?<=[.!?…]){NOT_SHORTENED}['\"”»)]*\s+(?=[\"'”»«(]?[A-ZÆØÅ])")
_INITIAL_OR_NUMBER = re.compile(r"(?:^|[\s(])[A-ZÆØÅ]\.$|^\d{1,2}\.$", re.IGNORECASE)


def split_headings(text: str) -> dict[str, str]:
    """Each heading found in the text with what stands under it, one paragraph or list item a line.

    A heading is known where it is a line of its own (or lines, when it is broken); its words inside running
    text are not taken for it. Headings that do not stand in the text are not in the answer.
    """
    lines = _lines(text)
    width = _usual_width(lines)
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    at = 0
    while at < len(lines):
        title, used = _title_at(lines, at, width)
        if title is None:
            if current is not None:
                current.append(lines[at])
        elif title in HEADINGS:
            current = found.setdefault(title, [])
        else:
            current = None
        at += used
    return {heading: "\n".join(_blocks(body, width)) for heading, body in found.items()}


def titles_and_lines(text: str) -> list[tuple[str | None, str]]:
    """Every line of the text that is not blank, with the heading or page title that it begins, if any."""
    lines = _lines(text)
    width = _usual_width(lines)
    return [(_title_at(lines, at, width)[0], line) for at, line in enumerate(lines)]


def sentences(body: str) -> list[str]:
    """The sentences under a heading (as `split_headings` gives it), in order. List items keep their bullets."""
    found: list[str] = []
    for block in body.splitlines():
        start = 0
        for end in _SENTENCE_END.finditer(block):
            if not _INITIAL_OR_NUMBER.search(block[start : end.start()]):
                found.append(block[start : end.end()].strip())
                start = end.end()
        found.append(block[start:].strip())
    return [sentence for sentence in found if sentence]


def is_list_item(block: str) -> bool:
    """Whether a line or sentence begins with a bullet, or with "1)" or "1."."""
    return _BULLET.match(block) is not None


def without_bullet(block: str) -> str:
    """A line or sentence without the bullet or number that marks it as a list item."""
    return _BULLET.sub("", block)


def is_bare_link(block: str) -> bool:
    """Whether a line or sentence is a web or mail address and nothing else."""
    return _BARE_LINK.match(block) is not None


def _lines(text: str) -> list[str]:
    """The lines that are not blank, trimmed, with each letter spelled one way; page numbers are left out."""
    clean = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace("\f", "\n").replace("\u2011", "-")
    lines = (" ".join(line.split()) for line in clean.splitlines())
    return [line for line in lines if line and not _PAGE_NUMBER.match(line)]


def _usual_width(lines: Sequence[str]) -> int:
    """The length that nine of ten lines do not exceed: one paragraph on a single line does not change it."""
    lengths = sorted(len(line) for line in lines if not is_bare_link(line))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _title_key(line: str) -> str:
    return re.sub(r"[\s:]+", " ", _NUMBERING.sub("", _PAGE_REFERENCE.sub("", line))).strip().casefold()


_TITLES = {_title_key(title): title for title in (*HEADINGS, *PAGE_TITLES)}


def _title_at(lines: Sequence[str], at: int, width: int) -> tuple[str | None, int]:
    """The heading or page title that begins at a line, if any, and how many lines were looked past."""
    for used in range(min(_LONGEST_HEADING, len(lines) - at), 0, -1):
        title = _TITLES.get(_title_key(" ".join(lines[at : at + used])))
        if title is not None and not _inside_sentence(lines, at, at + used, width):
            return title, used
    return None, 1


def _inside_sentence(lines: Sequence[str], start: int, end: int, width: int) -> bool:
    """Whether the lines are a piece of running text that happens to hold just the words of a title."""
    if lines[start][0].islower():
        return True
    if end < len(lines) and lines[end][0].islower() and not _CONTACT_LINE.match(lines[end]):
        return True
    before = lines[start - 1] if start else ""
    if _ENDED.search(before) or is_bare_link(before) or _title_key(before) in _TITLES:
        return False
    return len(before) >= width * _FULL_LINE


def _blocks(lines: Sequence[str], width: int) -> list[str]:
    """Lines put together again where they were only broken. Bare links go last: they may split a sentence."""
    blocks: list[str] = []
    last = ""  # the last line, which shows whether its block was full
    for line in lines:
        if is_bare_link(line):
            continue
        if blocks and _continues(last, line, width):
            broken = _HYPHENATED.search(last) and _SECOND_HALF.match(line)
            blocks[-1] = blocks[-1][:-1] + line if broken else f"{blocks[-1]} {line}"
        else:
            blocks.append(line)
        last = line
    return [*blocks, *(line for line in lines if is_bare_link(line))]


def _continues(before: str, line: str, width: int) -> bool:
    """Whether a line goes on where the one before it was broken."""
    if is_list_item(line):
        return False
    if line[0].islower() and not _CONTACT_LINE.match(line):
        return True
    if _ENDED.search(before) and not _HYPHENATED.search(before):
        return False
    return len(before) + 1 + len(line.split()[0]) >= width * _FULL_LINE
