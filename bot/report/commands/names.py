"""What a user may want in the middle of a draft instead of answering."""

from enum import Enum
from typing import Literal


class Command(str, Enum):
    """The names under `commands:` in report.yml."""

    YES = "yes"
    NO = "no"
    AGREE = "agree"  # "ok", "fint": approves a summary, answers no question
    NOT_NOW = "not_now"
    DONT_KNOW = "dont_know"
    SKIP = "skip"
    WHY = "why"
    EXPLAIN = "explain"
    REPEAT = "repeat"
    CORRECT = "correct"
    ADD = "add"
    KEEP = "keep"
    CLEAR = "clear"
    BACK = "back"
    SHOW = "show"
    CANCEL = "cancel"
    UNDO = "undo"  # "annuller": only the edit, where there is one; else as LEAVE
    LEAVE = "leave"  # perhaps to stop: "glem det" is asked about before anything is deleted
    DELETE = "delete"
    APPROVE = "approve"
    DONE = "done"
    RESUME = "resume"
    RESTART = "restart"
    ANOTHER = "another"  # one more report, about another child
    NEXT_STEPS = "next_steps"  # what to do with the approved draft
    HELP = "help"


# What may be understood without its words; a yes, for one, is kept as it was said.
Steering = Literal[Command.SKIP, Command.BACK, Command.SHOW, Command.RESUME]
