"""A new topic that Rasa's files do not name yet is told, file by file."""

from bot.project import handbook
from bot.runtime.declared import undeclared


def test_every_topic_is_declared() -> None:
    assert list(undeclared(topic.id for topic in handbook().topics)) == []


def test_a_topic_that_is_missing_is_told_for_each_file() -> None:
    told = list(undeclared(["ryge_hvor", "ryge_paa_maanen"]))
    assert [line.partition(":")[0] for line in told] == ["domain.yml", "data/stories/rules.yml"]
    assert all("»ryge_paa_maanen«" in line for line in told)
