"""What one turn of the report dialogue gives back."""

from dataclasses import dataclass
from enum import Enum

from bot.report.draft import Draft
from bot.report.fields import FieldId


class Status(str, Enum):
    """How the report stands after a turn."""

    ASKING = "asking"
    REVIEW = "review"
    APPROVED = "approved"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    URGENT = "urgent"


class Claim(str, Enum):
    """Whose a message is. `OPEN`: it may be a question to the handbook, and the caller decides."""

    COMMAND = "command"
    ANSWER = "answer"
    OPEN = "open"


@dataclass(frozen=True)
class Step:
    """`draft`: what to keep; None when nothing is to be kept. `field`: whose question is open.
    `buttons`: texts which mean the same pressed as typed. `messages` may be empty after an interruption."""

    draft: Draft | None
    messages: tuple[str, ...]
    buttons: tuple[str, ...]
    status: Status
    field: FieldId | None = None
