"""What `haandbog check` looks at: all that editors write."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot import project
from bot.channel.settings import unknown_first_topics
from bot.content.errors import ContentError, Problem
from bot.handbook.handbook import Handbook
from bot.handbook.lint import lint
from bot.handbook.training import FollowUp, Question, read_follow_ups, read_questions
from bot.runtime.declared import Declared, read_declared

_Read = TypeVar("_Read")


@dataclass(frozen=True)
class Content:
    """The files as they were read, with nothing wrong in any one of them."""

    handbook: Handbook
    declared: Declared
    questions: list[Question]
    follow_ups: list[FollowUp]

    def faults(self, text: str | None = None) -> list[str]:
        """What should be put right in or between them, one sentence each; answers are also held to the handbook's own
        `text`."""
        topics = [topic.id for topic in self.handbook.topics]
        return [
            *lint(self.handbook, self.questions, self.follow_ups, text),
            *self.declared.lacks(topics),
            *unknown_first_topics(topics),
        ]


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
    # Where either file cannot be read, an intent that seems to be unknown may stand in it.
    intents = declared.intents | topics if declared and topics else None
    questions = read(lambda: read_questions(project.DATA / "nlu", intents))
    follow_ups = read(lambda: read_follow_ups(project.FOLLOW_UPS, intents, topics))
    if handbook is None or declared is None or questions is None or follow_ups is None or problems:
        raise ContentError(problems)
    return Content(handbook, declared, questions, follow_ups)
