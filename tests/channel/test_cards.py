"""Every card that is sent is one that openapi.yml describes, and holds no field that it does not."""

import json
from datetime import datetime, timezone
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from bot.card import Card, Kind
from bot.channel.assets import Assets
from bot.channel.pages import Pages
from bot.dialogue.plan import Plan
from bot.project import ROOT, handbook, report_dialogue, report_wording
from bot.report.document.deadlines import danish_today
from bot.report.document.report import ConcernReport
from bot.report.step import Status
from bot.runtime.in_process_action import FAULT_CARD
from tests.actions.running import ran

NOW = datetime.now(timezone.utc)


def _strict(schema: Any) -> Any:
    """The schema without room for fields that it does not name."""
    if isinstance(schema, list):
        return [*map(_strict, schema)]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "properties" in schema else {}
    return {**{name: _strict(part) for name, part in schema.items()}, **closed}


DESCRIPTION = YAML(typ="safe").load((ROOT / "bot" / "channel" / "openapi.yml").read_text(encoding="utf-8"))
SCHEMAS = _strict(DESCRIPTION["components"]["schemas"])


def check(what: Any, name: str = "Card") -> None:
    """Fails where `what`, as it is sent, does not fit the schema of this name."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": SCHEMAS}}
    Draft202012Validator(schema).validate(json.loads(json.dumps(what)))


def card_of(plan: Plan, *answers: str, typed: str = "nej") -> dict[str, Any]:
    """The card of the plan's action, in a report where there are `answers` to its questions."""
    draft = report_dialogue().start(None, NOW).draft if answers else None
    for answer in answers:
        assert draft is not None
        draft = report_dialogue().step(draft, answer, NOW).draft
    return ran(plan, typed=typed, draft=draft).card


@pytest.mark.parametrize(
    "plan",
    [
        *(Plan("action_acute", "", 1.0, alarm=alarm) for alarm in ("life", "police", "child")),
        Plan("action_acute", "", 0.5, again=True),
        Plan("action_clarify", "", 0.3, options=("ryge_hvor", "koersel_indberet")),
        Plan("action_concern", "", 0.9, topics=("underret_bekymring",)),
        Plan("action_concern", "", 0.9, topics=("underret_bekymring", "ryge_hvor")),
        *(Plan("action_emergency_over", "", 1.0, topics) for topics in ((), ("ryge_hvor",))),
        Plan("action_fallback", ""),
        *(Plan("action_follow_up", "", 0.9, ("ryge_hvor",), intent=i) for i in ("repair", "ask_who_to_call")),
        Plan("action_foreign", "", 1.0, language="de"),
        Plan("action_privacy", "", 1.0, topics=("underret_bekymring",)),
        Plan("action_report", "", 1.0),
        Plan("action_small_talk", "", 1.0, intent="greet"),
    ],
    ids=str,
)
def test_an_action_sends_a_card_as_described(plan: Plan) -> None:
    check(card_of(plan))


def test_every_answer_has_a_card_as_described() -> None:
    for topic in handbook().topics:
        check(card_of(Plan("action_answer", "", 1.0, topics=(topic.id,))))


@pytest.mark.parametrize("typed", ["ja", "nej", "stop", "færdig"])
def test_a_report_that_goes_on_has_a_card_as_described(typed: str) -> None:
    check(card_of(Plan("action_report", "", 1.0), "nej", "jeg er hendes moster", typed=typed))


def test_an_apology_has_a_card_as_described() -> None:
    check(FAULT_CARD)


def test_what_the_channel_adds_is_as_described(tmp_path: Any) -> None:
    pages = Pages(handbook(), Assets(tmp_path), "", 1)
    check(pages.source("ryge_hvor"), "Source")
    topic, page = pages.sources(["akut_nummer"], ["Akut hjælp", "Skærpet underretningspligt"])
    check(page, "Source")
    assert topic["url"] == "/haandbog/akut-hjaelp#akut_nummer"
    assert page["url"] == "/haandbog/skaerpet-underretningspligt"
    draft = report_dialogue().start("hun har blå mærker på begge arme", NOW).draft
    assert draft is not None
    check(json.loads(ConcernReport.from_draft(draft, report_wording(), danish_today(NOW)).json()), "Report")


def test_what_is_written_twice_is_the_same() -> None:
    properties = SCHEMAS["Card"]["properties"]
    added_by_the_channel = {"sources", "report"}
    assert {*Card.__annotations__} == {*properties} - added_by_the_channel
    assert {*Card.__required_keys__} == {*SCHEMAS["Card"]["required"]}
    assert set(properties["kind"]["enum"]) == {*get_args(Kind)}
    assert properties["status"]["enum"] == [status.value for status in Status]
