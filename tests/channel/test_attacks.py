"""What a stranger may try: nothing gets through, nothing leaks, the next user is served."""

import contextlib
import json
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from bot.channel.guard import household
from bot.channel.sessions import Tokens
from bot.channel.settings import Rate
from tests.channel.conftest import WIDE, echo, open_session, say, settings
from tests.channel.server import Agent, running


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Basic dXNlcjpwYXNz",
        "Bearer null",
        "Bearer web-00000000000000000000000000000000",
        pytest.param("Bearer " + "a" * 5000, id="very long"),
        pytest.param("Bearer " + Tokens("another secret").issue()[1], id="signed with another secret"),
        "Bearer \u00e6\u00f8\u00e5",
    ],
)
@pytest.mark.parametrize(("method", "path"), [("POST", "message"), ("POST", "feedback"), ("DELETE", "session")])
def test_without_our_token_nothing_happens(
    client: httpx.Client, heard: list[tuple[str, str]], method: str, path: str, header: str | None
) -> None:
    headers = {} if header is None else {"authorization": header.encode()}
    reply = client.request(method, f"/chat/{path}", headers=headers, json={"text": "hej"})
    assert reply.status_code == 401
    assert reply.json()["error"] == "no_session"
    assert not heard


def test_a_token_changed_in_one_letter_is_refused(client: httpx.Client, heard: list) -> None:
    token = client.post("/chat/session").json()["token"]
    for place in (0, 5, token.index(".") + 1, len(token) - 5):
        other = "A" if token[place] != "A" else "B"
        forged = token[:place] + other + token[place + 1 :]
        assert say(client, {"authorization": f"Bearer {forged}"}, "hej").status_code == 401
    assert not heard


def test_an_expired_token_is_refused(client: httpx.Client, monkeypatch: pytest.MonkeyPatch, heard: list) -> None:
    session = open_session(client)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 25 * 3600)
    reply = say(client, session, "hej")
    assert reply.status_code == 401
    assert reply.json()["error"] == "forgotten"
    assert not heard


def test_another_familys_conversation_cannot_be_named(client: httpx.Client, heard: list) -> None:
    theirs, mine = open_session(client), open_session(client)
    say(client, theirs, "vores samtale")
    their_sender = heard[0][0]
    body = {"sender": their_sender, "sender_id": their_sender, "recipient_id": their_sender}
    say(client, mine, "min", **body)
    client.post(f"/chat/message?sender={their_sender}", json={"text": "min"}, headers=mine)
    assert [sender for sender, _ in heard].count(their_sender) == 1


@pytest.mark.parametrize(
    "text", ["/restart", "/session_start", '/start_report{"plan": 1}', " \u200b/ /restart", "//acute_life", "/"]
)
def test_a_typed_command_is_only_words(client: httpx.Client, heard: list, text: str) -> None:
    say(client, open_session(client), text)
    assert not any(said.startswith("/") for _, said in heard)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"hej"',
        b"\xff\xfe\x00",
        b'{"text": null}',
        b'{"text": 5}',
        b'{"text": ["hej"]}',
        b'{"text": {"$ne": ""}}',
        b'{"text": ""}',
        b'{"text": "   "}',
        '{"text": "\u200b\u200e"}'.encode(),
        b'{"text": "hej", "turn": "1"}',
        b'{"text": "hej", "turn": -1}',
        b'{"text": "hej", "turn": true}',
        b'{"txt": "hej"}',
        b"[" * 20_000,
    ],
)
def test_a_malformed_body_is_refused_in_danish(client: httpx.Client, heard: list, body: bytes) -> None:
    headers = {**open_session(client), "content-type": "application/json"}
    reply = client.post("/chat/message", content=body, headers=headers)
    assert reply.status_code == 400
    assert "prøv" in reply.json()["message"].lower()
    assert not heard


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_only_json_is_read(client: httpx.Client, heard: list, kind: str | None) -> None:
    headers = open_session(client) | ({"content-type": kind} if kind else {})
    assert client.post("/chat/message", content=b'{"text": "hej"}', headers=headers).status_code == 415
    assert not heard


