"""The card: the machine-readable part of every reply. Its fields are described in bot/channel/openapi.yml."""

from collections.abc import Sequence
from typing import Literal, TypedDict

from bot.handbook.model import Urgency
from bot.urgency.kinds import AlarmKind

Kind = Literal["answer", "acute", "report", "clarify", "fallback", "privacy", "smalltalk"]


class _Always(TypedDict):
    kind: Kind
    sections: list[str]  # the headings that are cited; only here called so, as the contract (openapi.yml) names them
    topics: list[str]  # ids
    confidence: float


class Card(_Always, total=False):
    """The fields that every card has, and those of single kinds."""

    contacts: list[dict[str, str | None]]
    links: list[dict[str, str]]
    laws: list[dict[str, str | None]]
    urgency: Urgency
    alarm: AlarmKind | None
    options: list[str]  # ids of topics
    offered: Literal[True]
    unanswered: Literal[True]
    language: str  # of the notice ahead of a reply to who does not write Danish
    status: str  # the value of a bot.report.step.Status
    field: str | None
    draft: list[dict[str, str]]


def card(kind: Kind, confidence: float, headings: Sequence[str] = (), topics: Sequence[str] = ()) -> Card:
    """A turn's card with what every card has; further fields are added by who makes it."""
    return {
        "kind": kind,
        "sections": list(headings),
        "topics": list(topics),
        "confidence": round(confidence, 3),
    }
