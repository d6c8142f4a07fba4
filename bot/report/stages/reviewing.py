"""The summary: read through, corrected, approved."""

from bot.report.answering.not_understood import lost_in_review
from bot.report.answering.telling import tell_and_go_on, told_in
from bot.report.commands.names import Command
from bot.report.correcting.changing import correct
from bot.report.document.deadlines import danish_date, danish_today, latest_receipt
from bot.report.draft import Stage
from bot.report.fields import MAIN
from bot.report.heard import Heard
from bot.report.reading.yes_or_no import leaning
from bot.report.turn import Turn


def take(turn: Turn, heard: Heard) -> None:
    """A field's name or "ret" corrects; "godkend" and "ja" approve; anything told is added."""
    command, text = heard.command, heard.text
    if command is None and heard.named:
        turn.ask_about(heard.named)
    elif command in {Command.YES, Command.AGREE, Command.APPROVE}:
        _approve(turn)
    elif command is Command.CORRECT:
        correct(turn, heard)
    elif command in {Command.NO, Command.CLEAR}:
        turn.which_field()
    elif command is Command.BACK:
        turn.ask_about(turn.prompts.last)
    elif command is Command.RESUME and turn.next_open():
        turn.draft = turn.draft.changed(reviewed=False)
        turn.go_on()
    elif command in {Command.RESUME, Command.REPEAT, Command.DONE}:
        turn.ask()
    elif command in {Command.WHY, Command.EXPLAIN}:
        turn.say(turn.texts.review_help)
    elif command is None and (told := text if turn.prompts.option_of(text) else told_in(text)):
        tell_and_go_on(turn, told)
    elif command is None and leaning(text) == "no":
        turn.which_field()
    else:
        lost_in_review(turn)


def _approve(turn: Turn) -> None:
    if turn.draft.is_empty():
        turn.say(turn.texts.empty_draft)
        turn.ask_about(MAIN)
        return
    today = danish_today(turn.draft.updated)  # by this very turn
    receipt = danish_date(latest_receipt(today))
    turn.draft = turn.draft.changed(stage=Stage.APPROVED, reviewed=True, misunderstandings=0)
    turn.say(turn.texts.approved, turn.texts.approved_send, turn.texts.approved_receipt.format(date=receipt))
