"""A message on its way into a draft."""

from dataclasses import dataclass
from datetime import datetime

from bot.report.commands.names import Command
from bot.report.commands.recognising import Recognised
from bot.report.correcting.request import Correction
from bot.report.correcting.slip import Slip
from bot.report.fields import FieldId
from bot.report.wording.wording import Remark


@dataclass(frozen=True)
class Incoming:
    """`text`: as written, cleaned. `recognised`: the command or remark that it is, if it is one. `named`: the field
    that it names and nothing else ("alderen"). `now`: with a time zone. Where it is no command: `is_urgent`, whether it
    tells of danger; `slip`, what it puts right in passing. `may_be_quoted`: whether the child may have said it."""

    text: str
    recognised: Recognised | None
    named: FieldId | None
    now: datetime
    is_urgent: bool = False
    slip: Slip | None = None
    may_be_quoted: bool = False

    @property
    def command(self) -> Command | None:
        """The command, if any."""
        return self.recognised.command if self.recognised else None

    @property
    def correction(self) -> Correction:
        """What is to be corrected; empty where the message does not say."""
        return self.recognised.correction or Correction() if self.recognised else Correction()

    @property
    def remark(self) -> Remark | None:
        """The remark, if any."""
        return self.recognised.remark if self.recognised else None
