"""The kinds of emergency, which decide what is said first."""

from typing import Final, Literal

SignalKind = Literal["life", "police"]  # those that a signal of data/urgency.yml may tell of
AlarmKind = Literal["life", "police", "child"]
CHILD_ITSELF: Final = "child"  # a child writes of what is done to itself
