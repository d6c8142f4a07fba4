"""PostgreSQL, Redis, two workers and nginx as deploy/ describes them, each a real server on the loopback address."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from bot.project import ROOT

DEPLOY = ROOT / "deploy"
SECRET = "a secret of this test"
_PATIENCE = 90.0  # seconds for a server to answer


def program(name: str) -> str | None:
    """Where `name` is installed; PostgreSQL's own programs are not on everybody's path."""
    folders = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", *folders]))


def missing() -> list[str]:
    """What has to be installed before these servers can run."""
    wanted = {"initdb": "postgresql", "redis-server": "redis-server", "nginx": "nginx", "openssl": "openssl"}
    return [package for name, package in wanted.items() if program(name) is None]


def settings_with_own_notes(settings: Path, folder: Path) -> Path:
    """A copy of the file `settings` in `folder`, by which the editors' notes are kept there and not in the project."""
    changed, count = re.subn(r"path: var/feedback\.sqlite", f"path: {folder}/notes.sqlite", settings.read_text("utf-8"))
    assert count == 1, f"{settings} no longer says where the notes are"
    copy = folder / "web.yml"
    copy.write_text(changed, encoding="utf-8")
    return copy


@dataclass
class Deployment:
    """The running servers: nginx's address and log, the editors' notes, the database's URL, and the processes, workers
    by port."""

    address: str
    log: Path
    notes: Path
    certificate: Path
    database: str
    postgres: "subprocess.Popen[bytes]"
    redis: "subprocess.Popen[bytes]"
    workers: dict[int, "subprocess.Popen[bytes]"]

    def client(self) -> httpx.Client:
        """A client of the site, as one browser: its certificate is trusted."""
        return httpx.Client(base_url=self.address, verify=str(self.certificate), timeout=30)


@contextmanager
def deployed(folder: Path) -> Iterator[Deployment]:
    """Everything running in the empty `folder`, which must be readable for others."""
    with ExitStack() as stack:
        ports = [free_port() for _ in range(4)]
        database, postgres = stack.enter_context(_postgres(folder / "pg"))
        redis = stack.enter_context(_redis(folder, ports[0]))
        workers = {port: stack.enter_context(_worker(folder, port, database, ports[0])) for port in ports[1:3]}
        for port in workers:
            log = folder / f"worker-{port}.log"
            _wait(lambda port=port: httpx.get(f"http://127.0.0.1:{port}/").status_code == 200, log)
        certificate = stack.enter_context(_nginx(folder, ports[3], list(workers)))
        address = f"https://localhost:{ports[3]}"
        _wait(lambda: httpx.get(address, verify=str(certificate)).status_code == 200, folder / "nginx.log")
        log, notes = folder / "nginx.log", folder / "notes.sqlite"
        yield Deployment(address, log, notes, certificate, database, postgres, redis, workers)


@contextmanager
def silenced(server: "subprocess.Popen[bytes]") -> Iterator[None]:
    """`server` and its children accept and say nothing, as long as the block lasts."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii").split()
    processes = [server.pid, *map(int, children)]
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            os.kill(process, signal.SIGCONT)


@contextmanager
def _postgres(folder: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """The URL of a new database, and its server. PostgreSQL refuses to be run by root, so root runs it as nobody."""
    folder.mkdir()
    user = "nobody" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    make = [program("initdb") or "", "-D", str(folder), "-U", "haandbog", "-A", "trust", "-E", "UTF8", "--locale=C"]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, user=user, cwd="/")
    command = [program("postgres") or "", "-D", str(folder), "-k", str(folder), "-c", "listen_addresses="]
    log = folder.parent / "postgres.log"
    with _running(command, log, user=user, cwd="/") as process:
        create = [program("createdb") or "", "-h", str(folder), "-U", "haandbog", "haandbog"]
        _wait(lambda: subprocess.run(create, stderr=subprocess.DEVNULL, check=False).returncode == 0, log)
        yield f"postgresql://haandbog@/haandbog?host={folder}", process


@contextmanager
def _redis(folder: Path, port: int) -> Iterator["subprocess.Popen[bytes]"]:
    command = [program("redis-server") or "", "--port", str(port), "--save", "", "--dir", str(folder)]
    log = folder / "redis.log"
    with _running(command, log) as process:
        _wait(lambda: socket.create_connection(("127.0.0.1", port), 1).close() is None, log)
        yield process


@contextmanager
def _worker(folder: Path, port: int, database: str, redis_port: int) -> Iterator["subprocess.Popen[bytes]"]:
    environment = {
        "HAANDBOG_SECRET": SECRET,
        "HAANDBOG_WEB": str(settings_with_own_notes(DEPLOY / "web.yml", folder)),
        "HAANDBOG_DATABASE": database,
        "HAANDBOG_REDIS_HOST": "127.0.0.1",
        "HAANDBOG_REDIS_PORT": str(redis_port),
    }
    command = [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)]
    command += ["--credentials", str(DEPLOY / "credentials.yml"), "--endpoints", str(DEPLOY / "endpoints.yml")]
    with _running(command, folder / f"worker-{port}.log", cwd=str(ROOT), env={**os.environ, **environment}) as process:
        yield process


@contextmanager
def _nginx(folder: Path, port: int, workers: list[int]) -> Iterator[Path]:
    """The certificate of nginx, which runs deploy/nginx.conf with this test's ports and certificate."""
    certificate, key = folder / "site.pem", folder / "site.key"
    make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    subprocess.run([*make.split(), "-out", certificate, "-keyout", key], check=True, capture_output=True)
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    changes = [
        (r"127\.0\.0\.1:5005", f"127.0.0.1:{workers[0]}"),
        (r"127\.0\.0\.1:5006", f"127.0.0.1:{workers[1]}"),
        (r"listen 443 ssl;", f"listen 127.0.0.1:{port} ssl sndbuf=8k;"),  # soon full: then nginx itself holds
        (r"ssl_certificate [^;]+;", f"ssl_certificate {certificate};"),
        (r"ssl_certificate_key [^;]+;", f"ssl_certificate_key {key};"),
    ]
    for pattern, replacement in changes:
        site, count = re.subn(pattern, replacement, site)
        assert count == 1, f"deploy/nginx.conf no longer holds {pattern}"
    conf = folder / "nginx.conf"
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    log = f"error_log {folder}/nginx.log warn;\n"  # it warns where it writes a message to a file
    whole = f"daemon off;\npid {folder}/nginx.pid;\n{log}events {{}}\nhttp {{\n{temporary}{site}}}\n"
    conf.write_text(whole, encoding="utf-8")
    with _running([program("nginx") or "", "-c", str(conf), "-e", str(folder / "nginx.log")], folder / "nginx.out"):
        yield certificate


@contextmanager
def _running(
    command: list[str], log: Path, cwd: str | None = None, user: str | None = None, env: dict[str, str] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=cwd, user=user, env=env)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """A port of the loopback address that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(ready: Callable[[], bool], log: Path) -> None:
    """Until `ready()` is true; an error counts as not yet. After _PATIENCE seconds a TimeoutError with `log`'s end."""
    started = time.monotonic()
    while time.monotonic() - started < _PATIENCE:
        try:
            if ready():
                return
        except (OSError, httpx.HTTPError):
            pass
        time.sleep(0.1)
    raise TimeoutError(f"a server did not answer; {log.name} ends with:\n{log.read_text(errors='replace')[-2000:]}")
