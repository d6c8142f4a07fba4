"""A new topic that Rasa's files do not name yet is told, file by file."""

import ruamel.yaml

from bot.dialogue.slots import MEMORY_SLOT, PLAN_SLOT, REPORT_SLOT
from bot.dialogue.understanding import PERSON
from bot.project import ROOT, handbook
from bot.runtime.declared import undeclared


def test_the_slots_and_entities_are_those_the_code_goes_by() -> None:
    domain = ruamel.yaml.YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert set(domain["slots"]) == {PLAN_SLOT, MEMORY_SLOT, REPORT_SLOT}
    assert set(domain["entities"]) == {PERSON}


def test_every_topic_is_declared() -> None:
    assert list(undeclared(topic.id for topic in handbook().topics)) == []


def test_a_topic_that_is_missing_is_told_for_each_file() -> None:
    told = list(undeclared(["ryge_hvor", "ryge_paa_maanen"]))
    assert [line.partition(":")[0] for line in told] == ["domain.yml", "data/stories/rules.yml"]
    assert all("»ryge_paa_maanen«" in line for line in told)
