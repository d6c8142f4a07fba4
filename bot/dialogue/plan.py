"""What one turn will do."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Plan:
    """`action`: the Rasa action to run. `reason`: the step that decided, for the caseworker's /hvorfor.
    `topics`: what to answer from. `options`: topic ids to choose from. `text`: what the action should look
    at again (a story for the concern report)."""

    action: str
    reason: str
    confidence: float = 0.0
    topics: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    intent: str = ""
    alarm: str | None = None
    privacy: bool = False
    names: bool = False
    details: bool = False

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data, for a slot."""
        return asdict(self)

    @classmethod
    def from_slot(cls, value: dict[str, Any]) -> "Plan":
        """From what the slot holds."""
        sequences = {name: tuple(value[name]) for name in ("topics", "options")}
        return cls(**{**value, **sequences})
