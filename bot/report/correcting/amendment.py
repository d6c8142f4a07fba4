"""What was put right in passing."""

from dataclasses import dataclass

from bot.report.fields import FieldId


@dataclass(frozen=True)
class Amendment:
    """What was wrong, by field: all that stands there once it is right; None where that must be asked."""

    texts: tuple[tuple[FieldId, str | None], ...]
