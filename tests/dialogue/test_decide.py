"""What a turn does, decided without Rasa and without a model: the order of the steps is what keeps people safe."""

import re
from pathlib import Path

import pytest

from bot import dialogue
from bot.dialogue import steps
from bot.dialogue.decide import STEPS
from tests.dialogue.deciding import plan, understood


@pytest.mark.parametrize(
    ("guesses", "action"),
    [
        ([("ryge_hvor", 0.9)], "action_answer"),
        ([("ryge_hvor", 0.15), ("ryge_gaester", 0.14)], "action_answer"),  # the heading is sure
        ([("ryge_hvor", 0.15), ("koersel_takst", 0.14)], "action_clarify"),
        ([("ryge_hvor", 0.05), ("koersel_takst", 0.04)], "action_fallback"),
        ([("out_of_scope", 0.6), ("ryge_hvor", 0.3)], "action_fallback"),
        ([("ryge_hvor", 0.5), ("out_of_scope", 0.2)], "action_answer"),
        # Likelier than "not in the handbook", yet not by far: it is asked about, not answered.
        ([("ryge_hvor", 0.4), ("out_of_scope", 0.3), ("koersel_takst", 0.02)], "action_clarify"),
        ([("out_of_scope", 0.6), ("koersel_takst", 0.2)], "action_fallback"),
        ([("greet", 0.9)], "action_small_talk"),
        ([("concern", 0.8)], "action_concern"),
        # Too faint to ring the alarm, yet nobody is sent away with it.
        ([("concern", 0.25), ("acute_life", 0.2), ("sygdom_barnet", 0.1)], "action_concern"),
        ([("concern", 0.24), ("sygdom_barnet", 0.1), ("ryge_hvor", 0.1)], "action_concern"),
        ([("concern", 0.15), ("sygdom_barnet", 0.12), ("ryge_hvor", 0.1)], "action_clarify"),
        ([("concern", 0.15), ("underret_bekymring", 0.14), ("ryge_hvor", 0.13)], "action_concern"),
        ([("acute_life", 0.2), ("sygdom_barnet", 0.15), ("concern", 0.12)], "action_concern"),
        ([("start_report", 0.9)], "action_report"),
        ([("stop_report", 0.9)], "action_small_talk"),  # there is none
    ],
)
def test_the_bands(guesses: list[tuple[str, float]], action: str) -> None:
    assert plan(understood("noget", *guesses)).action == action


def test_every_step_is_a_file_and_every_file_a_step() -> None:
    files = {path.stem for path in Path(steps.__file__).parent.glob("*.py")} - {"__init__"}
    assert {step.__name__ for step in STEPS} == files


def test_a_step_looks_ahead_to_later_ones_only_and_only_steps_do() -> None:
    order = [step.__name__ for step in STEPS]
    for file in Path(dialogue.__file__).parent.rglob("*.py"):
        seen = re.findall(r"^from bot\.dialogue\.steps\.(\w+) import", file.read_text(encoding="utf-8"), re.MULTILINE)
        if file.parent.name == steps.__name__.rpartition(".")[2]:
            assert all(order.index(later) > order.index(file.stem) for later in seen), file
        else:
            assert not seen or file.stem == "decide", file
