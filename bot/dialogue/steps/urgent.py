"""Someone may be in danger."""

from bot.dialogue.child import a_child_speaks_still, an_adult_spoke_before
from bot.dialogue.choosing import is_plain_choice
from bot.dialogue.memory import TOLD
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.privacy.masking import ADDRESS
from bot.report.step import Claim
from bot.understanding.intents import ALARMS
from bot.understanding.understanding import Alarm
from bot.urgency.kinds import CHILD_ITSELF

_HAPPENS_NOW = 0.95  # in a report people tell of bad things that are not happening now
_BY_ITSELF = 0.8  # how clear a message is that tells of an emergency of its own, right after another
_BESIDE_AN_ILLNESS = 0.3  # a diagnosis told with the full name sounds faintly like an emergency
_SIGNAL = 1.0  # as sure as a signal of data/urgency.yml: what is left beside a hidden number must be that clear


def urgent(situation: Situation) -> Plan | None:
    """Urgent guidance first, whatever else the message holds."""
    alarm = situation.understanding.alarm
    if alarm is None:
        return None
    least = _SIGNAL if situation.understanding.hides_numbers else _HAPPENS_NOW
    if situation.draft is not None and alarm.confidence < least:
        return None
    if situation.draft is None and situation.hands_over_health and alarm.confidence < _BESIDE_AN_ILLNESS:
        return None
    if alarm.kind == CHILD_ITSELF and (_is_quoted(situation) or an_adult_spoke_before(situation)):
        return None
    if _is_report_command(situation) or (alarm.confidence < _SIGNAL and is_plain_choice(situation)):
        return None
    return Plan(
        "action_acute",
        f"det haster: {alarm.reason}",
        confidence=1.0,
        again=_goes_on(situation, alarm),
        alarm=CHILD_ITSELF if a_child_speaks_still(situation, of_others=alarm.confidence < _SIGNAL) else alarm.kind,
        privacy=bool(situation.understanding.masked),
        address=ADDRESS in situation.understanding.masked,
        language=situation.understanding.language,
    )


def _goes_on(situation: Situation, alarm: Alarm) -> bool:
    """Whether it only goes on with an emergency that was told before ("han er 15"): then the short reply, as long as
    nothing in it is a clear emergency by itself."""
    if situation.draft is not None or situation.memory.recent_emergency() != TOLD or alarm.confidence >= _SIGNAL:
        return False
    readings = (situation.understanding.whole, *situation.understanding.parts)
    return all(sum(reading.confidence(intent) for intent in ALARMS) < _BY_ITSELF for reading in readings)


def _is_quoted(situation: Situation) -> bool:
    """Whether a report asks for the child's own words, so that a child seems to write."""
    return situation.heard is not None and situation.heard.may_be_quoted


def _is_report_command(situation: Situation) -> bool:
    """Whether the message is a word to the report, such as "stop"; the report itself sees what is urgent in it."""
    return situation.heard is not None and situation.heard.claim is Claim.COMMAND
