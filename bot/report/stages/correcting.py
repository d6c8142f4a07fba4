"""Correcting a field from anywhere in the dialogue."""

from bot.report.answers import is_nonsense
from bot.report.draft import Draft, Stage, State
from bot.report.fields import DANGER, ONE_FACT, FieldId
from bot.report.incoming import Incoming
from bot.report.phrases import tokens
from bot.report.slips import Slip
from bot.report.turn import Turn

_SHORT = 4  # words


def correct(turn: Turn, incoming: Incoming) -> None:
    """Asks which field, or opens its question, or ("ret hvornår til i søndags") changes it at once.

    At once only where nothing is lost: "ret alderen til 8" must not take away all that is told of the child.
    """
    wanted = incoming.correction
    field, value = wanted.field or _holding(wanted.about, turn.draft), wanted.value
    if field is None:
        turn.which_field()
        return
    loses_nothing = field in ONE_FACT or len(turn.draft.text(field).split()) <= _SHORT
    if value is None or field == DANGER or not loses_nothing or is_nonsense(value, numbers_count=True):
        turn.ask_about(field)
        return
    turn.answer(field, State.GIVEN, turn.clean(value))
    turn.say(turn.texts.corrected.format(label=turn.prompts.label(field)))
    _go_on_after(turn, field)


def clear(turn: Turn, field: FieldId) -> None:
    """Takes the answer in `field` out of the draft."""
    turn.answer(field, State.SKIPPED)
    turn.say(turn.texts.clear_ok)
    _go_on_after(turn, field)


def put_right(turn: Turn, noticed: Slip) -> None:
    """Corrects what was put right in passing, and shows it; asks where it is not clear what is to stand there."""
    field = noticed.field
    if noticed.text is None:
        turn.ask_about(field)
        return
    turn.answer(field, turn.draft.answers[field].state, turn.clean(noticed.text))
    turn.say(turn.texts.corrected_now.format(label=turn.prompts.label(field), answer=turn.draft.text(field)))
    _go_on_after(turn, field)


def _go_on_after(turn: Turn, field: FieldId) -> None:
    if turn.draft.stage is Stage.ASKING and not turn.draft.reviewed and turn.draft.asking != field:
        turn.ask_shortly()
    else:
        turn.go_on()


def _holding(about: tuple[str, ...], draft: Draft) -> FieldId | None:
    """The one field whose answer holds all the words `about`; None where there is none or more than one."""
    if not about:
        return None
    found = [field for field, answer in draft.answers.items() if field != DANGER and {*about} <= {*tokens(answer.text)}]
    return found[0] if len(found) == 1 else None
