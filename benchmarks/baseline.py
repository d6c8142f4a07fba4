"""The committed figures that a change is compared with: benchmarks/baseline.json.

Each section has `totals` (name to share) and may have `topics` (intent to recall; of the cases: group to share).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from benchmarks.cross_validation import Outcome

BASELINE = Path(__file__).with_name("baseline.json")
TOTAL_TOLERANCE = 0.01
TOPIC_TOLERANCE = 0.15  # of one topic's questions, some two hundred
# The short one trains on few of the questions: some new ones move it further. Of a topic that it understands less than
# this tolerance it cannot see that it got worse; the whole cross-validation does.
SAMPLE_TOTAL_TOLERANCE, SAMPLE_TOPIC_TOLERANCE = 0.04, 0.4


class Section(TypedDict, total=False):
    """What one kind of measurement found."""

    totals: dict[str, float]
    topics: dict[str, float]


def section(outcome: Outcome, topics: bool = True) -> Section:
    """The section of a cross-validation."""
    found: Section = {"totals": {"accuracy": round(outcome.accuracy, 4), "macro F1": round(outcome.macro_f1, 4)}}
    if topics:
        found["topics"] = {intent: round(recall, 3) for intent, recall in outcome.recalls().items()}
    return found


def read_baseline() -> dict[str, Section]:
    """The committed sections by name; none where there is no file yet."""
    if not BASELINE.is_file():
        return {}
    found: dict[str, Section] = json.loads(BASELINE.read_text(encoding="utf-8"))
    return found


def save_baseline(sections: Mapping[str, Section]) -> None:
    """Make these sections the baseline; a section that was not measured stays as it was."""
    merged = {**read_baseline(), **sections}
    BASELINE.write_text(json.dumps(merged, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def worse(now: Section, before: Section, total_tolerance: float, topic_tolerance: float) -> list[str]:
    """What is lower than before by more than the tolerance, one line each; what is new or gone is no loss."""
    lines: list[str] = []
    for old, new, tolerance in (
        (before.get("totals", {}), now.get("totals", {}), total_tolerance),
        (before.get("topics", {}), now.get("topics", {}), topic_tolerance),
    ):
        lines += [
            f"{name}: {new[name]:.1%}, was {value:.1%}"
            for name, value in sorted(old.items())
            if name in new and new[name] < value - tolerance - 1e-9
        ]
    return lines
