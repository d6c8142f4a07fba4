"""Somebody may be in danger: help comes before the report."""

from bot.report.about_the_child import tells_of_someone, tells_surely
from bot.report.draft import Stage, State
from bot.report.extraction import extract
from bot.report.fields import DANGER, HURRY
from bot.report.own_force import fears_to_hurt
from bot.report.placing import fill_open
from bot.report.step import Status
from bot.report.turn import Turn
from bot.report.yes_or_no import behind_yes_or_no


def help_first(turn: Turn, text: str) -> None:
    """Says whom to call before anything else; `text`, what was said of it, is kept, and the draft waits."""
    said = turn.clean(text) if text else ""
    was_open = turn.draft.is_open(turn.draft.asking)
    turn.answer(DANGER, State.GIVEN, said or turn.wording.buttons.yes)
    told = behind_yes_or_no(said)
    if tells_of_someone(told) or tells_surely(told):  # "ja, hos far" only says where
        fill_open(turn, extract(told))
    _answer_how_soon(turn, said)
    calls = turn.texts.danger_of_oneself if fears_to_hurt(text) else turn.texts.danger_urgent
    turn.say_first(calls)  # before what was taken out of the message
    # Asked again, a question that was answered by this would have its answer overwritten by the next one.
    answered = turn.draft.stage is Stage.ASKING and was_open and not turn.draft.is_open(turn.draft.asking)
    if turn.draft.stage is Stage.DANGER or answered:
        turn.move_on()
    turn.pause(Status.URGENT)


def _answer_how_soon(turn: Turn, said: str) -> None:
    """Where that is asked, what is urgent is the answer: asked again, it could only be written again."""
    draft = turn.draft
    if draft.stage is Stage.ASKING and draft.asking == HURRY and not draft.paused and said:
        turn.add(HURRY, said, State.GIVEN)
        turn.move_on()
