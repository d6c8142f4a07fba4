"""Every answer of the channel is one that openapi.yml describes, whatever is sent."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from ruamel.yaml import YAML
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from bot.project import ROOT
from tests.channel.conftest import echo, open_session, settings
from tests.channel.server import running

_DESCRIPTION = YAML(typ="safe").load((ROOT / "bot" / "channel" / "openapi.yml").read_text(encoding="utf-8"))
schema = schemathesis.openapi.from_dict(_DESCRIPTION)
# Another site's page (403), a loud one (429) and trouble of ours (500, 503) have tests of their own.
_CHECKS = (not_a_server_error, status_code_conformance, response_schema_conformance)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """A server, and the header of a session in it."""
    with running(echo, settings(tmp_path_factory.mktemp("openapi"))) as (address, _):
        with httpx.Client(base_url=address) as client:
            session = open_session(client)
        yield address, session


@schema.parametrize()
@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_answers_are_as_described(case: Any, opened: tuple[str, dict[str, str]]) -> None:
    address, session = opened
    headers = {} if case.path == "/chat/session" else session
    case.call_and_validate(base_url=address, headers=headers, checks=list(_CHECKS))


def test_every_route_of_the_chat_is_described(tmp_path: Path) -> None:
    from sanic import Sanic

    with running(echo, settings(tmp_path)):
        app = next(iter(Sanic._app_registry.values()))
        routes = {f"/{route.path}" for route in app.router.routes if route.path.startswith("chat/")}
    assert routes - {"/chat/vindue"} == set(_DESCRIPTION["paths"])


def test_a_conversation_that_could_not_be_deleted_is_told_as_described(tmp_path: Path) -> None:
    async def fail(sender: str) -> None:
        raise ConnectionError("the database is gone")

    with running(echo, settings(tmp_path)) as (address, agent), httpx.Client(base_url=address) as client:
        session = open_session(client)
        agent.delete = fail  # type: ignore[method-assign]
        reply = client.delete("/chat/session", headers=session)
    assert reply.json()["error"] == "fault"
    assert str(reply.status_code) in _DESCRIPTION["paths"]["/chat/session"]["delete"]["responses"]
