"""What one turn will do."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.card import Kind
from bot.language.detecting import DANISH
from bot.urgency.kinds import AlarmKind

ActionName = Literal[  # the Rasa actions a turn may run; their names stand in domain.yml, too
    "action_acute",
    "action_answer",
    "action_clarify",
    "action_concern",
    "action_emergency_over",
    "action_fallback",
    "action_follow_up",
    "action_foreign",
    "action_privacy",
    "action_report",
    "action_small_talk",
]
# What a plan's `intent` may be beside the intents that are learnt; bot/handbook/follow_up.py has two more.
NOT_OFFERED = "not_offered"  # a number that names none of the numbered choices
HEALTH_TOLD = "health_told"  # somebody's illness was told with the full name
NO_REPORT = "no_report"  # the wish to steer a report where there is none


@dataclass(frozen=True)
class Plan:
    """`action`: the Rasa action to run. `reason`: what decided, in Danish, for the caseworker's /hvorfor. `topics`:
    what to answer from. `options`: topic ids to choose from. `intent`: what was understood, where the action tells
    several apart. `alarm`: the kind of emergency. `again`: an emergency was answered a turn or two ago. `privacy`: a
    number or an address was hidden. `address`: a street address was. `names`: a name was written. `details`: those of
    the topics of which is asked what the handbook leaves open. `resume`: a report waits to go on. `told`: from which to
    which character the message tells that report something. `language`: in which a notice goes with the reply, where it
    is not Danish. `kind`: what its card is, where one action tells several apart."""

    action: ActionName
    reason: str
    confidence: float = 0.0
    topics: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    intent: str = ""
    alarm: AlarmKind | None = None
    again: bool = False
    privacy: bool = False
    address: bool = False
    names: bool = False
    details: tuple[str, ...] = ()
    resume: bool = False
    told: tuple[int, int] = (0, 0)
    language: str = DANISH
    kind: Kind = "answer"

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data, for a slot."""
        return asdict(self)

    @classmethod
    def from_slot(cls, value: dict[str, Any]) -> "Plan":
        """From what the slot holds."""
        names = ("topics", "options", "details", "told")
        sequences: dict[str, Any] = {name: tuple(value[name]) for name in names if name in value}
        return cls(**{**value, **sequences})
