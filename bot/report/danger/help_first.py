"""Somebody may be in danger: help comes before the report."""

from bot.report.answering.placing import fill_open
from bot.report.danger.hurt_or_ill import needs_a_doctor
from bot.report.danger.own_force import fears_to_hurt
from bot.report.draft import Stage, State
from bot.report.fields import DANGER, HURRY, MAIN
from bot.report.reading.about_the_child import tells_of_someone, tells_surely
from bot.report.reading.extraction import extract
from bot.report.reading.yes_or_no import behind_yes_or_no, leaning
from bot.report.step import Status
from bot.report.turn import Turn


def help_first(turn: Turn, text: str, *, for_sure: bool = True) -> None:
    """Says whom to call before anything else; `text`, what was said of it, is kept, and the draft waits. `for_sure`:
    the report itself sees that it is dangerous now; others may take what was seen long ago for it."""
    said = turn.clean(text) if text else ""
    was_open = turn.draft.is_open(turn.draft.asking)
    told = behind_yes_or_no(said)
    answers = was_open and _answers_what_is_asked(turn, told)
    if answers and (turn.draft.asking == MAIN or not for_sure):  # all of it: nothing else may hold the rest
        turn.add(turn.draft.asking, said, State.GIVEN)
    if for_sure or not answers or turn.draft.is_open(DANGER):
        _tell_of_danger(turn, said)
    if tells_of_someone(told) or tells_surely(told):  # "ja, hos far" only says where
        fill_open(turn, extract(told))
    _answer_how_soon(turn, said)
    turn.say_first(_whom_to_call(turn, text))  # before what was taken out of the message
    # Asked again, a question that was answered by this would have its answer overwritten by the next one.
    answered = turn.draft.stage is Stage.ASKING and was_open and not turn.draft.is_open(turn.draft.asking)
    if turn.draft.stage is Stage.DANGER or answered:
        turn.move_on()
    turn.pause(Status.URGENT)


def _whom_to_call(turn: Turn, text: str) -> str:
    if fears_to_hurt(text):
        return turn.texts.danger_of_oneself
    return turn.texts.danger_of_illness if needs_a_doctor(text) else turn.texts.danger_urgent


def _answers_what_is_asked(turn: Turn, told: str) -> bool:
    """Whether `told` surely answers the open question as well: so it would, had it not been urgent."""
    draft = turn.draft
    if draft.stage is not Stage.ASKING or draft.paused:
        return False
    if draft.asking == MAIN:
        return tells_of_someone(told) or tells_surely(told)
    return any(one.sure and one.field == draft.asking for one in extract(told))


def _tell_of_danger(turn: Turn, said: str) -> None:
    """Instead of a no; behind another danger that was told before."""
    told_before = turn.draft.text(DANGER)
    if said and told_before and leaning(told_before) != "no":
        turn.add(DANGER, said, State.GIVEN)
    else:
        turn.answer(DANGER, State.GIVEN, said or turn.wording.buttons.yes)


def _answer_how_soon(turn: Turn, said: str) -> None:
    """Where that is asked, what is urgent is the answer: asked again, it could only be written again."""
    draft = turn.draft
    if draft.stage is Stage.ASKING and draft.asking == HURRY and not draft.paused and said:
        turn.add(HURRY, said, State.GIVEN)
        turn.move_on()
