"""What means the same at every point of the dialogue: remarks, danger, an amendment, "vis", "hjælp", "vent"."""

from bot.report.answering.telling import tell_and_go_on, told_in
from bot.report.commands.names import Command
from bot.report.correcting.changing import add_more, clear, put_right
from bot.report.danger.help_first import help_first
from bot.report.draft import Stage
from bot.report.fields import DANGER
from bot.report.heard import Heard
from bot.report.turn import Turn
from bot.report.wording.wording import Remark


def take(turn: Turn, heard: Heard) -> bool:
    """True where the message is dealt with; False where it is nothing of the kind, and its stage is to take it."""
    if heard.remark is not None:
        _reply(turn, heard.remark)
    elif heard.command is not None:
        return _about_the_draft(turn, heard)
    elif heard.is_urgent:
        help_first(turn, heard.text)
    elif heard.amendment is not None:
        put_right(turn, heard.amendment)
    else:
        return False
    return True


def _reply(turn: Turn, remark: Remark) -> None:
    approved_before = turn.draft.stage is Stage.APPROVED
    turn.say((approved_before and remark.once_approved) or remark.reply)
    if remark.pauses and turn.draft.stage not in {Stage.DANGER, Stage.APPROVED}:
        turn.pause()
    else:
        turn.ask_shortly()


def _about_the_draft(turn: Turn, heard: Heard) -> bool:
    """Commands that ask nothing of the open question; False where it is none of them, or none at this stage."""
    command, stage = heard.command, turn.draft.stage
    if command is Command.ANOTHER and stage is not Stage.APPROVED:
        turn.say(turn.texts.another_first_this)
        turn.ask_shortly()
    elif command is Command.HELP:
        turn.say(turn.texts.help)
        turn.ask_shortly()
    elif command is Command.SHOW:
        turn.say(turn.prompts.summary(turn.draft))
        turn.ask_shortly()
    elif command is Command.CLEAR and (field := heard.correction.field) is not None and field != DANGER:
        clear(turn, field)
    elif command is Command.ADD and stage is not Stage.DANGER:
        _add(turn, heard)
    elif command is Command.NOT_NOW and stage is not Stage.DANGER:
        turn.say(turn.texts.not_now)
        turn.pause()
    else:
        return False
    return True


def _add(turn: Turn, heard: Heard) -> None:
    if (under := heard.correction.field) is not None:
        add_more(turn, under)
    elif told := told_in(heard.text):
        tell_and_go_on(turn, told)
    else:
        turn.what_to_add()
