"""The web chat's limits and origins, read from one YAML file (web.yml)."""

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import NonNegativeInt, PositiveFloat, PositiveInt, ValidationError, confloat, conint, validator

from bot.content.errors import ContentError
from bot.content.findings import nearest, told
from bot.content.strict import Strict
from bot.content.yaml_file import read_settings
from bot.privacy.promises import FEEDBACK_DAYS, SILENT_MINUTES
from bot.project import ROOT

_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?")


class SettingsError(Exception):
    """The file cannot be used; the message says why."""


class Rate(Strict):
    """A bucket of `burst` requests that gets `per_minute` new ones."""

    burst: PositiveInt
    per_minute: PositiveFloat


class Limits(Strict):
    """What one visitor, one address and everyone together may do."""

    message_characters: PositiveInt = 5000
    chat_body_bytes: PositiveInt = 32_768
    server_body_bytes: PositiveInt = 262_144
    request_seconds: PositiveFloat = 15
    turn_seconds: PositiveFloat = 20
    turns_at_once: PositiveInt = 64
    session_minutes: confloat(gt=0, le=SILENT_MINUTES) = SILENT_MINUTES  # type: ignore[valid-type]
    sessions_known: PositiveInt = 10_000
    sessions_per_address: PositiveInt = 200
    session_messages: Rate = Rate(burst=15, per_minute=40)
    address_messages: Rate = Rate(burst=300, per_minute=600)
    address_sessions: Rate = Rate(burst=60, per_minute=60)


class Feedback(Strict):
    """Where editors' notes are kept, and for how many days: no more than the privacy page promises."""

    path: Path = Path("var/feedback.sqlite")
    days: conint(gt=0, le=FEEDBACK_DAYS) = FEEDBACK_DAYS  # type: ignore[valid-type]


class Settings(Strict):
    """The whole file."""

    frame_ancestors: tuple[str, ...] = ()
    proxies: NonNegativeInt = 0
    limits: Limits = Limits()
    feedback: Feedback = Feedback()
    first_topics: tuple[str, ...] = ()

    @validator("frame_ancestors", each_item=True)
    @classmethod
    def _is_origin(cls, value: str) -> str:
        # It goes into a header: anything but a plain origin could open the policy further than meant.
        if not _ORIGIN.fullmatch(value):
            raise ValueError("skal være et websted som https://www.haderslev.dk")
        return value

    @property
    def feedback_path(self) -> Path:
        """The feedback file; a relative path starts at the project."""
        return ROOT / self.feedback.path


def settings_file() -> Path:
    """The file that HAANDBOG_WEB names, or web.yml."""
    return Path(os.environ.get("HAANDBOG_WEB") or ROOT / "web.yml")


def load_settings(path: Path | None = None) -> Settings:
    """The settings in `path`, or in `settings_file`. SettingsError if unusable."""
    try:
        file = read_settings(path or settings_file())
    except ContentError as error:
        raise SettingsError(str(error)) from error
    try:
        return Settings.parse_obj(file.data or {})
    except ValidationError as error:
        wrong = (file.problem(tuple(finding["loc"]), told(finding)) for finding in error.errors())
        raise SettingsError("\n".join(map(str, wrong))) from error


def unknown_first_topics(topics: Collection[str], path: Path | None = None) -> Iterator[str]:
    """A sentence for each of the first topics in `path` (or `settings_file`) that is not among `topics` (ids): the web
    chat leaves it out. SettingsError if the file is unusable."""
    for topic in load_settings(path).first_topics:
        if topic not in topics:
            file = (path or settings_file()).name
            yield f"{file}: emnet »{topic}« i »first_topics« findes ikke.{nearest(topic, topics)}"
