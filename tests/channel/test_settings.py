"""web.yml: what is wrong in it is told, in the project's two such files nothing is."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.channel.settings import Settings, SettingsError, load_settings, unknown_first_topics
from bot.cli import main
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


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("proxies: 0 # æ".encode("latin-1"), "web.yml:1: filen er ikke gemt som UTF-8"),
        (b"limits: {turns_at_once: 0}", "web.yml:1: »turns_at_once« skal være større end 0"),
        (b"limits: {session_minutes: 31}", "web.yml:1: »session_minutes« må højst være 30"),  # as the privacy page says
        (b"feedback: {days: 91}", "web.yml:1: »days« må højst være 90"),
        (b"limits: [", "web.yml:1: filen kan ikke læses herfra"),
        (b"limits:\n\tturns_at_once: 1", "web.yml:2: filen kan ikke læses herfra: der er brugt tabulator"),
        (b"limits:\n  turns_at_once: many # a day", "web.yml:2: »turns_at_once« skal være et helt tal"),
    ],
)
def test_settings_that_cannot_be_used_are_told_with_their_file(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "web.yml").write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path / "web.yml")
    assert str(caught.value).startswith(told)


def test_missing_settings_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"web\.yml: filen mangler"):
        load_settings(tmp_path / "web.yml")


@pytest.mark.parametrize("command", ["unanswered", "ratings"])
@pytest.mark.parametrize("place", ["file/feedback.sqlite", "file"])
def test_notes_that_cannot_be_opened_are_told_with_their_place(
    command: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("Neither a folder nor a database, and long enough to be seen as none. " * 20)
    (tmp_path / "web.yml").write_text(f"feedback: {{path: {tmp_path / place}}}\n", encoding="utf-8")
    monkeypatch.setenv("HAANDBOG_WEB", str(tmp_path / "web.yml"))
    result = CliRunner().invoke(main, [command])
    assert result.exit_code == 1
    assert f"{tmp_path / place}: filen kan ikke åbnes" in result.output


def test_settings_may_be_left_out_and_have_comments_behind_them(tmp_path: Path) -> None:
    (tmp_path / "web.yml").write_text("limits:\n  turns_at_once: 7 # many\n  turn_seconds: 1.5\n", encoding="utf-8")
    limits = load_settings(tmp_path / "web.yml").limits
    assert (limits.turns_at_once, limits.turn_seconds) == (7, 1.5)
    (tmp_path / "web.yml").write_text("# nothing\n", encoding="utf-8")
    assert load_settings(tmp_path / "web.yml") == Settings()
