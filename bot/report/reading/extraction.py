"""Finds out what a free story already says, so that it is not asked again.

The user's own sentences are put where they belong, word for word. Where it is not certain that a sentence
answers a question in full, the question is still asked, with the sentence shown (`sure=False`).
"""

from dataclasses import dataclass
from itertools import pairwise

from bot.report.fields import CHILD, CHILD_WORDS, HURRY, MAIN, OF_TIME, FieldId
from bot.report.reading import cues, short_answers
from bot.report.reading.about_the_child import has_age
from bot.report.reading.background import is_background
from bot.report.reading.last_named import names_someone
from bot.report.reading.questions import is_question
from bot.report.reading.sentences import clauses, without_quotes
from bot.report.reading.speech import child_speaks

_TIME_ALONE = 6  # words: what is longer than this says more than when it was
_HARDLY_ALONE: frozenset[FieldId] = frozenset({"duration", "relation", HURRY})
_FAR = 200  # characters: as far back as it is looked whom a pronoun means
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
        if is_background(clause):
            fields.pop("when", None)
        # "mors kæreste er der, han drikker, han siger": whom a pronoun means was said further back.
        before = clause if names_someone(clause) else f"{before}, {clause}"[-_FAR:]
        if not fields and not cues.NOT_ABOUT_THE_CHILD.match(clause):
            fields = {MAIN: False}
        for field, is_sure in fields.items():
            pieces.setdefault(field, []).append(piece)
            if is_sure:
                sure.add(field)
    found = {field: _joined(story, chosen) for field, chosen in pieces.items()}
    if not cues.PERHAPS[CHILD].search(found.get(CHILD, "")):
        sure.discard(CHILD)  # the age alone is half of the answer
    return tuple(Found(field, text, field in sure) for field, text in found.items())


def mentions(text: str, field: FieldId) -> bool:
    """Whether `text` says something that answers the question about `field`, in full or in part."""
    if (field == "relation" and short_answers.A_ROLE.search(text)) or (field == CHILD and has_age(text)):
        return True
    if (alone := short_answers.ALONE.get(field)) is not None and alone.search(text):
        return True
    return any(field in _fields(clause, "") for clause in clauses(text))


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
    if found and found.keys() <= _HARDLY_ALONE and found.keys() != {HURRY} and not any(found.values()):
        found[MAIN] = False  # "min nabo råber tit": what happens as well
    if found and found.keys() <= OF_TIME and len(told.split()) > _TIME_ALONE:
        found[MAIN] = False  # "i søndags sov hun på sofaen midt på dagen"
    if child_speaks(clause, before):
        found[CHILD_WORDS] = True
    if "parents_told" in found:
        found["parents_told"] = bool(cues.TOLD_OR_NOT.search(clause))  # to have talked is not to have told
    if cues.WITH_US.search(clause):
        found.pop("duration", None)
    return found
