"""The draft is approved and lies ready to be sent, which the user does."""

from bot.report.command_names import Command
from bot.report.incoming import Incoming
from bot.report.stages.correcting import correct
from bot.report.turn import Turn


def take(turn: Turn, incoming: Incoming) -> None:
    """It can still be corrected; anything else gets a reminder that it is not sent."""
    if incoming.command is Command.CORRECT:
        correct(turn, incoming)
    elif incoming.command is Command.NO:
        turn.which_field()
    elif incoming.command is Command.BACK:
        turn.review()
    else:
        turn.ask()
