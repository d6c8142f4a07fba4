"""An emergency was told a turn or two ago, and now it is over."""

from bot.dialogue.emergency_end import be_glad, may_be_over
from bot.dialogue.memory import NONE
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.language.asking import asks
from bot.understanding.intents import OVER
from bot.understanding.over import is_over
from bot.urgency.kinds import CHILD_ITSELF

_IT_IS_OVER = 0.7  # below it the short reply about whom to call is the safer one
_BEYOND_DOUBT = 0.9  # from here on it need not be the likeliest thing that the message says alone
_BESIDE_A_QUESTION = 0.9


def emergency_over(situation: Situation) -> Plan | None:
    """Be glad, say whom to tell and whom to call if it begins again, and answer what is asked with it. Behind an
    emergency much sounds like its end ("hun tog ham med"), so the message must say so alone, too. To a child still
    speaks the step before."""
    if situation.memory.recent_emergency() in {NONE, CHILD_ITSELF}:
        return None
    reading = situation.reading
    alone = situation.understanding.whole
    so_sure = reading.confidence(OVER) >= _BEYOND_DOUBT and may_be_over(alone)
    if reading.confidence(OVER) >= _IT_IS_OVER and is_over(reading) and (is_over(alone) or so_sure):
        return be_glad(situation, reading.best.confidence)
    # Said beside a clear question, in which it drowns: "han er hjemme igen. Hvor indberetter jeg turen?"
    said = [part for part in situation.understanding.parts if not asks(part.text)]
    surely = max((part.best.confidence for part in said if is_over(part)), default=0.0)
    glad = be_glad(situation, surely)
    return glad if surely >= _BESIDE_A_QUESTION and glad.topics else None
