"""What the tests of the concern report share: the dialogue with its real wording, and a fixed time."""

from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.privacy.first_names import load_first_names
from bot.privacy.roles import Roles
from bot.project import contact_details, towns
from bot.report.commands.recognising import Commands
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.step import Step
from bot.report.wording.loading import load_wording
from bot.report.wording.wording import Wording

DATA = Path(__file__).resolve().parents[2] / "data" / "report"


@pytest.fixture(scope="session")
def wording() -> Wording:
    return load_wording(DATA / "report.yml", contact_details())


@pytest.fixture(scope="session")
def roles() -> Roles:
    return Roles(load_first_names(DATA.parent / "privacy" / "first_names.txt"), towns())


@pytest.fixture(scope="session")
def commands(wording: Wording) -> Commands:
    return Commands(wording)


@pytest.fixture(scope="session")
def dialogue(wording: Wording, roles: Roles) -> ReportDialogue:
    return ReportDialogue(wording, roles)


@pytest.fixture(scope="session")
def now() -> datetime:
    """A Monday evening in November."""
    return datetime(2025, 11, 24, 20, 0, tzinfo=timezone.utc)


@pytest.fixture(scope="session")
def talk(dialogue: ReportDialogue, now: datetime) -> Callable[..., Step]:
    """Starts with a story (or None), says the texts one after another, gives the last step."""

    def run(story: str | None, *texts: str) -> Step:
        step = dialogue.start(story, now)
        for text in texts:
            assert step.draft is not None, f"the report had ended before »{text}«"
            step = dialogue.step(step.draft, text, now)
        return step

    return run


@pytest.fixture(scope="session")
def at_question(talk: Callable[..., Step], wording: Wording) -> Callable[[str], Draft]:
    """A draft whose open question is the one about a field; everything before is skipped."""

    def run(field: str) -> Draft:
        skipped = [] if field == "danger_now" else ["nej"]
        if field != "danger_now":
            skipped += ["spring over"] * (wording.order.index(field) - 1)
        draft = talk(None, *skipped).draft
        assert draft is not None
        assert draft.asking == field
        return draft

    return run
