"""Correcting a field from anywhere in the dialogue."""

from bot.report.answers import is_nonsense
from bot.report.draft import Stage, State
from bot.report.fields import DANGER, FieldId
from bot.report.incoming import Incoming
from bot.report.turn import Turn

_ONE_FACT: frozenset[FieldId] = frozenset({"relation", "when", "duration", "parents_told", "urgency"})
_SHORT = 4  # words


def correct(turn: Turn, incoming: Incoming) -> None:
    """Asks which field, or opens its question, or ("ret hvornår til i søndags") changes it at once.

    At once only where nothing is lost: "ret alderen til 8" must not take away all that is told of the child.
    """
    field = incoming.recognised.field if incoming.recognised else None
    value = incoming.recognised.value if incoming.recognised else None
    if field is None:
        turn.which_field()
        return
    loses_nothing = field in _ONE_FACT or len(turn.draft.text(field).split()) <= _SHORT
    if value is None or field == DANGER or not loses_nothing or is_nonsense(value, numbers_count=True):
        turn.ask_about(field)
        return
    turn.answer(field, State.GIVEN, turn.clean(value))
    turn.say(turn.texts.corrected.format(label=turn.prompts.label(field)))
    if turn.draft.stage is Stage.ASKING and not turn.draft.reviewed and turn.draft.asking != field:
        turn.ask_shortly()
    else:
        turn.go_on()
