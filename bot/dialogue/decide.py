"""The whole way from a message to a plan: the first step that has something to say decides the turn.

Four steps look ahead to what a later one would say, none looks back:

- `silence` to `still_urgent`: a sign without words right after an emergency does not end it;
- `report` to `questions` and `follow_up`: what is asked beside a draft is answered as it would be without one;
- `privacy` to `still_a_child`, `still_urgent` and `concern`: what stands beside a hidden number may matter more;
- `still_urgent` to `follow_up`, `questions` and `small_talk`: what they surely understand is no emergency that goes on.

What else several steps share stands beside them in bot/dialogue/.
"""

from collections.abc import Callable

from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.dialogue.steps.choice import choice
from bot.dialogue.steps.concern import concern
from bot.dialogue.steps.emergency_over import emergency_over
from bot.dialogue.steps.fallback import fallback
from bot.dialogue.steps.follow_up import follow_up
from bot.dialogue.steps.foreign import foreign
from bot.dialogue.steps.privacy import privacy
from bot.dialogue.steps.questions import questions
from bot.dialogue.steps.report import report
from bot.dialogue.steps.silence import silence
from bot.dialogue.steps.small_talk import small_talk
from bot.dialogue.steps.still_a_child import still_a_child
from bot.dialogue.steps.still_urgent import still_urgent
from bot.dialogue.steps.urgent import urgent

STEPS: tuple[Callable[[Situation], Plan | None], ...] = (
    silence,  # nothing was written
    urgent,  # someone may be in danger: before everything else
    report,  # a concern report is being drafted
    privacy,  # personal numbers were written
    still_a_child,  # "er det min skyld", after a child has written of itself
    choice,  # "2", "den sidste", "ja" after an offer
    foreign,  # another language than Danish
    emergency_over,  # "vi har fundet hende", right after an emergency
    concern,  # a worrying story, or the wish to report
    still_urgent,  # nothing that is surely something else, right after an emergency
    follow_up,  # "hvor står det?", "det mente jeg ikke"
    questions,  # one or several handbook questions
    small_talk,  # "hej", "er du en robot?", "jeg er så ked af det"
    fallback,  # the handbook does not say
)


def decide(situation: Situation) -> Plan:
    """The plan for this turn."""
    return next(plan for plan in (step(situation) for step in STEPS) if plan is not None)
