"""Everything a step may look at to decide a turn."""

from dataclasses import dataclass, replace
from functools import cached_property

from bot.dialogue.memory import Memory
from bot.handbook.handbook import Handbook
from bot.language.asking import asks, asks_within
from bot.language.leaning import leans
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.heard import Heard
from bot.understanding.intents import NOT_TOPICS, OUTSIDE
from bot.understanding.understanding import Guess, Part, Understanding

_CLEARLY_ELSEWHERE = 0.5  # how sure a bare question must be to leave the headings that were answered


@dataclass(frozen=True)
class Settings:
    """Confidences from which the assistant acts, those that several steps share.

    `sure`: a topic is answered. `heading_sure`: so is the best topic of a heading that is this likely as a
    whole. `part_sure`: one question of several is answered. `unsure`: a topic is worth offering. `outside`:
    how many times likelier than "not in the handbook" what is answered must be.
    """

    sure: float = 0.22
    heading_sure: float = 0.25
    part_sure: float = 0.5
    unsure: float = 0.1
    outside: float = 1.5


@dataclass(frozen=True)
class Situation:
    """One turn: the message, the conversation so far, the handbook."""

    understanding: Understanding
    memory: Memory
    handbook: Handbook
    settings: Settings
    report: ReportDialogue
    draft: Draft | None = None  # the concern report that is being drafted

    @cached_property
    def reading(self) -> Part:
        """The whole message, behind the last answer where it may point back to it. Beside a report only a question
        does: "det var lørdag" answers the report's own. A bare question stays with what was answered."""
        whole, behind = self.understanding.whole, self.understanding.in_context
        if behind is None or not (self.draft is None or asks(whole.text)):
            return whole
        return self._staying(behind) if self.leans else behind

    @cached_property
    def leans(self) -> bool:
        """Whether the message is a bare question about what was answered last: "er det et krav"."""
        return bool(self.memory.recent_topics()) and leans(self.understanding.whole.text)

    def _staying(self, behind: Part) -> Part:
        """`behind` without the topics of other headings than the last ones, but what it clearly means."""
        answered = {self.heading_of(topic) for topic in self.memory.recent_topics()}
        stays = (
            guess
            for guess in behind.guesses
            if guess.intent in NOT_TOPICS
            or guess.confidence >= _CLEARLY_ELSEWHERE
            or self.heading_of(guess.intent) in answered
        )
        return replace(behind, guesses=tuple(stays))

    @cached_property
    def heard(self) -> Heard | None:
        """What the message is to the draft; None where there is none."""
        return self.report.hear(self.draft, self.understanding.typed) if self.draft else None

    @property
    def hands_over_health(self) -> bool:
        """Whether the message asks nothing and tells of somebody's illness with the full name, to be passed on."""
        return self.understanding.health and not asks_within(self.understanding.typed)

    def topics_of(self, part: Part) -> list[Guess]:
        """The guesses of `part` that are handbook topics, likeliest first."""
        return [guess for guess in part.guesses if guess.intent not in NOT_TOPICS]

    def heading_of(self, topic: str) -> str:
        """The heading under which `topic` stands."""
        return self.handbook.topic(topic).heading

    def heading_confidence(self, part: Part, heading: str) -> float:
        """How likely it is that `part` asks about anything under `heading`."""
        return sum(g.confidence for g in self.topics_of(part) if self.heading_of(g.intent) == heading)

    def sure_topic(self, part: Part, threshold: float | None = None) -> Guess | None:
        """The topic that `part` surely asks about; None where it is not sure enough."""
        topics = self.topics_of(part)
        if not topics:
            return None
        best = topics[0]
        others = max((self._weight(g) for g in part.guesses if g.intent in NOT_TOPICS), default=0.0)
        if best.confidence >= (threshold or self.settings.sure) and best.confidence > others:
            return best
        heading = self.heading_confidence(part, self.heading_of(best.intent))
        if heading >= max(self.settings.heading_sure, threshold or 0.0) and heading > others:
            return Guess(best.intent, heading)
        return None

    def asked_in_sentences(self, least: float) -> list[Guess]:
        """The topics that single sentences of several ask about, each with at least `least`, in order."""
        parts = self.understanding.parts
        asking = [part for part in parts if asks(part.text)] if len(parts) > 1 else []
        return list(filter(None, (self.sure_topic(part, least) for part in asking)))

    def _weight(self, guess: Guess) -> float:
        """What a topic must beat where `guess` is no topic: to answer a stranger's question is to invent."""
        return guess.confidence * (self.settings.outside if guess.intent == OUTSIDE else 1.0)
