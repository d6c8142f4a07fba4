"""Servers as processes of their own on the loopback address; they are always stopped again."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE = 300.0  # seconds that a server may take to answer for the first time
_POLL = 0.05


class ServerFailedError(RuntimeError):
    """A server ended, or did not answer in time; the message names its log."""


@dataclass(frozen=True)
class Server:
    """A server that has answered once."""

    address: str
    pid: int
    seconds_to_answer: float

    def memory(self) -> float | None:
        """The resident memory in MB of the process and its children; None where /proc cannot tell."""
        pages = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
                if int(fields[3]) == self.pid:  # the session, of which the server is the leader
                    pages += int((stat.parent / "statm").read_text().split()[1])
            except OSError:
                continue  # it ended while we were looking
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6 if pages else None


def free_port() -> int:
    """A port of the loopback address that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def stop_servers_when_stopped() -> None:
    """Let SIGTERM end this process as Ctrl-C does, so that no server and no folder is left behind."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))


@contextmanager
def serving(
    command: list[str], port: int, folder: Path, log: Path, answers: Callable[[str], bool], **environment: str
) -> Iterator[Server]:
    """Run `command` in `folder` for as long as the block lasts, from the moment that `answers(address)` is true.

    Raises ServerFailedError when the process ends or has not answered after PATIENCE seconds.
    """
    address = f"http://127.0.0.1:{port}"
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        while not answers(address):
            if process.poll() is not None:
                raise ServerFailedError(f"the server ended with status {process.returncode}: see {log}")
            if time.perf_counter() - started > PATIENCE:
                raise ServerFailedError(f"the server did not answer within {PATIENCE:.0f} s: see {log}")
            time.sleep(_POLL)
        yield Server(address, process.pid, time.perf_counter() - started)
    finally:
        _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            continue
    process.poll()


def answers_turn(address: str) -> bool:
    """Whether a Rasa server there answers a message over REST."""
    return bool(_post(f"{address}/webhooks/rest/webhook", {"sender": "first", "message": "må vi ryge indenfor"}))


def answers_health(address: str) -> bool:
    """Whether an action server there says that it is well."""
    return _reply(f"{address}/health") is not None


def _post(url: str, body: dict[str, Any]) -> Any:
    return _reply(urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"}))


def _reply(request: "urllib.request.Request | str") -> Any:
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return json.load(response)
    except (OSError, urllib.error.URLError, ValueError):
        return None
