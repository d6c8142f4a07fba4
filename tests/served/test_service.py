"""The example of a systemd service: the very command that it runs, on a machine where nothing may be written."""

import shlex

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.project import ROOT

_UNIT = (ROOT / "deploy" / "haandbog@.service").read_text(encoding="utf-8")


def _setting(name: str) -> str:
    (value,) = (line.partition("=")[2] for line in _UNIT.splitlines() if line.startswith(f"{name}="))
    return value


def _started(monkeypatch: pytest.MonkeyPatch, is_current: bool) -> tuple[list[str], int, str]:
    """What the service's command does (train, serve), its exit status, and what it prints."""
    done: list[str] = []
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("bot.runtime.model.is_current", lambda: is_current)
    monkeypatch.setattr("bot.runtime.model.train_model", lambda *_: done.append("train"))
    monkeypatch.setattr("bot.runtime.server.serve", lambda *settings: done.append("serve"))
    command = shlex.split(_setting("ExecStart").replace("%i", "5005"))
    result = CliRunner().invoke(main, command[1:])
    return done, result.exit_code, result.output


def test_it_serves_what_has_been_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _started(monkeypatch, is_current=True) == (["serve"], 0, "")


def test_it_neither_trains_nor_tries_again_where_the_model_is_old(monkeypatch: pytest.MonkeyPatch) -> None:
    done, status, told = _started(monkeypatch, is_current=False)
    assert not done
    assert "Kør først »make train«" in told
    assert str(status) in _setting("RestartPreventExitStatus").split()


def test_what_it_writes_is_its_own_to_read() -> None:
    assert _setting("UMask") == "0077"
