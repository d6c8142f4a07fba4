"""The draft passes through a slot unharmed, never contradicts itself, and runs out."""

import json
from datetime import datetime, timedelta

import pytest
from pydantic import ValidationError

from bot.report.draft import MAX_FIELD, Draft, FieldAnswer, Stage, State


def test_a_draft_survives_the_way_through_json(now: datetime) -> None:
    draft = Draft.begin(now).with_answer("child", State.GIVEN, "en dreng på 7 »år« 😢\nbor hos mor")
    draft = draft.with_answer("when", State.UNKNOWN).changed(stage=Stage.REVIEW)
    assert Draft.from_slot(json.loads(json.dumps(draft.to_slot()))) == draft


def test_nothing_and_what_cannot_be_read_is_no_draft(now: datetime) -> None:
    assert Draft.from_slot(None) is None
    assert Draft.from_slot({}) is None
    assert Draft.from_slot({**Draft.begin(now).to_slot(), "version": 0}) is None
    assert Draft.from_slot({**Draft.begin(now).to_slot(), "stage": "dancing"}) is None


def test_it_runs_out_after_thirty_minutes_of_silence(now: datetime) -> None:
    draft = Draft.begin(now)
    assert not draft.expired(now + timedelta(minutes=30))
    assert draft.expired(now + timedelta(minutes=30, seconds=1))
    later = draft.changed(updated=now + timedelta(minutes=20))
    assert not later.expired(now + timedelta(minutes=45))


def test_changing_a_draft_leaves_the_old_one_as_it_was(now: datetime) -> None:
    draft = Draft.begin(now)
    draft.with_answer("child", State.GIVEN, "7 år")
    assert draft.is_empty()


def test_what_is_begun_is_still_open(now: datetime) -> None:
    draft = Draft.begin(now).with_answer("child", State.BEGUN, "7 år").with_answer("when", State.SKIPPED)
    assert draft.is_open("child")
    assert draft.is_open("relation")
    assert not draft.is_open("when")


@pytest.mark.parametrize(("state", "text"), [(State.GIVEN, " "), (State.UNKNOWN, "noget"), (State.SKIPPED, "noget")])
def test_an_answer_has_a_text_just_when_something_is_said(state: State, text: str) -> None:
    with pytest.raises(ValidationError):
        FieldAnswer(state=state, text=text)


def test_a_time_without_a_zone_is_refused(now: datetime) -> None:
    with pytest.raises(ValidationError):
        Draft.begin(now.replace(tzinfo=None))


def test_an_endless_answer_is_cut(now: datetime) -> None:
    draft = Draft.begin(now).with_answer("observations", State.GIVEN, "a" * (MAX_FIELD * 2))
    assert len(draft.text("observations")) == MAX_FIELD
