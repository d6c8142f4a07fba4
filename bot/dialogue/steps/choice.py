"""An answer to what the assistant offered a turn ago: a number, "ja" or "nej"."""

import re

from bot.dialogue.intents import START_REPORT
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation

_ORDINALS = ("første", "anden", "tredje")
_NUMBERS = ("en|et|1", "to|2", "tre|3")
_NUMBER_ONLY = re.compile(
    r"^(?:(?:nr|nummer|valg|mulighed|knap)\.?\s*)?(?P<number>[1-3]|en|et|to|tre)[.!)]?$|^(?:den|det)\s+(?P<ordinal>første|anden|andet|tredje|sidste)[.!]?$"
)


def choice(situation: Situation) -> Plan | None:
    """Answer the chosen topic, start what was offered, or take a no for an answer."""
    memory, part = situation.memory, situation.understanding.whole
    text = part.text.strip()
    if memory.offered and (index := _chosen(text, len(memory.offered))) is not None:
        offered = memory.offered[index]
        topic = next((t.id for t in situation.handbook.topics if t.title == offered), None)
        if topic:
            return Plan("action_answer", "choice", 1.0, topics=(topic,))
        if situation.report is not None and situation.report.asks_to_start(offered):
            return Plan("action_report", "choice", 1.0, intent=START_REPORT)
    if memory.proposal and part.best.intent == "affirm":
        return Plan("action_report", "yes to the offer", part.best.confidence, intent=memory.proposal)
    return None


def _chosen(text: str, count: int) -> int | None:
    """The index of the option that `text` names, among `count`; None where it names none."""
    match = _NUMBER_ONLY.match(text)
    if match is None:
        return None
    if match["number"]:
        index = next(i for i, forms in enumerate(_NUMBERS) if match["number"] in forms.split("|"))
    elif match["ordinal"] == "sidste":
        index = count - 1
    else:
        index = next(i for i, form in enumerate(_ORDINALS) if form.startswith(match["ordinal"][:4]))
    return index if index < count else None
