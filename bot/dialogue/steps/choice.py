"""An answer to what the assistant offered a turn ago: a number, a place in the list, or "ja"."""

import re

from bot.dialogue.intents import AFFIRM, DENY, SMALL_TALK, START_REPORT
from bot.dialogue.plan import NOT_OFFERED, Plan
from bot.dialogue.situation import Situation
from bot.handbook.required import WORRY
from bot.report.about_the_child import tells_of_someone

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
_AROUND_YES = {"meget", "da", "os", "gøre", "må", "du", "hjælp", "hjælpe", "mig", "please"}
_NUMBER = re.compile(r"\d{1,2}[.)!]?")  # not 112 or a year
_NO_REFUSAL = SMALL_TALK - {DENY}
_TAKES_THE_OFFER = 0.4  # how sure a yes must be that says more, and a wish to report that shows only behind the offer


def choice(situation: Situation) -> Plan | None:
    """Answer the chosen topic, or start what was offered; to a number that is none of them, offer them again."""
    memory, part = situation.memory, situation.understanding.whole
    text = part.text.strip()
    if memory.offered and (index := _chosen(text, len(memory.offered))) is not None:
        offered = memory.offered[index]
        topic = next((t.id for t in situation.handbook.topics if t.title == offered), None)
        if topic:
            return Plan("action_answer", "valgt blandt det, der blev vist", 1.0, topics=(topic,))
        if situation.report.asks_to_start(offered):
            return Plan("action_report", "valgt blandt det, der blev vist", 1.0, intent=AFFIRM)
    if memory.report_offered and _accepts(situation):
        return Plan("action_report", "ja til tilbuddet", part.best.confidence, intent=AFFIRM)
    if memory.offered and _NUMBER.fullmatch(text) and not _may_be_meant_otherwise(situation):
        return Plan("action_clarify", "et tal, der ikke er blandt det viste", 1.0, intent=NOT_OFFERED)
    return None


def is_plain_choice(situation: Situation) -> bool:
    """Whether the message is an answer to the offer by its words alone, so that nothing else can be meant."""
    memory, text = situation.memory, situation.understanding.whole.text.strip()
    return _chosen(text, len(memory.offered)) is not None or (memory.report_offered and _is_plain_yes(text))


def _may_be_meant_otherwise(situation: Situation) -> bool:
    """Whether a bare number may tell a report something, or go on from an emergency."""
    return situation.draft is not None or bool(situation.memory.recent_emergency())


def _accepts(situation: Situation) -> bool:
    """Whether the message takes the offer of a report. "Ok" and "ja, jeg ringer nu" do so only where a worry was told:
    to what was explained they say no more than that it was read."""
    reading, whole = situation.reading.best, situation.understanding.whole
    worried = WORRY in situation.memory.topics and situation.memory.story
    meant = worried and whole.best.confidence >= _TAKES_THE_OFFER
    if whole.best.intent == AFFIRM and (meant or _is_plain_yes(whole.text)):
        return True
    if situation.memory.story and _tells_behind_a_yes(whole.text):
        return True
    return (
        whole.best.intent in _NO_REFUSAL and reading.intent == START_REPORT and reading.confidence >= _TAKES_THE_OFFER
    )


def _tells_behind_a_yes(text: str) -> bool:
    """Whether `text` says yes and tells more of the worry: "ja tak, han er bange for at tage hjem i aften"."""
    yes, _, rest = text.partition(",")
    return _is_plain_yes(yes) and tells_of_someone(rest)


def _is_plain_yes(text: str) -> bool:
    words = {word.strip(".,!") for word in text.casefold().split()}
    return not _YES.isdisjoint(words) and words <= _YES | _AROUND | _AROUND_YES


def _chosen(text: str, count: int) -> int | None:
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
