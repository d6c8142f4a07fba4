"""A message does not answer what was asked: what is said the first time, the second and the third."""

from bot.report.draft import State
from bot.report.fields import DANGER
from bot.report.turn import Turn, digest


def is_new(turn: Turn, said: str) -> bool:
    """Whether `said` was not what was written last to the same question; remembers it for the next time."""
    written = digest(" ".join(said.casefold().split()))
    again = written == turn.draft.unfit
    turn.draft = turn.draft.changed(unfit=written)
    return not again


def misunderstood(turn: Turn, reason: str) -> None:
    """The first time asks again, the second explains and offers ways out, the third leaves it open."""
    times = turn.draft.misunderstandings + 1
    turn.draft = turn.draft.changed(misunderstandings=times)
    if times == 1:
        turn.say(reason)
        turn.ask_shortly()
    elif times == 2:
        explain(turn)
    else:
        _set_aside(turn)


def explain(turn: Turn) -> None:
    """Explains the open question, with the ways out of it."""
    turn.say(turn.prompts.explanation(turn.draft.asking))
    turn.ask_shortly()


def lost_in_review(turn: Turn) -> None:
    """Says in turn the short hint and the long one."""
    times = turn.draft.misunderstandings + 1
    turn.draft = turn.draft.changed(misunderstandings=times)
    turn.say(turn.texts.review_hint if times % 2 else turn.texts.review_help)


def _set_aside(turn: Turn) -> None:
    field = turn.draft.asking
    if field == DANGER:
        turn.answer(DANGER, State.UNKNOWN)
        turn.say(turn.texts.danger_unsure)
    else:
        text = turn.draft.text(field)
        turn.answer(field, State.GIVEN if text else State.SKIPPED, text)
        turn.say(turn.texts.set_aside.format(label=turn.prompts.label(field)))
    turn.go_on()
