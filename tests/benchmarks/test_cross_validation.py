"""The understanding is no worse than the committed baseline (benchmarks/baseline.json).

A short cross-validation on some questions of each intent; `make evaluate` does the whole of it.
"""

import pytest

from benchmarks.baseline import (
    SAMPLE_TOPIC_TOLERANCE,
    SAMPLE_TOTAL_TOLERANCE,
    Section,
    read_baseline,
    section,
    worse,
)
from benchmarks.cross_validation import Outcome, labelled, sampled
from bot.handbook.training import read_training
from bot.project import DATA

_NEARLY_ALL = 0.9


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return sampled(read_training(DATA / "nlu"))


def test_no_total_and_no_topic_is_understood_worse_than_the_baseline(outcome: Outcome) -> None:
    before = read_baseline()["sample"]
    assert set(before["topics"]) & set(outcome.wanted)
    assert worse(section(outcome), before, SAMPLE_TOTAL_TOLERANCE, SAMPLE_TOPIC_TOLERANCE) == []


def test_nearly_every_intent_is_tried_and_every_question_gets_one(outcome: Outcome) -> None:
    intents = set(read_training(DATA / "nlu"))
    assert set(outcome.recalls()) <= intents
    assert len(outcome.recalls()) > _NEARLY_ALL * len(intents)  # a new one has hardly any question that was held back
    assert set(outcome.given) <= intents
    assert all(0 < confidence <= 1 for confidence in outcome.confidence)


def test_a_topic_that_got_lost_is_noticed() -> None:
    before: Section = {"totals": {"accuracy": 0.9}, "topics": {"ryge_hvor": 0.9, "foto_dele": 0.8, "gone": 1.0}}
    now: Section = {"totals": {"accuracy": 0.895}, "topics": {"ryge_hvor": 0.4, "foto_dele": 0.75, "new": 0.1}}
    assert worse(now, before, 0.01, 0.15) == ["ryge_hvor: 40.0%, was 90.0%"]


def test_a_lower_total_is_noticed() -> None:
    assert worse({"totals": {"accuracy": 0.88}}, {"totals": {"accuracy": 0.9}}, 0.01, 0.15) == [
        "accuracy: 88.0%, was 90.0%"
    ]


def test_adding_a_question_changes_the_sample_by_one_at_most() -> None:
    asked = [f"spørgsmål nummer {number}" for number in range(30)]
    before, _ = labelled({"a": asked}, 10)
    after, intents = labelled({"a": [*asked, "et nyt spørgsmål"]}, 10)
    assert len(after) == len(intents) == 10
    assert len(set(before) - set(after)) <= 1
