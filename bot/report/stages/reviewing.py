"""The summary: read through, corrected, approved."""

from bot.report.answering.not_understood import lost_in_review
from bot.report.answering.telling import tell_and_go_on, told_in
from bot.report.commands.names import Command
from bot.report.correcting.changing import correct
from bot.report.document.deadlines import danish_date, danish_today, latest_receipt
from bot.report.draft import Stage
from bot.report.fields import MAIN
from bot.report.incoming import Incoming
from bot.report.reading.yes_or_no import leaning
from bot.report.turn import Turn


def take(turn: Turn, incoming: Incoming) -> None:
    """A field's name or "ret" corrects; "godkend" and "ja" approve; anything told is added."""
    command, text = incoming.command, incoming.text
    if command is None and incoming.named:
        turn.ask_about(incoming.named)
    elif command in {Command.YES, Command.AGREE, Command.APPROVE}:
        _approve(turn, incoming)
    elif command is Command.CORRECT:
        correct(turn, incoming)
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


def _approve(turn: Turn, incoming: Incoming) -> None:
    if turn.draft.is_empty():
        turn.say(turn.texts.empty_draft)
        turn.ask_about(MAIN)
        return
    receipt = danish_date(latest_receipt(danish_today(incoming.now)))
    turn.draft = turn.draft.changed(stage=Stage.APPROVED, reviewed=True, misunderstandings=0)
    turn.say(turn.texts.approved, turn.texts.approved_send, turn.texts.approved_receipt.format(date=receipt))
