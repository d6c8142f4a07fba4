"""What is no request, or comes slowly, is answered or let go, leaves nothing in the log and holds nobody else up."""

import contextlib
import json
import socket
import time
from urllib.parse import urlsplit

import httpx
import pytest

from tests.channel.conftest import raw
from tests.channel.server import Agent


def test_a_header_that_is_too_long_is_refused(served: tuple[str, Agent], client: httpx.Client) -> None:
    status, _, body = raw(served[0], f"GET / HTTP/1.1\r\nHost: x\r\nX-Long: {'a' * 20000}\r\n\r\n")
    assert status in {400, 413}
    assert "Traceback" not in body
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "sent", ["POST /chat/mess", "POST /chat/message HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"]
)
def test_a_slow_sender_is_let_go_and_others_are_served(
    served: tuple[str, Agent], client: httpx.Client, sent: str
) -> None:
    host = urlsplit(served[0])
    slow = [socket.create_connection((host.hostname, host.port), timeout=10) for _ in range(30)]
    for one in slow:
        one.sendall(sent.encode())
    started = time.monotonic()
    assert client.get("/privatliv").status_code == 200
    assert time.monotonic() - started < 1
    for one in slow:
        answer = one.recv(200)
        assert answer == b"" or answer.split()[1] in {b"408", b"503"}
        one.close()
    assert time.monotonic() - started < 8


@pytest.mark.parametrize("path", ["session", "message"])
@pytest.mark.parametrize(
    "headers",
    [
        "Content-Length: -5",
        "Content-Length: +5",
        "Content-Length: 1_0",
        "Content-Length: 3\r\nContent-Length: 4",
        "Content-Length: 3\r\nTransfer-Encoding: chunked",
        "Content-Length: 3\r\nUpgrade: websocket\r\nConnection: Upgrade",
    ],
)
def test_a_body_without_one_plain_length_is_refused_and_others_are_served(
    served: tuple[str, Agent], client: httpx.Client, path: str, headers: str
) -> None:
    status, _, body = raw(served[0], f"POST /chat/{path} HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\nabc")
    assert status == 400
    assert json.loads(body)["error"] == "bad_request"
    assert client.get("/privatliv").status_code == 200


def test_who_sends_a_letter_now_and_then_is_let_go_as_well(served: tuple[str, Agent]) -> None:
    host = urlsplit(served[0])
    started = time.monotonic()
    with socket.create_connection((host.hostname, host.port), timeout=10) as connection:
        connection.sendall(b"POST /chat/message HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
        connection.settimeout(0.2)
        answer = None
        while answer is None and time.monotonic() - started < 20:
            with contextlib.suppress(OSError):
                connection.sendall(b"a")
            try:
                answer = connection.recv(200)
            except TimeoutError:
                continue
            except OSError:
                answer = b""
    assert answer is not None
    assert answer == b"" or answer.split()[1] in {b"408", b"503"}
    assert time.monotonic() - started < 8


def test_what_is_sent_as_a_broken_chunk_is_not_logged(
    served: tuple[str, Agent], client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    request = (
        "POST /chat/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nMathias Opdigtet 010203-1234\r\n"
    )
    host = urlsplit(served[0])
    for sent in (request, request + "hej\r\n", "GET /privatliv HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"):
        with socket.create_connection((host.hostname, host.port), timeout=10) as connection:
            connection.sendall(sent.encode())
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass
    assert client.get("/privatliv").status_code == 200
    logged = caplog.text + "".join(str(record.exc_info) for record in caplog.records)
    assert "Opdigtet" not in logged
    assert "Traceback" not in logged
    assert "not consumed" not in logged


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET /\xc3\xa5 HTTP/1.1",
        b"GET /?a=\xff HTTP/1.1",
        b"GET //\xff HTTP/1.1",
        b"GET http://[::1 HTTP/1.1",
        b"CONNECT x:443 HTTP/1.1",
        b"hej",
        b"POST /chat/message HTTP/1.1\r\nContent-Length: abc",
        b"POST /chat/message HTTP/1.1\r\nTransfer-Encoding: gzip",
    ],
)
def test_what_is_no_request_gets_an_answer_and_leaves_nothing_in_the_log(
    served: tuple[str, Agent], client: httpx.Client, capfd: pytest.CaptureFixture[str], request_line: bytes
) -> None:
    status, head, body = raw(served[0], request_line + b"\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert status == 400  # no answer at all would be a dead worker's
    assert json.loads(body)["error"] == "bad_request"
    assert "content-security-policy" in head.lower()
    logged = capfd.readouterr()
    assert "Traceback" not in logged.out + logged.err
    assert "failed" not in logged.out + logged.err
    assert client.get("/privatliv").status_code == 200
