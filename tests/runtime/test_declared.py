"""A new topic that Rasa's files do not name yet is told, file by file."""

from pathlib import Path

import pytest
import ruamel.yaml

from bot.content.errors import ContentError
from bot.dialogue.slots import MEMORY_SLOT, PLAN_SLOT, REPORT_SLOT
from bot.project import ROOT, handbook
from bot.runtime.declared import read_declared
from bot.understanding.intents import NOT_TOPICS
from bot.understanding.understanding import PERSON


def test_the_slots_and_entities_are_those_the_code_goes_by() -> None:
    domain = ruamel.yaml.YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert set(domain["slots"]) == {PLAN_SLOT, MEMORY_SLOT, REPORT_SLOT}
    assert set(domain["entities"]) == {PERSON}


def test_every_topic_is_declared() -> None:
    assert list(read_declared().lacks(topic.id for topic in handbook().topics)) == []


def test_a_topic_that_is_missing_is_told_for_each_file() -> None:
    told = list(read_declared().lacks(["ryge_hvor", "ryge_paa_maanen"]))
    assert [line.partition(":")[0] for line in told] == ["domain.yml", "stories/rules.yml"]
    assert all("»ryge_paa_maanen«" in line for line in told)


def test_only_topics_and_the_codes_own_intents_are_named() -> None:
    assert list(read_declared().unknown({topic.id for topic in handbook().topics} | NOT_TOPICS)) == []


def test_what_a_deleted_topic_leaves_behind_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "data" / "stories").mkdir(parents=True)
    (tmp_path / "domain.yml").write_text("intents:\n- greet\n- ryge_vape\n", encoding="utf-8")
    rules = "rules:\n- rule: a\n  steps:\n  - or:\n    - intent: greet\n    - intent: ryge_vape\n"
    (tmp_path / "data" / "stories" / "rules.yml").write_text(rules, encoding="utf-8")
    (tmp_path / "data" / "stories" / "stories.yml").write_text("stories:\n- intent: ryge_vape\n", encoding="utf-8")
    said = "»ryge_vape« er ikke (længere) et emne. Mente du »ryge_pape«? Er emnet slettet, så slet linjen"
    assert sorted(map(str, read_declared(tmp_path).unknown({"greet", "ryge_pape"}))) == [
        f"domain.yml:3: {said}",
        f"stories/rules.yml:6: {said}",
        f"stories/stories.yml:2: {said}",
    ]


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("domain.yml", "intents:\n- 'greet\n", "domain.yml:2: filen kan ikke læses herfra: et anførselstegn"),
        ("domain.yml", "intent:\n- greet\n", "domain.yml:1: listen »intents« mangler"),
        ("data/stories/rules.yml", "rules:\n\t- rule: a\n", "stories/rules.yml:2: filen kan ikke læses herfra"),
        ("data/stories/more.yml", "stories: [", "stories/more.yml:1: filen kan ikke læses herfra"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, file: str, content: str, told: str) -> None:
    (tmp_path / "data" / "stories").mkdir(parents=True)
    (tmp_path / "domain.yml").write_text("intents:\n- greet\n- bye: {use_entities: []}\n", encoding="utf-8")
    (tmp_path / "data" / "stories" / "rules.yml").write_text("rules:\n- steps:\n  - intent: greet\n", encoding="utf-8")
    assert read_declared(tmp_path).intents == {"greet", "bye"}
    (tmp_path / file).write_text(content, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_declared(tmp_path)
    assert str(caught.value).startswith(told)
