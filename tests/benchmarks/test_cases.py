"""Where the cases cannot be run the report says why, and the rest of it is still made."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks import cases
from benchmarks.cases import run_cases
from benchmarks.servers import Server, ServerFailedError


@pytest.fixture(autouse=True)
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A runner, cases and a server."""

    @contextmanager
    def serving(log: Path) -> Iterator[Server]:
        yield Server("http://127.0.0.1:1", 1, 0.0)

    for name in ("RUNNER", "CASES"):
        monkeypatch.setattr(cases, name, tmp_path / name)
        (tmp_path / name).write_text("")
    monkeypatch.setattr(cases, "serving_own", serving)


def test_a_server_that_does_not_start_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(log: Path) -> None:
        raise ServerFailedError("the server ended with status 1: see server.log")

    monkeypatch.setattr(cases, "serving_own", failing)
    assert run_cases(tmp_path / "log") == "the server ended with status 1: see server.log"


def test_a_runner_that_does_not_end_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def waiting(command: list[str], timeout: float, **_: object) -> None:
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(subprocess, "run", waiting)
    assert run_cases(tmp_path / "log") == "the runner had not ended after 600 s"


def test_what_is_not_there_is_a_reason(tmp_path: Path) -> None:
    cases.CASES.unlink()
    assert run_cases(tmp_path / "log") == f"CASES not found in {cases.EVALUATION}"
