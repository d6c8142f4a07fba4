"""Whole dialogues, as a family would have them (scenarios/*.yml)."""

from datetime import datetime
from typing import Any

import pytest

from bot.report.dialogue import ReportDialogue
from tests.report.scenario import Run, load_scenarios

_SCENARIOS = load_scenarios()


@pytest.mark.parametrize("scenario", _SCENARIOS, ids=[scenario["scenario"] for scenario in _SCENARIOS])
def test_dialogue_goes_as_written(scenario: dict[str, Any], dialogue: ReportDialogue, now: datetime) -> None:
    Run(dialogue, now).play(scenario["lines"])


def test_there_are_many_scenarios_each_with_its_own_name() -> None:
    names = [scenario["scenario"] for scenario in _SCENARIOS]
    assert len(names) >= 40
    assert len(names) == len(set(names))
