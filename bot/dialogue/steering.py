"""Which command to the report each intent stands for that steers it."""

from bot.report.commands.names import Command, Steering
from bot.understanding.intents import GO_BACK, SHOW_REPORT, SKIP_QUESTION

COMMANDS: dict[str, Steering] = {  # not of STOP_REPORT: that is asked about before it is done
    SKIP_QUESTION: Command.SKIP,
    GO_BACK: Command.BACK,
    SHOW_REPORT: Command.SHOW,
}
