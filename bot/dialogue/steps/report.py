"""A concern report is being drafted."""

from dataclasses import replace

from bot.dialogue.intents import SMALL_TALK, STEERING
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.follow_up import follow_up
from bot.dialogue.steps.questions import questions
from bot.report.step import Claim

_STEERS = 0.5  # how sure it must be that the message wants to stop, go on, go back or see the draft
_ASIDES = SMALL_TALK - {"affirm", "deny"}  # a yes or no answers the report's own question


def report(situation: Situation) -> Plan | None:
    """Go on with the draft, unless the message is a question or remark beside it: then both."""
    draft, dialogue = situation.draft, situation.report
    if draft is None or dialogue is None:
        return None
    claim = dialogue.claims(draft, situation.understanding.typed)
    best = situation.understanding.whole.best
    if claim is not Claim.COMMAND and best.intent in STEERING and best.confidence >= _STEERS:
        return Plan("action_report", f"steers the report: {best.intent}", best.confidence, intent=best.intent)
    if claim is Claim.OPEN and not situation.understanding.masked:
        aside = questions(situation) or follow_up(situation) or _small_talk(situation)
        if aside is not None:
            return replace(aside, reason=f"{aside.reason}, beside the report", resume=True)
    return Plan("action_report", "report goes on", 1.0, privacy=bool(situation.understanding.masked))


def _small_talk(situation: Situation) -> Plan | None:
    best = situation.understanding.whole.best
    if best.intent not in _ASIDES or best.confidence < situation.settings.sure:
        return None
    return Plan("action_small_talk", "small talk", best.confidence, intent=best.intent)
