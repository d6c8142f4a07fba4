"""An open question: an answer in the user's own words, or something else that is wanted."""

from bot.privacy.masking import ADDRESS, PLACEHOLDERS
from bot.report.answering.not_understood import explain, is_new, misunderstood
from bot.report.answering.placing import add_to_given, fill_open, keep_the_rest
from bot.report.answering.telling import keep_unfit, take_in
from bot.report.commands.names import Command
from bot.report.correcting.changing import correct, put_age
from bot.report.correcting.openings import without_lead
from bot.report.draft import State
from bot.report.fields import (
    ANYTHING_MAY_BE_ANSWER,
    ASKED_ABOUT_ONCE,
    CHILD,
    CHILD_WORDS,
    MAIN,
    NO_IS_ANSWER,
    NUMBER_IS_ANSWER,
    OF_TIME,
    YES_IS_ANSWER,
)
from bot.report.heard import Heard
from bot.report.reading.about_the_child import may_be_seen, speaks_past, tells_of_someone, tells_surely
from bot.report.reading.extraction import Found, extract, mentions
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.questions import beside_a_question, is_question
from bot.report.reading.speech import may_be_the_childs, told_by_an_adult
from bot.report.turn import Turn

_ADDRESS = PLACEHOLDERS[ADDRESS]


def take(turn: Turn, heard: Heard) -> None:
    """An answer goes into the draft, and the next question is asked; a command does what it says."""
    if heard.command is None:
        _answer(turn, heard.text)
    elif not _about_this_answer(turn, heard):
        _about_the_way(turn, heard)


def _about_this_answer(turn: Turn, heard: Heard) -> bool:
    """Commands that settle the open question; False where it is none of them."""
    command, field = heard.command, turn.draft.asking
    there = turn.draft.text(field)
    begun = bool(there) and turn.draft.is_open(field)
    keeps = {Command.KEEP, Command.RESUME, Command.SKIP, Command.AGREE}
    if begun:
        keeps.add(Command.DONT_KNOW)
    if field not in (YES_IS_ANSWER if begun else NO_IS_ANSWER):
        keeps.add(Command.NO)
    if command in keeps and there:
        turn.answer(field, State.GIVEN, there)
        turn.say(turn.texts.keep_ok)
    elif (command is Command.YES and field in YES_IS_ANSWER) or (command is Command.NO and field in NO_IS_ANSWER):
        _put(turn, turn.clean(heard.text))
    elif command is Command.DONT_KNOW:
        turn.answer(field, State.UNKNOWN)
        turn.say(turn.texts.dont_know_ok)
    elif command in {Command.SKIP, Command.CLEAR}:
        turn.answer(field, State.SKIPPED)
        turn.say(turn.texts.skip_ok if command is Command.SKIP else turn.texts.clear_ok)
    else:
        return False
    turn.go_on()
    return True


def _about_the_way(turn: Turn, heard: Heard) -> None:
    """Commands that leave the open question open."""
    command = heard.command
    if command is Command.WHY:
        turn.say(turn.prompts.why(turn.draft.asking))
        turn.ask_shortly()
    elif command is Command.EXPLAIN:
        explain(turn)
    elif command in {Command.REPEAT, Command.RESUME}:
        turn.ask()
    elif command is Command.BACK:
        _back(turn)
    elif command is Command.CORRECT:
        correct(turn, heard)
    elif command in {Command.DONE, Command.APPROVE}:
        turn.review()
    else:  # yes, no, ok, "behold" where there is nothing of the kind to say
        misunderstood(turn, turn.texts.more_please)


def _answer(turn: Turn, text: str) -> None:
    field = turn.draft.asking
    if is_nonsense(text, numbers_count=field in NUMBER_IS_ANSWER):
        turn.clean(text)  # to tell of numbers that were taken out
        misunderstood(turn, turn.texts.unclear)
    elif is_question(text) and field != CHILD_WORDS:  # a child may well have asked something
        _answer_beside_a_question(turn, text)
    else:
        _tell(turn, text)


def _answer_beside_a_question(turn: Turn, text: str) -> None:
    """The question is none for the report; what is told with it may answer the open one, or tell something else."""
    field, told = turn.draft.asking, beside_a_question(text)
    if mentions(told, field) or (field == MAIN and may_be_seen(told)):
        turn.say(turn.texts.is_question)
        _tell(turn, told)
        return
    if tells_of_someone(told) or tells_surely(told):
        take_in(turn, told)
    misunderstood(turn, turn.texts.is_question)


def _tell(turn: Turn, text: str) -> None:
    """Takes what is told as the answer, unless it surely belongs elsewhere."""
    field = turn.draft.asking
    said = turn.clean(text)
    found = [one for one in extract(said) if one.field != field]
    if _ADDRESS in said and field == CHILD and not mentions(said, field):
        fill_open(turn, (one for one in found if one.field != MAIN))
        misunderstood(turn, "")  # where it lives is no part of the report, and how it lives is still not told
        return
    number = field in NUMBER_IS_ANSWER and any(c.isdigit() for c in said)
    if not number and not mentions(said, field) and is_new(turn, said) and _elsewhere(turn, said, found):
        return
    noted = fill_open(turn, found, in_passing=True)
    if noted:
        turn.say(turn.texts.noted_elsewhere.format(labels=turn.prompts.labels(noted)))
    _put(turn, said)
    turn.go_on()


def _elsewhere(turn: Turn, said: str, found: list[Found]) -> bool:
    """Puts what does not answer the open question where it belongs, and asks again; False where it is to be taken as
    the answer all the same."""
    field = turn.draft.asking
    only_time = {one.field for one in found} <= OF_TIME  # "sidste onsdag" is nothing that was seen
    others = field == CHILD_WORDS and not may_be_the_childs(said)
    if any(one.sure for one in found) and (field not in ANYTHING_MAY_BE_ANSWER or only_time or others):
        # All of it: nothing that was told may be lost.
        if elsewhere := fill_open(turn, found):
            turn.say(turn.texts.moved.format(labels=turn.prompts.labels(elsewhere)))
        elif elsewhere := add_to_given(turn, found):
            turn.say_added(elsewhere)
        if elsewhere:
            keep_the_rest(turn, found)
            misunderstood(turn, "")
            return True
    if field not in ASKED_ABOUT_ONCE and not speaks_past(said, field) and not (others and told_by_an_adult(said)):
        return False
    misunderstood(turn, "" if keep_unfit(turn, said) else turn.texts.unfit)
    return True


def _put(turn: Turn, said: str) -> None:
    """After what was begun, instead of what was given."""
    field = turn.draft.asking
    if turn.draft.is_open(field):
        turn.add(field, said, State.GIVEN)
    elif field != CHILD or not put_age(turn, said):
        turn.answer(field, State.GIVEN, without_lead(said) if field == "when" else said)
        turn.say_corrected(field)


def _back(turn: Turn) -> None:
    before = turn.prompts.before(turn.draft.asking)
    if turn.draft.reviewed:
        turn.review()
    elif before is None:
        turn.say(turn.texts.first_question)
        turn.ask_shortly()
    else:
        turn.ask_about(before)
