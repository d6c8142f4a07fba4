"""What `haandbog check` looks at, all that editors write, and what it finds there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot import project
from bot.channel.settings import unknown_first_topics
from bot.content.errors import ContentError, Problem
from bot.handbook import coverage
from bot.handbook.handbook import Handbook
from bot.handbook.lint import lint
from bot.handbook.training import FollowUp, Question, read_follow_ups, read_questions
from bot.report.wording.drift import missing_evidence
from bot.runtime.declared import Declared, read_declared
from bot.understanding.intents import ALARMS, NOT_TOPICS
from bot.urgency.measured import out_of_measure

_Read = TypeVar("_Read")


@dataclass(frozen=True)
class Findings:
    """`faults`: what should be put right in or between the files, one sentence each. Beside a text of the handbook also
    `differences`, what of it the topics say otherwise or not at all, and `drifted`, what the report quotes that no
    longer stands there, a line each; without one None and nothing."""

    faults: tuple[str, ...]
    differences: coverage.Differences | None = None
    drifted: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is to be put right."""
        same = self.differences is None or self.differences.ok
        return same and not (self.faults or self.drifted)


@dataclass(frozen=True)
class Content:
    """The files as they were read, with nothing wrong in any one of them."""

    handbook: Handbook
    declared: Declared
    questions: list[Question]
    follow_ups: list[FollowUp]

    def findings(self, text: str | None = None) -> Findings:
        """What should be put right in or between them; with the handbook's own `text` also where both no longer say the
        same."""
        topics = [topic.id for topic in self.handbook.topics]
        faults = (
            *lint(self.handbook, self.questions, self.follow_ups, text),
            *self.declared.lacks(topics),
            *unknown_first_topics(topics),
            *map(str, out_of_measure(project.DATA / "urgency.yml", *self._calm_and_urgent())),
        )
        if text is None:
            return Findings(faults)
        drifted = missing_evidence(project.report_wording().rules(), text)
        return Findings(faults, coverage.check(self.handbook, text), tuple(drifted))

    def _calm_and_urgent(self) -> tuple[list[str], list[str]]:
        """What is asked where nobody is in danger, and what is told where somebody is."""
        said: dict[bool, list[str]] = {False: [], True: []}
        for question in self.questions:
            said[question.intent in ALARMS].append(question.text)
        return said[False], said[True]


def read_content() -> Content:
    """All files. ContentError with the problems of all of them."""
    problems: list[Problem] = []

    def read(reader: Callable[[], _Read]) -> _Read | None:
        try:
            return reader()
        except ContentError as error:
            problems.extend(error.problems)
            return None

    handbook, declared = read(project.handbook), read(read_declared)
    for reader in (
        *(project.report_wording, project.urgency_signals, project.spoken_danish, project.talk),
        *(project.replies, project.towns, project.roles),
    ):
        read(reader)
    topics = {topic.id for topic in handbook.topics} if handbook else None
    # Where the handbook cannot be read, an intent that seems to be unknown may be a topic of it.
    intents = NOT_TOPICS | topics if topics else None
    if declared and intents:
        problems += declared.unknown(intents)
    questions = read(lambda: read_questions(project.DATA / "nlu", intents))
    follow_ups = read(lambda: read_follow_ups(project.FOLLOW_UPS, intents, topics))
    if handbook is None or declared is None or questions is None or follow_ups is None or problems:
        raise ContentError(problems)
    return Content(handbook, declared, questions, follow_ups)
