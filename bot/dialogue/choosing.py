"""What the words of a message alone choose among what was offered: a number, a place in the list, or "ja"."""

import re

from bot.dialogue.situation import Situation
from bot.language.asking import asks
from bot.report.reading.yes_or_no import behind_yes_or_no

_DIGITS = {"1": 0, "2": 1, "3": 2}
_WORDS = {"en": 0, "et": 0, "to": 1, "tre": 2}
_PLACES = {
    **dict.fromkeys(("første", "øverste", "etteren", "1eren"), 0),
    **dict.fromkeys(("anden", "midterste", "midten", "toeren", "2eren"), 1),
    **dict.fromkeys(("tredje", "treeren", "3eren"), 2),
    **dict.fromkeys(("sidste", "nederste"), -1),
}
_COUNTED = {"nr", "nummer", "valg", "mulighed", "knap", "punkt"}
_LISTED = _COUNTED | {"spørgsmål"}
_AROUND = (
    {"ja", "jo", "okay", "ok", "så", "tak", "bare"}
    | {"jeg", "vil", "gerne", "have", "vælger", "tager", "tag", "ta"}
    | {"den", "det", "af", "dem", "på", "i", "listen"}
)
# "3 tak", "ta 2": but not "jeg vil have 2".
_ROUND_A_NUMBER = (_AROUND | {"please"}) - {"vil", "have", "af", "dem", "på", "i", "det"}
_YES = {"ja", "jo", "jep", "jeps", "jada", "jaja", "yes", "gerne", "endelig", "lad"}
_BIDS = re.compile(r"\W*(?:kan|kunne|vil|ville|må) (?:du|i|jeg (?:godt|gerne)|vi (?:godt|gerne))\b", re.IGNORECASE)
_AROUND_YES = {"meget", "da", "os", "gøre", "må", "du", "hjælp", "hjælpe", "mig", "please"}


def is_plain_choice(situation: Situation) -> bool:
    """Whether the message is an answer to the offer by its words alone, so that nothing else can be meant."""
    memory, text = situation.memory, situation.understanding.whole.text.strip()
    return chosen(text, len(memory.offered)) is not None or (memory.report_offered and is_plain_yes(text))


def chosen(text: str, count: int) -> int | None:
    """The index of the option that `text` names, and nothing else, among `count`; None where it names none.

    A number counts alone, as "3 tak" and as "nummer to" and "valg 2": "jeg vil gerne have to" and "et spørgsmål" are no
    choice. "Andet" is none of them."""
    words = re.findall(r"\w+", re.sub(r"(?<=\d)['-](?=e)", "", text.casefold()))  # "1'eren", "nr.2"
    naming = [word for word in words if word not in _AROUND | _LISTED]
    if len(naming) != 1:
        return None
    alone = len(words) == 1
    index = _PLACES.get(naming[0])
    if not _LISTED.isdisjoint(words) or {*words} - {naming[0]} <= _ROUND_A_NUMBER:
        index = _DIGITS.get(naming[0], index)
    if alone or not _COUNTED.isdisjoint(words):  # not "et spørgsmål"
        index = _WORDS.get(naming[0], index)
    if index == -1:
        index = count - 1
    return index if index is not None and 0 <= index < count else None


def asks_behind_yes(text: str) -> bool:
    """Whether `text` asks about something, be it behind a yes or a no: "ok, men skal jeg sige det". "Ja, kan du hjælpe
    mig" says yes."""
    behind = behind_yes_or_no(text)
    return asks(behind) and not _BIDS.match(behind)


def is_plain_yes(text: str) -> bool:
    """Whether `text` says yes and nothing else: "ja tak", "ok, lad os gøre det"."""
    words = {word.strip(".,!") for word in text.casefold().split()}
    return not _YES.isdisjoint(words) and words <= _YES | _AROUND | _AROUND_YES
