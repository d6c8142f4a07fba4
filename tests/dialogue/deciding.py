"""Messages as the pipeline would understand them, and the plan for each, without Rasa and without a model."""

from dataclasses import replace

from bot.dialogue.decide import decide
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Settings, Situation
from bot.project import handbook, report_dialogue
from bot.report.draft import Stage
from bot.report.fields import FieldId
from bot.understanding.understanding import Guess, Part, Understanding
from tests.shell.now import NOW


def understood(text: str, *guesses: tuple[str, float], parts: tuple[Part, ...] = ()) -> Understanding:
    """A message that means this as a whole; `parts`: its sentences, where it has several."""
    whole = Part(text, tuple(Guess(intent, confidence) for intent, confidence in guesses))
    return Understanding(typed=text, whole=whole, parts=parts or (whole,))


def plan(
    understanding: Understanding, memory: Memory | None = None, report: bool = False, asking: FieldId | None = None
) -> Plan:
    """What is done; with `report` beside a draft that was begun just now, or else one whose question about `asking` is
    open."""
    draft = report_dialogue().start(None, NOW).draft if report or asking else None
    if draft is not None and asking:
        draft = draft.changed(stage=Stage.ASKING, asking=asking)
    return decide(Situation(understanding, memory or Memory(), handbook(), Settings(), report_dialogue(), draft))


def behind_an_answer(asked: Understanding, *guesses: tuple[str, float]) -> Understanding:
    """The same, which means this behind the last answer."""
    return replace(asked, in_context=understood(asked.typed, *guesses).whole)
