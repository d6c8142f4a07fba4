"""Something that is told beside the questions: it goes where it belongs, and it is said where."""

import re

from bot.report.answering.placing import absorb, add_to_finished
from bot.report.correcting.changing import put_age
from bot.report.draft import Stage, State
from bot.report.fields import MAIN
from bot.report.reading.about_the_child import STORY, tells_of_someone, tells_surely
from bot.report.reading.extraction import extract
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.questions import is_question, may_ask
from bot.report.reading.thanks import is_thanks
from bot.report.reading.yes_or_no import behind_yes_or_no
from bot.report.turn import Turn

_ADDING = re.compile(
    r"^\W*(?:(?:kan|vil|må)\s+(?:du|jeg)\s+|jeg\s+vil\s+|(?:gerne|lige|også|godt)\s+)*(?:tilføj(?:e)?|skriv(?:e)?)\b"
    r"(?:\s+(?:lige|også|gerne|venligst|desuden|noget|lidt|mere|en ting))*(?:\s*,?\s*at\b)?[\s:,]*",
    re.IGNORECASE,
)


def told_in(text: str) -> str:
    """What `text` tells behind a yes, a no, "det passer, men" and "tilføj at"; empty where it tells nothing."""
    said = behind_yes_or_no(text)
    reacts = said != text.strip()
    adds = _ADDING.match(said)
    told = said[adds.end() :] if adds else said
    if is_nonsense(told) or is_question(told) or is_thanks(told):
        return ""
    # "nej, det synes jeg ikke rigtig det gør" says nothing of the child.
    enough = adds is not None or (not reacts and len(told.split()) >= STORY)
    return told if enough or tells_of_someone(told) or tells_surely(told) else ""


def tell(turn: Turn, told: str) -> None:
    """Puts `told` into the draft, an age in the place of the old one, and says where it went."""
    if not put_age(turn, told):
        turn.say_added(add_to_finished(turn, told))


def tell_and_go_on(turn: Turn, told: str) -> None:
    """As `tell`, and on from there: to the next question where it answers the open one, else to what was open."""
    asking = turn.draft.stage is Stage.ASKING
    was_open = turn.draft.is_open(turn.draft.asking)
    turn.draft = turn.draft.changed(paused=False)
    tell(turn, told)
    if asking and was_open and not turn.draft.is_open(turn.draft.asking):
        turn.go_on()
    elif asking:
        turn.ask_shortly()
    else:
        turn.review()


def take_in(turn: Turn, story: str) -> None:
    """Takes a story into what is open and, where nothing of it belongs there, into what is finished; says where."""
    before = turn.draft
    absorb(turn, story)
    changed = [field for field in turn.draft.answers if turn.draft.text(field) != before.text(field)]
    if changed:
        turn.say_added(changed)
    elif extract(story):  # all but a greeting, a question or "jeg er bekymret"
        tell(turn, story)


def keep_unfit(turn: Turn, said: str) -> bool:
    """Adds `said`, which does not answer the open question, to what was seen; False where it hardly tells."""
    if may_ask(said) or (len(said.split()) < STORY and not tells_of_someone(said)):
        return False
    turn.add(MAIN, said, State.GIVEN)
    turn.say_added([MAIN])
    return True
