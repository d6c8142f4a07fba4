"""The draft is approved and lies ready to be sent, which the user does."""

from bot.report.answering.telling import tell_and_go_on, told_in
from bot.report.commands.names import Command
from bot.report.correcting.changing import correct
from bot.report.incoming import Incoming
from bot.report.turn import Turn


def take(turn: Turn, incoming: Incoming) -> None:
    """It can still be corrected and added to; what comes next is told, and anything else gets a
    reminder that it is not sent."""
    if incoming.command is Command.CORRECT:
        correct(turn, incoming)
    elif incoming.command is Command.NO:
        turn.which_field()
    elif incoming.command is Command.BACK:
        turn.review()
    elif incoming.command is Command.NEXT_STEPS:
        turn.say(turn.texts.approved, turn.texts.approved_send)
    elif incoming.command in {Command.ANOTHER, Command.RESTART}:
        turn.say(turn.texts.another_once_approved)  # the document may not have been fetched yet
    elif incoming.command is None and (told := told_in(incoming.text)):
        tell_and_go_on(turn, told)
    else:
        turn.ask()
