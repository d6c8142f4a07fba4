"""The draft of a concern report: what has been answered so far, and where in the dialogue it stands.

It lives in one slot as JSON-ready data and is never changed in place: each change gives a new draft.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, Literal

from pydantic import NonNegativeInt, ValidationError, root_validator, validator

from bot.content.strict import Strict
from bot.language.tidying import MAX_CHARACTERS
from bot.privacy.promises import SILENT_MINUTES
from bot.report.fields import DANGER, FieldId
from bot.report.reading.phrases import tokens

LIFETIME = timedelta(minutes=SILENT_MINUTES)
MAX_FIELD = MAX_CHARACTERS  # one answer may be as long as a message: three pages


class Stage(str, Enum):
    """Where a draft stands. First of all, always: is the child in danger."""

    DANGER = "danger"
    ASKING = "asking"
    REVIEW = "review"
    APPROVED = "approved"


class State(str, Enum):
    """What is known of a field. `begun`: something was said about it in passing, and it is still asked."""

    GIVEN = "given"
    BEGUN = "begun"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


_WITH_TEXT = frozenset({State.GIVEN, State.BEGUN})


class FieldAnswer(Strict):
    """One field: the user's own words, where there are any."""

    state: State
    text: str = ""

    @root_validator(skip_on_failure=True)
    @classmethod
    def _text_where_it_belongs(cls, values: dict[str, Any]) -> dict[str, Any]:
        if bool(values["text"].strip()) != (values["state"] in _WITH_TEXT):
            raise ValueError("only what is given or begun has a text")
        return values


class Draft(Strict):
    """`asking`: the field whose question is open. `paused`: it waits until the user goes on. `reviewed`: the
    summary was reached, so a corrected answer leads back to it. `misunderstandings`: in a row, at this
    question. `prompt`, `prompted`: what was asked last (a digest) and how often in a row. `interruptions`:
    handbook questions in a row. `stopping`: the user was asked whether to stop. `awaits`: beside the open question, the
    user was asked which field is to be corrected, or what is to be added. `unfit`: a digest of what did not answer the
    open question, and does where it is written again."""

    version: Literal[1] = 1
    stage: Stage = Stage.DANGER
    asking: FieldId = DANGER
    answers: dict[FieldId, FieldAnswer] = {}
    paused: bool = False
    stopping: bool = False
    awaits: Literal["field", "addition"] | None = None
    unfit: str = ""
    reviewed: bool = False
    misunderstandings: NonNegativeInt = 0
    prompt: str = ""
    prompted: NonNegativeInt = 0
    interruptions: NonNegativeInt = 0
    started: datetime
    updated: datetime

    @validator("started", "updated")
    @classmethod
    def _says_its_time_zone(cls, value: datetime) -> datetime:
        if value.tzinfo is None:
            raise ValueError("a time needs a time zone")
        return value

    @root_validator(skip_on_failure=True)
    @classmethod
    def _danger_is_asked_in_its_stage(cls, values: dict[str, Any]) -> dict[str, Any]:
        if values["stage"] == Stage.DANGER and values["asking"] != DANGER:
            raise ValueError("nothing is asked before danger")
        return values

    @classmethod
    def begin(cls, now: datetime) -> "Draft":
        """An empty draft, begun `now` (with a time zone)."""
        return cls(started=now, updated=now)

    @classmethod
    def from_slot(cls, value: dict[str, Any] | None) -> "Draft | None":
        """From what a slot holds; None where there is no draft or one that this version cannot read."""
        if not value:
            return None
        try:
            return cls.parse_obj(value)
        except ValidationError:
            return None

    def to_slot(self) -> dict[str, Any]:
        """As JSON-ready data."""
        data: dict[str, Any] = json.loads(self.json())
        return data

    def expired(self, now: datetime) -> bool:
        """Whether more than LIFETIME has passed since anything happened to it."""
        return now - self.updated > LIFETIME

    def changed(self, **changes: Any) -> "Draft":
        """A draft with these fields changed."""
        return Draft.parse_obj({**self._values(), **changes})

    def with_answer(self, field: FieldId, state: State, text: str = "") -> "Draft":
        """A draft in which `field` is answered; text beyond MAX_FIELD is left out."""
        answer = FieldAnswer(state=state, text=text.strip()[:MAX_FIELD].strip() if state in _WITH_TEXT else "")
        return self.changed(answers={**self.answers, field: answer})

    def text(self, field: FieldId) -> str:
        """The user's words in `field`; empty where there are none."""
        answer = self.answers.get(field)
        return answer.text if answer else ""

    def told(self) -> str:
        """All the user's words in it."""
        return "\n".join(answer.text for answer in self.answers.values() if answer.text)

    def holding(self, words: Iterable[str]) -> FieldId | None:
        """The one field about the child whose answer holds all `words` (as phrases.tokens gives them); None where there
        is none or more than one."""
        wanted = {*words}
        found = [f for f, answer in self.answers.items() if f != DANGER and wanted <= {*tokens(answer.text)}]
        return found[0] if len(found) == 1 else None

    def is_open(self, field: FieldId) -> bool:
        """Whether `field` is still to be asked about."""
        answer = self.answers.get(field)
        return answer is None or answer.state is State.BEGUN

    def asks_again(self, field: FieldId) -> bool:
        """Whether the answer that stands in `field` is to be written again, all of it."""
        return self.stage is Stage.ASKING and not self.paused and self.asking == field and not self.is_open(field)

    def is_empty(self) -> bool:
        """Whether it holds none of the user's words about the child."""
        return not any(answer.text for field, answer in self.answers.items() if field != DANGER)

    def is_edited(self) -> bool:
        """Whether the user is changing what was settled: a field is asked for anew, or which one it is to be."""
        if self.paused:
            return False
        from_summary = self.reviewed and not self.is_empty()
        anew = self.stage in {Stage.DANGER, Stage.ASKING} and (from_summary or not self.is_open(self.asking))
        return self.awaits is not None or anew

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__fields__}
