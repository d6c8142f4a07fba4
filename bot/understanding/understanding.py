"""What the pipeline understood of one message, as plain data that travels with it."""

from dataclasses import dataclass, replace
from typing import Any

from bot.language.detecting import DANISH
from bot.privacy.masking import hides_numbers
from bot.urgency.kinds import AlarmKind

UNDERSTANDING = "understanding"  # the field of a parsed message that holds an Understanding, as `to_dict` gives it
PERSON = "PER"  # the entity of a person's name, as spaCy's Danish models label it


@dataclass(frozen=True)
class Guess:
    """One thing a question may mean: an intent (for a handbook question the topic's id), 0..1."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class Part:
    """One question of a message, with what it may mean, likeliest first."""

    text: str
    guesses: tuple[Guess, ...] = ()

    @property
    def best(self) -> Guess:
        """The likeliest guess; an empty one where there is none."""
        return self.guesses[0] if self.guesses else Guess("", 0.0)

    def confidence(self, intent: str) -> float:
        """How likely `intent` is."""
        return next((guess.confidence for guess in self.guesses if guess.intent == intent), 0.0)

    def without(self, intent: str) -> "Part":
        """The same where `intent` cannot be meant: the others are so much likelier."""
        left = 1.0 - self.confidence(intent)
        others = (guess for guess in self.guesses if guess.intent != intent)
        return replace(self, guesses=tuple(Guess(g.intent, g.confidence / left) for g in others) if left > 0 else ())


@dataclass(frozen=True)
class Alarm:
    """Something urgent: `reason` is what gave it away; 0..1 how clearly."""

    kind: AlarmKind
    reason: str
    confidence: float = 1.0


@dataclass(frozen=True)
class Understanding:
    """One message: `whole` is all of it as one question, `parts` its sentences and single questions (at least one),
    each read by itself; `in_context` is the whole read behind what was answered last, where it may point back.
    `health`: it tells of somebody's illness with the full name."""

    typed: str
    whole: Part
    parts: tuple[Part, ...]
    in_context: Part | None = None
    alarm: Alarm | None = None
    language: str = DANISH
    masked: tuple[str, ...] = ()
    names: bool = False
    health: bool = False

    @property
    def hides_numbers(self) -> bool:
        """Whether a number or a mail address was hidden in it."""
        return hides_numbers(self.masked)

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready data."""
        # By hand: `asdict` copies every name and number of some hundred guesses, which takes a millisecond.
        return vars(self) | {
            "whole": _data(self.whole),
            "parts": tuple(map(_data, self.parts)),
            "in_context": self.in_context and _data(self.in_context),
            "alarm": self.alarm and vars(self.alarm).copy(),
        }

    @classmethod
    def of_intent(cls, intent: str, alarm: AlarmKind | None = None) -> "Understanding":
        """What a story means that names an intent and no text: that intent, surely."""
        whole = Part(intent, (Guess(intent, 1.0),))
        return cls(typed=intent, whole=whole, parts=(whole,), alarm=Alarm(alarm, intent) if alarm else None)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Understanding":
        """The reverse of `to_dict`."""
        return cls(
            typed=data["typed"],
            whole=_part(data["whole"]),
            parts=tuple(_part(part) for part in data["parts"]),
            in_context=_part(data["in_context"]) if data.get("in_context") else None,
            alarm=Alarm(**data["alarm"]) if data.get("alarm") else None,
            language=data.get("language", DANISH),
            masked=tuple(data.get("masked", ())),
            names=bool(data.get("names")),
            health=bool(data.get("health")),
        )


def _data(part: Part) -> dict[str, Any]:
    return {"text": part.text, "guesses": tuple(vars(guess).copy() for guess in part.guesses)}


def _part(data: dict[str, Any]) -> Part:
    guesses = tuple(Guess(**guess) for guess in data["guesses"])
    return Part(data["text"], guesses)
