"""What is offered with a reply, a concern report above all, and so what the conversation remembers after it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.dialogue.memory import ASKED, TOLD, Memory
from bot.dialogue.plan import Plan
from bot.dialogue.story import story_with, tells_and_asks
from bot.handbook.answer import Answer
from bot.handbook.model import DUTY_TO_REPORT, URGENT_HELP
from bot.handbook.required import URGENT_CALL, WORRY
from bot.language.asking import asks
from bot.urgency.kinds import CHILD_ITSELF

_BESIDE_THE_OFFER = 2  # so many related topics


def after_answer(before: Memory, answer: Answer, offer: str | None, typed: str, worry: Callable[[], str]) -> Memory:
    """With the buttons of `answer`, `offer` among them where it speaks of the duty to report, and whether it was about
    emergencies. `offer`: the button that begins a concern report; None where one is being drafted. `typed`: the
    message; `worry` gives it with roles for names, and is asked only where a report may begin with it."""
    memory = before.next_turn().answered(answer.topic_ids).offering(answer.buttons)
    if DUTY_TO_REPORT in answer.headings and offer is not None:
        # Who asks about the duty to report may want to write a report, and who is worried has begun to tell.
        told = (WORRY in answer.topic_ids and not asks(typed)) or tells_and_asks(typed)
        story = story_with(before.story, worry()) if told else before.story
        memory = memory.offering_a_report(_with(offer, answer), story)
    return memory.alarmed(ASKED) if URGENT_HELP in answer.headings else memory


def after_concern(before: Memory, answer: Answer, offer: str, worry: str) -> Memory:
    """With a report offered that may begin with `worry`, the message with roles for names."""
    memory = before.next_turn().answered(answer.topic_ids)
    return memory.offering_a_report(_with(offer, answer), story_with(before.story, worry))


def after_emergency(
    before: Memory, plan: Plan, offer: str, worry: str = "", waiting: Sequence[str] | None = None
) -> Memory:
    """With the emergency of `plan`, unless it only goes on, and a report offered, but not to a child, that may begin
    with `worry`, the message with roles for names. `waiting`: what a draft that waits offers instead; None where there
    is none."""
    memory = before.next_turn().answered((URGENT_CALL,))
    if plan.again:
        return memory.closed()
    memory = memory.alarmed(CHILD_ITSELF if plan.alarm == CHILD_ITSELF else TOLD)
    if waiting is not None:
        return memory.offering(waiting)
    if plan.alarm == CHILD_ITSELF:
        return memory.closed()
    return memory.offering_a_report((offer,), story_with(before.story, worry) if worry else before.story)


def after_emergency_over(before: Memory, topics: Sequence[str], offer: str) -> Memory:
    """With a report offered, and `topics` where something was answered with it. It may begin again, so the memory stays
    watchful: "nej vent, nu er han smuttet"."""
    memory = before.next_turn().offering_a_report((offer,), before.story)
    if topics:
        memory = memory.answered(topics)
    return memory.alarmed(ASKED) if before.emergency else memory


def after_correction(before: Memory, related: Sequence[str]) -> Memory:
    """With `related` offered to who was misunderstood. Not a turn further: who corrects twice still corrects the same
    answer."""
    return replace(before.not_understood().offering(related), turns=before.turns)


def after_report(before: Memory, choices: Sequence[str], *, ended: bool) -> Memory:
    """With what the report offers next; where it has ended everything that was said is forgotten, and a new one
    offered."""
    return Memory().offering_a_report(choices) if ended else before.next_turn().closed().offering(choices)


def _with(offer: str, answer: Answer) -> tuple[str, ...]:
    return (offer, *answer.buttons[:_BESIDE_THE_OFFER])
