"""Puts what a user tells where it belongs in the draft."""

from collections.abc import Iterable

from bot.report.draft import State
from bot.report.fields import CHILD, DANGER, MAIN, TOLD_BIT_BY_BIT, WHO_IT_IS, FieldId
from bot.report.reading.about_the_child import tells_what_was_seen
from bot.report.reading.extraction import Found, extract
from bot.report.reading.nonsense import is_nonsense
from bot.report.turn import Turn


def fill_open(turn: Turn, found: Iterable[Found], in_passing: bool = False) -> list[FieldId]:
    """Puts what was found into fields that are open; gives those that are answered by it.

    `in_passing`: said in the answer to something else, where only what is sure (and anything on the
    child's age and life) is looked for.
    """
    answered: list[FieldId] = []
    for one in found:
        unwanted = in_passing and ((not one.sure and one.field != CHILD) or _is_no_date(turn, one))
        if one.field == DANGER or unwanted or not turn.draft.is_open(one.field):
            continue
        turn.add(one.field, one.text, State.GIVEN if one.sure else State.BEGUN)
        if one.sure:
            answered.append(one.field)
    return answered


def _is_no_date(turn: Turn, one: Found) -> bool:
    """Whether `one` is a time that was said of who the child is ("hendes far kom i fængsel i sommers"), and not of what
    was seen."""
    return one.field == "when" and turn.draft.asking in WHO_IT_IS and not tells_what_was_seen(one.text)


def add_to_given(turn: Turn, found: Iterable[Found]) -> list[FieldId]:
    """Puts what surely is more of what was told already behind it; gives the fields. A time or a role would
    contradict the one that stands there."""
    added = [one for one in found if one.sure and one.field in TOLD_BIT_BY_BIT and not turn.draft.is_open(one.field)]
    for one in added:
        turn.add(one.field, one.text, State.GIVEN)
    return [one.field for one in added]


def keep_the_rest(turn: Turn, found: Iterable[Found]) -> None:
    """Puts what was found and stands nowhere yet to what was seen."""
    for one in found:
        if one.text not in turn.draft.told():
            turn.add(one.field if one.field in TOLD_BIT_BY_BIT else MAIN, one.text, State.GIVEN)


def absorb(turn: Turn, story: str) -> list[FieldId]:
    """Takes a free story in; gives the fields that need not be asked about any more."""
    said = turn.clean(story)
    return [] if is_nonsense(said) else fill_open(turn, extract(said))


def add_to_finished(turn: Turn, text: str) -> list[FieldId]:
    """Puts something said after the summary where it belongs; where that is not clear, to what was seen."""
    said = turn.clean(text)
    option = turn.prompts.option_of(text)
    found = (Found(option, said, True),) if option else extract(said)
    chosen = [one for one in found if one.sure]
    # What may belong elsewhere is only put there where it stands nowhere else.
    for one in sorted(found, key=lambda one: one.field == MAIN):
        if all(one.text not in other.text for other in chosen):
            chosen.append(one)
    for one in chosen or [Found(MAIN, said, True)]:
        turn.add(one.field, one.text, State.GIVEN)
    return [one.field for one in chosen] or [MAIN]
