"""What was asked for beside the open question: which field is to be corrected, or what is to be added."""

from bot.report.answering.telling import tell_and_go_on, told_in
from bot.report.commands.names import Command
from bot.report.draft import Draft
from bot.report.fields import FieldId
from bot.report.heard import Heard
from bot.report.reading.about_the_child import STORY
from bot.report.reading.phrases import SMALL, tokens
from bot.report.turn import Turn

# "ja" to "Hvad skal jeg rette?" names no field; "godkend" is for the summary to take.
_NO_FIELD = frozenset({Command.YES, Command.AGREE})
_LETS_BE = frozenset({Command.NO, Command.KEEP, Command.DONT_KNOW, Command.SKIP, Command.RESUME, Command.BACK})


def take(turn: Turn, heard: Heard) -> bool:
    """True where the message is what was asked for, or no answer to it; False where it is something else, which its
    stage is to take."""
    command, text = heard.command, heard.text
    if command in _LETS_BE:
        turn.ask()
    elif heard.draft.awaits == "addition":
        told = told_in(text) or (text if len(text.split()) > 1 else "")
        if command in _NO_FIELD:
            turn.what_to_add()
        elif command is None and told:
            tell_and_go_on(turn, told)
        else:
            return False
    elif command in _NO_FIELD:
        turn.which_field()
    elif command is None and (field := heard.named or _holding(heard.draft, text)) is not None:
        turn.ask_about(field)
    elif command is None and (told := told_in(text)):
        tell_and_go_on(turn, told)
    elif command is None and len(text.split()) < STORY:
        turn.which_field()
    else:
        return False
    return True


def _holding(draft: Draft, text: str) -> FieldId | None:
    """The field meant by words that stand in it: "det med øjet"."""
    words = [word for word in tokens(text) if word not in SMALL | {"med", "om", "der"}]
    return draft.holding(words) if words else None
