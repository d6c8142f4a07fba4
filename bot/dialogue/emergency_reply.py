"""What is said in an emergency: what to do now, then whom to tell, or that a draft waits."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.card import Card, card
from bot.dialogue.memory import Memory
from bot.dialogue.offers import after_emergency
from bot.dialogue.plan import Plan
from bot.handbook.handbook import Handbook
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import EMERGENCY, FAMILY_ADVICE, POLICE, URGENT_CALL
from bot.language.asking import asks
from bot.report.step import Step

_CONTACTS = (EMERGENCY, POLICE, FAMILY_ADVICE)


@dataclass(frozen=True)
class EmergencyReply:
    """`first` and `then`: names of the fixed replies (data/replies.yml), the latter with the buttons that `memory` has
    offered; None where nothing follows, as for a child, who can help it, and no duty to report."""

    first: str
    then: str | None
    memory: Memory
    card: Card


def reply_to_emergency(
    plan: Plan,
    before: Memory,
    handbook: Handbook,
    offer: str,
    typed: str,
    worry: Callable[[], str],
    waiting: Step | None = None,
) -> EmergencyReply:
    """The guidance for the kind of alarm of `plan`; a shorter one where it was sent a turn or two ago. `offer`: the
    button that begins a concern report. `typed`: the message; `worry` gives it with roles for names, and is asked only
    where a report may begin with it. `waiting`: how a draft waits; None where there is none."""
    waits = waiting is not None and waiting.draft is not None
    choices = waiting.buttons if waiting is not None and waits else None
    memory = after_emergency(before, plan, offer, "" if asks(typed) else worry(), choices)
    afterwards = "acute_afterwards" if memory.report_offered else None
    headings = (URGENT_HELP, DUTY_TO_REPORT) if memory.report_offered else (URGENT_HELP,)  # the reply speaks of both
    contacts = [handbook.contact(contact).card() for contact in _CONTACTS]
    return EmergencyReply(
        first="acute_again" if plan.again else f"acute_{plan.alarm}",
        then="acute_in_report" if waits else afterwards,
        memory=memory,
        card={**card("acute", plan.confidence, headings, [URGENT_CALL]), "contacts": contacts, "alarm": plan.alarm},
    )
