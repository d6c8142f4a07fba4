"""A message on its way into a draft."""

from dataclasses import dataclass
from datetime import datetime

from bot.report.command_names import Command
from bot.report.commands import Recognised
from bot.report.fields import FieldId


@dataclass(frozen=True)
class Incoming:
    """`text`: as written, cleaned. `recognised`: the command that it is, if it is one. `named`: the field
    that it names and nothing else ("alderen"). `now`: with a time zone."""

    text: str
    recognised: Recognised | None
    named: FieldId | None
    now: datetime

    @property
    def command(self) -> Command | None:
        """The command, if any."""
        return self.recognised.command if self.recognised else None
