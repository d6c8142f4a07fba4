"""Personal numbers or addresses were written, or somebody's illness beside the full name."""

from dataclasses import replace

from bot.dialogue.asked import asked_topics, open_details
from bot.dialogue.plan import HEALTH_TOLD, Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.concern import concern
from bot.dialogue.steps.still_a_child import still_a_child
from bot.dialogue.steps.still_urgent import still_urgent
from bot.handbook.required import HOW_TO_REPORT
from bot.privacy.masking import ADDRESS
from bot.understanding.intents import START_REPORT

_WORRY_BESIDE_A_NUMBER = 0.95  # what is left of a child's name and age beside a hidden number often looks like a worry
_WISH_BESIDE_A_NUMBER = 0.8  # the wish to report, said in plain words or surely understood, begins the report
_WORRY_BESIDE_AN_ADDRESS = 0.4  # a hidden address leaves a whole sentence: from here a worry in it is one


def privacy(situation: Situation) -> Plan | None:
    """Say that personal data do not belong here and how to send them; answer the question or the worry beside it. Right
    after an emergency that goes on, whom to call comes first; beside a street address, so does a worry, and the wish to
    report begins the report whatever was hidden. Of an illness that is told, not asked about, nothing is answered."""
    understanding = situation.understanding
    if not understanding.masked and not situation.hands_over_health:
        return None
    hidden = bool(understanding.masked)
    if (urgent := still_a_child(situation) or still_urgent(situation)) is not None:
        return replace(urgent, privacy=hidden, address=ADDRESS in understanding.masked)
    worried = concern(situation)
    if worried is not None and worried.intent == START_REPORT and worried.confidence >= _WISH_BESIDE_A_NUMBER:
        return replace(worried, privacy=hidden)
    if worried is not None and not understanding.hides_numbers and worried.confidence >= _WORRY_BESIDE_AN_ADDRESS:
        return replace(worried, privacy=hidden)
    topics = _answering(worried) or tuple(guess.intent for guess in asked_topics(situation) if hidden)
    return Plan(
        "action_privacy",
        "personlige oplysninger",
        1.0,
        topics,
        intent="" if hidden else HEALTH_TOLD,
        details=open_details(situation, topics),
        language=understanding.language,
    )


def _answering(worried: Plan | None) -> tuple[str, ...]:
    """What a clear worry beside the number, or the wish to report, is answered with."""
    if worried is not None and worried.intent == START_REPORT:
        return (HOW_TO_REPORT,)
    return worried.topics if worried is not None and worried.confidence >= _WORRY_BESIDE_A_NUMBER else ()
