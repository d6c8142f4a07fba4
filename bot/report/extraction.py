"""Finds out what a free story already says, so that it is not asked again.

The user's own sentences are put where they belong, word for word. Where it is not certain that a sentence
answers a question in full, the question is still asked, with the sentence shown (`sure=False`).
"""

from dataclasses import dataclass
from itertools import pairwise

from bot.language.asking import asks
from bot.report import cues, short_answers
from bot.report.answers import behind_yes_or_no, is_question, is_quoted, sounds_like_a_child, speaks_of_oneself
from bot.report.fields import MAIN, FieldId
from bot.report.sentences import clauses, without_quotes

_TIME_ALONE = 6  # words: what is longer than this says more than when it was
_ENDED = (".", "!", "?", "«", '"', "”")


@dataclass(frozen=True)
class _Piece:
    """A clause: the how manieth, and where it stands."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Found:
    """The user's sentences about one field; `sure` when they answer its question."""

    field: FieldId
    text: str
    sure: bool


def extract(story: str) -> tuple[Found, ...]:
    """What `story` says about each field. What fits nowhere, and is about the child, is an unsure observation.

    Questions, greetings and "jeg er bekymret" alone are left out.
    """
    pieces: dict[FieldId, list[_Piece]] = {}
    sure: set[FieldId] = set()
    before, at = "", 0
    for number, clause in enumerate(clauses(story)):
        at = story.index(clause, at)
        greeting = cues.GREETING.match(clause)
        if greeting and greeting.end() < len(clause):
            clause, at = clause[greeting.end() :], at + greeting.end()
        piece = _Piece(number, at, at + len(clause))
        at = piece.end
        if is_question(clause):
            continue
        fields = _fields(clause, before)
        before = clause
        if not fields and not cues.NOT_ABOUT_THE_CHILD.match(clause):
            fields = {MAIN: False}
        for field, is_sure in fields.items():
            pieces.setdefault(field, []).append(piece)
            if is_sure:
                sure.add(field)
    found = {field: _joined(story, chosen) for field, chosen in pieces.items()}
    if not cues.PERHAPS["child"].search(found.get("child", "")):
        sure.discard("child")  # the age alone is half of the answer
    return tuple(Found(field, text, field in sure) for field, text in found.items())


def mentions(text: str, field: FieldId) -> bool:
    """Whether `text` says something that answers the question about `field`, in full or in part."""
    if (field == "relation" and short_answers.A_ROLE.search(text)) or (field == "child" and has_age(text)):
        return True
    if (alone := short_answers.ALONE.get(field)) is not None and alone.search(text):
        return True
    return any(field in _fields(clause, "") for clause in clauses(text))


def tells_of_someone(text: str) -> bool:
    """Whether `text`, be it as short as "far er fuld", says something about the child or its parents."""
    return short_answers.OF_SOMEONE.search(text) is not None and not asks(text)


def without_wish(text: str) -> str:
    """`text` without the wish for a report that it begins with: "jeg vil underrette, han er 8"."""
    return cues.WISH.sub("", text)


def of_another_child(text: str, before: str) -> bool:
    """Whether `text` says that it is about another child than what was told `before`."""
    named = cues.ANOTHER_CHILD.search(text)
    return named is not None and named[0].casefold() not in before.casefold()


def told_with(wish: str) -> str:
    """What `wish`, a yes to a report or the wish for one, tells of the child; empty where it only wishes for one:
    "ja tak, far slår ham også", "lav en underretning fordi far slår ham", but not "ja, hjælp mig med det"."""
    said = without_wish(behind_yes_or_no(wish)).strip()
    return said if tells_of_someone(said) else ""


def told_by_an_adult(text: str) -> bool:
    """Whether `text` tells what an adult has said of the child, and nothing that the child may have said."""
    speaks = cues.ADULT_SPEAKS.search(text) is not None and cues.CHILD_SPEAKS.search(text) is None
    return speaks and not speaks_of_oneself(text)


def speaks_as_a_child(text: str) -> bool:
    """Whether `text` may be a child's own words, in quotation marks or without."""
    return is_quoted(text) or (sounds_like_a_child(text) and not told_by_an_adult(text))


def may_be_the_childs(text: str) -> bool:
    """Whether `text` may tell what a child has said, in its words or in others: "at han blev slået"."""
    told = cues.CHILD_SPEAKS.search(text) or cues.SAID_THAT.match(text)
    return told is not None or speaks_as_a_child(text)


def speaks_past(text: str, field: FieldId) -> bool:
    """Whether `text` tells of the child or its parents in words that say nothing of a role, or of how long: "hun spiser
    ikke" where these are asked for. False at every other `field`."""
    own_words = short_answers.IN_A_SENTENCE.get(field)
    return own_words is not None and tells_of_someone(text) and not own_words.search(text)


def tells_surely(text: str) -> bool:
    """Whether `text` surely answers one of the questions, whichever is open."""
    return any(pattern.search(text) for pattern in cues.SURE.values())


def has_age(text: str) -> bool:
    """Whether `text` says how old a child is, in years, by school class or alone as a number."""
    return bool(cues.SURE["child"].search(text) or cues.A_NUMBER_OF_YEARS.search(text))


def _joined(story: str, pieces: list[_Piece]) -> str:
    """The pieces as they stand in `story`; where something between them is left out, " … " or a new sentence."""
    text = story[pieces[0].start : pieces[0].end]
    for last, piece in pairwise(pieces):
        if piece.number == last.number + 1:
            text += story[last.end : piece.end]
        else:
            text += (" " if text.endswith(_ENDED) else " … ") + story[piece.start : piece.end]
    return text


def _fields(clause: str, before: str) -> dict[FieldId, bool]:
    """The fields that `clause` speaks about, each with whether it surely answers the question."""
    found: dict[FieldId, bool] = {}
    told = without_quotes(clause)  # "mor er altid træt" in the child's mouth does not say how long it has lasted
    for field, pattern in cues.PERHAPS.items():
        if pattern.search(told):
            found[field] = False
    for field, pattern in cues.SURE.items():
        if pattern.search(told):
            found[field] = True
    if cues.NEGATED.search(clause):
        found.pop("resources", None)
    if found and found.keys() <= {"duration", "relation"} and not any(found.values()):
        found[MAIN] = False  # "min nabo råber tit": what happens as well
    if found and found.keys() <= {"when", "duration"} and len(told.split()) > _TIME_ALONE:
        found[MAIN] = False  # "i søndags sov hun på sofaen midt på dagen"
    if _child_speaks(clause, before):
        found["child_words"] = True
    if "parents_told" in found:
        found["parents_told"] = bool(cues.TOLD_OR_NOT.search(clause))  # to have talked is not to have told
    if cues.WITH_US.search(clause):
        found.pop("duration", None)
    return found


def _child_speaks(clause: str, before: str) -> bool:
    """Whether the child is quoted. After a sentence about an adult, "hun sagde" may be the adult's words."""
    if not cues.CHILD_SPEAKS.search(clause) or cues.ADULT_SPEAKS.search(clause) or cues.ADULT_FIRST.match(clause):
        return False
    return bool(cues.A_CHILD.search(clause)) or not (cues.ADULT_FIRST.match(before) or cues.ADULT_SPEAKS.search(before))
