"""What a conversation remembers from turn to turn: little."""

from dataclasses import asdict, dataclass, replace
from typing import Any

REMEMBERED_TURNS = 3  # for so long a follow-up may point back to an answer


@dataclass(frozen=True)
class Memory:
    """`topics`: what was answered last. `offered`: titles or commands shown as numbered choices.
    `proposal`: what a plain "ja" would accept (the intent it stands for). `unclear`: how often in a row
    nothing was understood. `turns`: how many turns ago `topics` was answered. `story`: the worry that
    the offer of a report answers, masked and with roles for names, kept until the next turn, so that it need not be
    told twice."""

    topics: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    proposal: str | None = None
    unclear: int = 0
    turns: int = 0
    story: str = ""

    def recent_topics(self) -> tuple[str, ...]:
        """The topics that a follow-up may point back to."""
        return self.topics if self.turns < REMEMBERED_TURNS else ()

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data, for a slot."""
        return asdict(self)

    @classmethod
    def from_slot(cls, value: dict[str, Any] | None) -> "Memory":
        """From what a slot holds; an empty memory from None."""
        if not value:
            return cls()
        return cls(
            tuple(value["topics"]),
            tuple(value["offered"]),
            value["proposal"],
            value["unclear"],
            value["turns"],
            value["story"],
        )

    def after(self, **changes: Any) -> "Memory":
        """The memory after a turn: offers do not outlive the turn after them, unless given anew."""
        kept = replace(self, offered=(), proposal=None, unclear=0, turns=self.turns + 1, story="")
        return replace(kept, **changes)
