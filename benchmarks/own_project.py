"""A copy of this project as it is now, trained and served as `haandbog` does it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from benchmarks.servers import Server, answers_turn, free_port, serving
from bot.project import ROOT

_COPIED = ("bot", "actions", "data", "config.yml", "domain.yml", "endpoints.yml", "credentials.yml", "web.yml")
_MOST_TRAINING_SECONDS = 3600


def copy_project(folder: Path) -> None:
    """Copy what the assistant is made of into the empty `folder`, so that a measurement disturbs nobody's model."""
    for name in _COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, folder / name)
    if (ROOT / "web").is_dir():
        (folder / "web").symlink_to(ROOT / "web")


def train_copy(folder: Path, log: Path) -> float:
    """Train the project in `folder`; the seconds it took. Raises CalledProcessError or TimeoutExpired."""
    started = time.perf_counter()
    with log.open("wb") as output:
        subprocess.run(
            [sys.executable, "-m", "bot.cli", "train", "--force"],
            cwd=folder,
            env={**os.environ, **_environment(folder)},
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            timeout=_MOST_TRAINING_SECONDS,
        )
    return time.perf_counter() - started


def serving_own(log: Path, folder: Path = ROOT) -> AbstractContextManager[Server]:
    """`haandbog serve` for the project in `folder`. Its model must be current: training takes longer than a server may
    take to answer."""
    port = free_port()
    command = [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)]
    return serving(command, port, folder, log, answers_turn, **_environment(folder))


@contextmanager
def serving_workers(count: int, logs: Path) -> Iterator[list[Server]]:
    """`count` servers of this project, each a process on a port of its own."""
    if count == 0:
        yield []
        return
    with serving_own(logs / f"worker-{count}.log") as server, serving_workers(count - 1, logs) as others:
        yield [server, *others]


def _environment(folder: Path) -> dict[str, str]:
    return {"HAANDBOG_ROOT": str(folder)}