def test_what_is_too_long_is_refused(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    assert say(client, session, "a" * 5001).status_code == 413
    assert say(client, session, "hej", padding="a" * 40_000).status_code == 413
    huge = client.post(
        "/chat/message", content=b"x" * 2_000_000, headers={**session, "content-type": "application/json"}
    )
    assert huge.status_code == 413
    assert not heard
    assert say(client, session, "a" * 5000).status_code == 200


def test_another_sites_page_cannot_use_the_chat(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    for headers in ({"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        reply = client.post("/chat/message", json={"text": "hej"}, headers={**session, **headers})
        assert reply.status_code == 403
        assert "access-control-allow-origin" not in reply.headers
        assert client.post("/chat/session", headers=headers).status_code == 403
    assert not heard
    own = {"origin": str(client.base_url).rstrip("/"), "sec-fetch-site": "same-origin"}
    assert client.post("/chat/message", json={"text": "hej"}, headers={**session, **own}).status_code == 200


def test_a_preflight_from_another_site_gets_no_leave(client: httpx.Client) -> None:
    headers = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    reply = client.options("/chat/message", headers=headers)
    assert "access-control-allow-origin" not in reply.headers


PAGES = ("/", "/haandbog/", "/haandbog/rygepolitik", "/privatliv", "/tilgaengelighed", "/findes-ikke", "/chat/session")


@pytest.mark.parametrize("path", PAGES)
def test_every_response_has_the_security_headers(client: httpx.Client, path: str) -> None:
    headers = client.get(path, headers={"accept": "text/html"}).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


def test_only_the_window_can_be_framed_and_only_by_the_configured_sites(tmp_path: Path) -> None:
    use = settings(tmp_path).copy(update={"frame_ancestors": ("https://www.haderslev.dk",)})
    with running(echo, use) as (address, _):
        policy = httpx.get(f"{address}/chat/vindue").headers["content-security-policy"]
        assert "frame-ancestors 'self' https://www.haderslev.dk;" in policy + ";"
        assert "frame-ancestors 'none'" in httpx.get(f"{address}/").headers["content-security-policy"]


def test_the_style_nonce_is_new_each_time(client: httpx.Client) -> None:
    first, second = (client.get("/").headers["content-security-policy"] for _ in range(2))
    assert first != second


TRAVERSALS = (
    "/assets/../bot/channel/web.py",
    "/assets/..%2f..%2fweb.yml",
    "/assets/%2e%2e/%2e%2e/web.yml",
    "/assets/....//web.yml",
    "/assets/..%5c..%5cweb.yml",
    "/assets//etc/passwd",
    "/assets/%00",
    "/assets/.built",
    "/haandbog/../web.yml",
    "/haandbog/..%2freferences",
    "/haandbog/%2e%2e%2f%2e%2e%2fweb.yml",
    "/haandbog/<script>alert(1)</script>",
    "/embed.js/../../web.yml",
    "/content/privatliv.html",
    "/web.yml",
    "/credentials.yml",
)


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_path_leads_to_a_file(served: tuple[str, Agent], path: str) -> None:
    status, _, body = _raw(
        served[0], f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    )
    assert status in {400, 404}
    assert "limits:" not in body
    assert "<script>" not in body
    assert "Traceback" not in body


def test_a_header_that_is_too_long_is_refused(served: tuple[str, Agent], client: httpx.Client) -> None:
    status, _, body = _raw(served[0], f"GET / HTTP/1.1\r\nHost: x\r\nX-Long: {'a' * 20000}\r\n\r\n")
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
    status, _, body = _raw(served[0], f"POST /chat/{path} HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\nabc")
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


def test_long_messages_count_as_many_of_their_address(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_messages=Rate(burst=60, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        sessions = [open_session(client) for _ in range(3)]
        codes = [say(client, session, "langt brev " * 400).status_code for session in sessions]
        assert codes == [200, 429, 429]
        assert say(client, sessions[1], "hej").status_code == 200


def test_a_thousand_sessions_from_one_address(tmp_path: Path) -> None:
    narrow = settings(tmp_path, sessions_per_address=50, address_sessions=WIDE)
    with running(echo, narrow) as (address, agent), httpx.Client(base_url=address) as client:
        replies = [client.post("/chat/session") for _ in range(1000)]
        opened = [reply for reply in replies if reply.status_code == 201]
        assert len(opened) == 50
        refused = next(reply for reply in replies if reply.status_code != 201)
        assert refused.status_code == 429
        assert "7434 1054" in refused.json()["message"]
        first = {"authorization": f"Bearer {opened[0].json()['token']}"}
        assert say(client, first, "bliver jeg stadig hørt").status_code == 200
        assert client.get("/haandbog/").status_code == 200
        assert len(agent.heard) == 1


def test_sessions_are_opened_no_faster_than_the_bucket_fills(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=5, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [client.post("/chat/session").status_code for _ in range(8)]
        assert codes == [201] * 5 + [429] * 3


def test_a_session_that_shouts_is_asked_to_wait_and_others_are_not(tmp_path: Path) -> None:
    narrow = settings(tmp_path, session_messages=Rate(burst=3, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        loud, quiet = open_session(client), open_session(client)
        codes = [say(client, loud, "hej").status_code for _ in range(6)]
        assert codes == [200] * 3 + [429] * 3
        assert int(say(client, loud, "hej").headers["retry-after"]) > 10
        assert say(client, quiet, "hej").status_code == 200


def test_an_address_with_many_sessions_is_asked_to_wait(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_messages=Rate(burst=10, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [say(client, open_session(client), "hej").status_code for _ in range(12)]
        assert codes == [200] * 10 + [429] * 2


def test_a_forged_proxy_header_buys_nothing(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [
            client.post(
                "/chat/session", headers={"x-forwarded-for": f"10.0.0.{n}", "x-real-ip": f"10.0.0.{n}"}
            ).status_code
            for n in range(5)
        ]
        assert codes == [201] * 3 + [429] * 2


def _proxied(client: httpx.Client, forwarded: str) -> int:
    return client.post("/chat/session", headers={"x-forwarded-for": forwarded}).status_code


def test_behind_a_proxy_only_what_the_proxy_itself_adds_counts(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1)).copy(update={"proxies": 1})
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        assert [_proxied(client, f"10.0.0.{n}, 192.0.2.1") for n in range(5)] == [201] * 3 + [429] * 2
        assert _proxied(client, "192.0.2.1, 192.0.2.2") == 201


def test_a_household_is_counted_once_whichever_of_its_ipv6_addresses_it_uses(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1)).copy(update={"proxies": 1})
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        assert [_proxied(client, f"2001:db8:0:1:{n}::1") for n in range(5)] == [201] * 3 + [429] * 2
        assert _proxied(client, "2001:db8:0:2::1") == 201


@pytest.mark.parametrize(
    ("written", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("[2001:db8::1]", "2001:db8::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),  # an IPv4 visitor of a server that listens on IPv6
        ("unix:", "unix:"),
    ],
)
def test_an_address_is_counted_as(written: str, counted: str) -> None:
    assert household(written) == counted


def _on_another_worker(tokens: Tokens) -> dict[str, str]:
    return {"authorization": f"Bearer {tokens.issue()[1]}"}


def test_a_session_that_another_worker_opened_counts_as_one_of_the_address(tmp_path: Path) -> None:
    tokens = Tokens("test")
    fast = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1))
    many = settings(tmp_path, sessions_per_address=3)
    for use, problem in ((fast, "too_fast"), (many, "too_many")):
        with running(echo, use) as (address, _), httpx.Client(base_url=address) as client:
            replies = [say(client, _on_another_worker(tokens), "hej", turn=0) for _ in range(5)]
            assert [reply.status_code for reply in replies] == [200] * 3 + [429] * 2
            assert replies[-1].json()["error"] == problem


def test_sessions_are_closed_no_faster_than_the_bucket_fills_and_however_much_was_written(tmp_path: Path) -> None:
    narrow = settings(tmp_path, session_messages=Rate(burst=3, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        assert [say(client, session, "hej").status_code for _ in range(4)][-1] == 429
        codes = [client.delete("/chat/session", headers=session).status_code for _ in range(5)]
        assert codes == [204] * 3 + [429] * 2


def test_an_address_closes_sessions_no_faster_than_its_bucket_fills(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_messages=Rate(burst=3, per_minute=1))
    tokens = Tokens("test")
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [client.delete("/chat/session", headers=_on_another_worker(tokens)).status_code for _ in range(5)]
        assert codes == [204] * 3 + [429] * 2


def test_html_and_markdown_stay_text(client: httpx.Client) -> None:
    text = "<script>alert(1)</script> [x](javascript:alert(1)) **fed**"
    reply = say(client, open_session(client), text)
    assert reply.json()["messages"][0]["text"] == f"Du skrev: {text}"
    assert reply.headers["content-type"] == "application/json"
    assert "</script>" not in reply.text


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
    status, head, body = _raw(served[0], request_line + b"\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert status == 400  # no answer at all would be a dead worker's
    assert json.loads(body)["error"] == "bad_request"
    assert "content-security-policy" in head.lower()
    logged = capfd.readouterr()
    assert "Traceback" not in logged.out + logged.err
    assert "failed" not in logged.out + logged.err
    assert client.get("/privatliv").status_code == 200


def _raw(address: str, request: str | bytes) -> tuple[int, str, str]:
    """Status, head and body of a request sent as it is; httpx would tidy the path."""
    url = urlsplit(address)
    with socket.create_connection((url.hostname, url.port), timeout=10) as connection:
        connection.sendall(request.encode() if isinstance(request, str) else request)
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), head.decode(), body.decode()


def test_a_problem_is_json_for_the_chat_and_a_page_for_a_reader(client: httpx.Client) -> None:
    assert json.loads(client.get("/findes-ikke").text)["error"] == "not_found"
    page = client.get("/findes-ikke", headers={"accept": "text/html"})
    assert page.status_code == 404
    assert "<h1>" in page.text
