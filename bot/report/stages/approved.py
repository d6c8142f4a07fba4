"""The draft is approved and lies ready to be sent, which the user does."""

from bot.report.answering.telling import tell_and_go_on, told_in
from bot.report.commands.names import Command
from bot.report.correcting.changing import correct
from bot.report.heard import Heard
from bot.report.turn import Turn


def take(turn: Turn, heard: Heard) -> None:
    """It can still be corrected and added to; what comes next is told, and anything else gets a
    reminder that it is not sent."""
    if heard.command is Command.CORRECT:
        correct(turn, heard)
    elif heard.command is Command.NO:
        turn.which_field()
    elif heard.command is Command.BACK:
        turn.review()
    elif heard.command is Command.NEXT_STEPS:
        turn.say(turn.texts.approved, turn.texts.approved_send)
    elif heard.command in {Command.ANOTHER, Command.RESTART}:
        turn.say(turn.texts.another_once_approved)  # the document may not have been fetched yet
    elif heard.command is None and (told := told_in(heard.text)):
        tell_and_go_on(turn, told)
    else:
        turn.ask()
