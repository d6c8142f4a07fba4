"""Changes an answer of the draft from anywhere in the dialogue, and goes on from there."""

from bot.report.correcting.age_or_time import with_age_alone
from bot.report.correcting.amendment import Amendment
from bot.report.correcting.another_word import rewritten
from bot.report.draft import Stage, State
from bot.report.fields import CHILD, DANGER, ONE_FACT, TOLD_BIT_BY_BIT, FieldId
from bot.report.heard import Heard
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.yes_or_no import says_only_no
from bot.report.turn import Turn

_SHORT = 4  # words


def correct(turn: Turn, heard: Heard) -> None:
    """Asks which field, or opens its question, or ("ret hvornår til i søndags") changes it at once.

    At once only where nothing is lost: "ret alderen til 8" must not take away all that is told of the child.
    """
    wanted = heard.correction
    field, value = wanted.field or (turn.draft.holding(wanted.about) if wanted.about else None), wanted.value
    if wanted.old and value and (noticed := rewritten(turn.draft, wanted.old, value)) is not None:
        put_right(turn, noticed)
        return
    if field is None:
        turn.which_field()
        return
    if field == CHILD and put_age(turn, value or ""):
        _go_on_after(turn, field)
        return
    loses_nothing = field in ONE_FACT or len(turn.draft.text(field).split()) <= _SHORT
    if value is None or field == DANGER or not loses_nothing or is_nonsense(value, numbers_count=True):
        turn.ask_about(field)
        return
    turn.answer(field, State.GIVEN, turn.clean(value))
    turn.say_corrected(field)
    _go_on_after(turn, field)


def clear(turn: Turn, field: FieldId) -> None:
    """Takes the answer in `field` out of the draft; asks first where more than what was named stands in it."""
    if field == CHILD and len(turn.draft.text(field).split()) > _SHORT:
        turn.ask_about(field)  # "fjern alderen" means less than how the child lives
        return
    turn.answer(field, State.SKIPPED)
    turn.say(turn.texts.clear_ok)
    _go_on_after(turn, field)


def add_more(turn: Turn, field: FieldId) -> None:
    """Opens the question about `field` for more of the same; anew where nothing stands there that more would go
    with."""
    there = turn.draft.text(field)
    if there and field in TOLD_BIT_BY_BIT | {CHILD} and not says_only_no(there):
        turn.answer(field, State.BEGUN, there)
    turn.ask_about(field)


def put_right(turn: Turn, noticed: Amendment) -> None:
    """Corrects what was put right in passing, and shows it; asks where it is not clear what is to stand there."""
    for field, text in noticed.texts:
        if text is None:
            turn.ask_about(field)
            return
        put(turn, field, text)
    _go_on_after(turn, noticed.texts[0][0])


def put(turn: Turn, field: FieldId, text: str) -> None:
    """Makes `text` all that stands in `field`, and shows it."""
    turn.answer(field, turn.draft.answers[field].state, turn.clean(text))
    turn.say(turn.texts.corrected_now.format(label=turn.prompts.label(field), answer=turn.draft.text(field)))


def put_age(turn: Turn, text: str) -> bool:
    """Puts the age that `text` is, and nothing else, in the place of the old one; False where it is something else: the
    rest of what is told of the child is not gone for an age."""
    told = with_age_alone(text, turn.draft)
    if told is not None:
        put(turn, CHILD, told)
    return told is not None


def _go_on_after(turn: Turn, field: FieldId) -> None:
    if turn.draft.stage is Stage.ASKING and not turn.draft.reviewed and turn.draft.asking != field:
        turn.ask_shortly()
    else:
        turn.go_on()
