"""The draft waits: after something urgent, or because the user asked for it."""

from bot.report.answering.telling import take_in
from bot.report.commands.names import Command
from bot.report.draft import Stage
from bot.report.heard import Heard
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.questions import is_question
from bot.report.turn import Turn


def take(turn: Turn, heard: Heard) -> bool:
    """True where the message is dealt with; False where the draft goes on and its stage is to take the message."""
    command, text = heard.command, heard.text
    if command is Command.NO:
        turn.say(turn.texts.not_now)
        turn.pause()
        return True
    if command is None and (is_nonsense(text) or is_question(text)):
        turn.say(turn.texts.is_question if is_question(text) else turn.texts.unclear)
        turn.pause()
        return True
    turn.draft = turn.draft.changed(paused=False)
    if command in {Command.YES, Command.AGREE, Command.RESUME, Command.REPEAT}:
        turn.ask()
        return True
    if command is None and turn.draft.stage is Stage.ASKING:
        # The question has not been shown since the pause, so this is a story rather than its answer.
        take_in(turn, text)
        turn.go_on()
        return True
    return False
