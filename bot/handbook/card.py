"""The card: the machine-readable part of a reply. Its fields are described in bot/channel/openapi.yml."""

from collections.abc import Sequence
from typing import Any, Literal

Kind = Literal["answer", "acute", "report", "clarify", "fallback", "privacy", "smalltalk"]
Card = dict[str, Any]


def card(
    kind: Kind, confidence: float, sections: Sequence[str] = (), topics: Sequence[str] = (), **more: object
) -> Card:
    """A turn's card. `sections`: the handbook's headings that are cited; `topics`: ids; `more`: further fields."""
    return {
        "kind": kind,
        "sections": list(sections),
        "topics": list(topics),
        "confidence": round(confidence, 3),
        **more,
    }
