"""What a conversation remembers from turn to turn: little."""

from collections.abc import Container, Iterable
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final, Literal

REMEMBERED_TURNS = 3  # for so long a follow-up may point back to an answer
Emergency = Literal["", "told", "asked", "child"]  # how one came up: NONE, TOLD, ASKED, CHILD_ITSELF
NONE: Final = ""
TOLD: Final = "told"  # somebody told of one
ASKED: Final = "asked"  # the handbook's answer about emergencies was given
OFFER_TURNS = 3  # for so long a report that was offered may be taken up after all
EMERGENCY_TURNS = 2  # for so long what is not understood may go on from an emergency


@dataclass(frozen=True)
class Memory:
    """`topics`: what was answered last. `offered`: titles or commands shown as numbered choices. `report_offered`:
    whether a plain "ja" would begin a concern report. `unclear`: how often in a row nothing was understood. `turns`:
    how many turns ago `topics` was answered. `story`: the worry that a report may begin with, masked and with
    roles for names, kept while a report is on offer, so that it need not be told twice. `offer_turns`: how many turns
    ago a report was offered; OFFER_TURNS where that is too long ago. `emergency`: the last one that came up.
    `emergency_turns`: how many turns ago."""

    topics: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    report_offered: bool = False
    unclear: int = 0
    turns: int = 0
    story: str = ""
    offer_turns: int = OFFER_TURNS
    emergency: Emergency = NONE
    emergency_turns: int = 0

    def recent_topics(self) -> tuple[str, ...]:
        """The topics that a follow-up may point back to."""
        return self.topics if self.turns < REMEMBERED_TURNS else ()

    def recent_emergency(self) -> Emergency:
        """The emergency that a message may go on from; NONE where there is none."""
        return self.emergency if self.emergency_turns < EMERGENCY_TURNS else NONE

    @property
    def offer_stands(self) -> bool:
        """Whether a report was offered so lately that "så gør vi det alligevel" may take it up, and is not beside
        an emergency, where much else may be what is done."""
        beside_an_emergency = self.emergency != NONE and self.emergency_turns <= self.offer_turns
        return self.offer_turns < OFFER_TURNS and not beside_an_emergency

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data, for a slot."""
        return asdict(self)

    @classmethod
    def from_slot(cls, value: dict[str, Any] | None, handbook: Container[str]) -> "Memory":
        """From what a slot holds, be it an older memory without all the fields; an empty memory from None. Topics that
        `handbook` no longer has are left out: a database keeps memories while the assistant is updated."""
        held = value or {}
        known = {field.name: held[field.name] for field in fields(cls) if field.name in held}
        kept: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in known.items()}
        memory = cls(**kept)
        return replace(memory, topics=tuple(topic for topic in memory.topics if topic in handbook))

    def next_turn(self) -> "Memory":
        """The memory after a turn: what was offered can be chosen by a number or a yes in the turn after it only,
        unless given anew; a report that was offered can be taken up in other words for some turns."""
        kept = replace(self, offered=(), report_offered=False, unclear=0, turns=self.turns + 1)
        kept = replace(kept, offer_turns=self.offer_turns + 1, emergency_turns=self.emergency_turns + 1)
        return kept if kept.offer_stands else kept.closed()

    def closed(self) -> "Memory":
        """With no report on offer any more, and so without a story for it."""
        return replace(self, report_offered=False, story="", offer_turns=OFFER_TURNS)

    def declined(self) -> "Memory":
        """After a no: what was told is forgotten, but the report may still be taken up for some turns."""
        return replace(self, story="")

    def not_understood(self) -> "Memory":
        """The same after a turn in which nothing, or the wrong thing, was understood."""
        return replace(self.next_turn(), unclear=self.unclear + 1)

    def answered(self, topics: Iterable[str]) -> "Memory":
        """With `topics` answered just now."""
        return replace(self, topics=tuple(topics), turns=0)

    def alarmed(self, emergency: Emergency) -> "Memory":
        """With an emergency that came up just now."""
        return replace(self, emergency=emergency, emergency_turns=0)

    def offering(self, titles: Iterable[str]) -> "Memory":
        """With `titles` shown as numbered choices."""
        return replace(self, offered=tuple(titles))

    def offering_a_report(self, titles: Iterable[str], story: str = "") -> "Memory":
        """With a concern report offered among `titles`, which may begin with `story`."""
        return replace(self, offered=tuple(titles), report_offered=True, story=story, offer_turns=0)
