"""web.yml: what is wrong in it is told, in the project's two such files nothing is."""

from pathlib import Path

import pytest

from bot.channel.settings import unknown_first_topics
from bot.project import ROOT, handbook


@pytest.mark.parametrize("name", ["web.yml", "deploy/web.yml"])
def test_the_first_buttons_are_topics_of_the_handbook(name: str) -> None:
    assert list(unknown_first_topics([topic.id for topic in handbook().topics], ROOT / name)) == []


def test_a_first_button_that_is_no_topic_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "chat.yml"
    path.write_text("first_topics: [ryge_hvor, ryge_vhem]\n", encoding="utf-8")
    monkeypatch.setenv("HAANDBOG_WEB", str(path))
    told = list(unknown_first_topics(["ryge_hvor", "ryge_hvem"]))
    assert told == ["chat.yml: emnet »ryge_vhem« i »first_topics« findes ikke. Mente du »ryge_hvem«?"]
