"""The first question: is the child in danger now."""

import re

from bot.report.answering.not_understood import explain, misunderstood
from bot.report.answering.placing import absorb, fill_open
from bot.report.commands.names import Command
from bot.report.danger.help_first import help_first
from bot.report.draft import State
from bot.report.fields import DANGER, OF_TIME
from bot.report.heard import Heard
from bot.report.reading.about_the_child import STORY, tells_of_someone
from bot.report.reading.extraction import extract
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.questions import is_question
from bot.report.reading.yes_or_no import leaning
from bot.report.turn import Turn

# "ja, lad os komme i gang" says yes to the report, not to the danger.
_GO_AHEAD = re.compile(
    r"\b(?:begynde?|starte?|i gang|fortsætte?|gå videre|klar|underrette?|underretning\w*)\b", re.IGNORECASE
)

_URGENT = re.compile(r"\b(?:fare|farlig\w*|akut|haster)\b", re.IGNORECASE)


def take(turn: Turn, heard: Heard) -> None:
    """Yes leads to help first; no and "ved ikke" to the questions; a story is kept, and danger asked again."""
    command, text = heard.command, heard.text
    lean = leaning(text) if command is None else None
    if lean == "yes" and _GO_AHEAD.search(text) and not (tells_of_someone(text) or _URGENT.search(text)):
        turn.say(turn.texts.danger_first)
        turn.ask_shortly()
    elif command is Command.YES or lean == "yes":
        help_first(turn, text)
    elif command is Command.NOT_NOW and "ikke" not in text.casefold().split():  # "vent"; "ikke nu" is an answer
        turn.say(turn.texts.not_now)
        turn.pause()
    elif command in {Command.NO, Command.NOT_NOW} or lean == "no":
        _answered(turn, State.GIVEN, text)
    elif command in {Command.DONT_KNOW, Command.SKIP}:
        turn.say(turn.texts.danger_unsure)
        _answered(turn, State.UNKNOWN, "")
    elif lean == "unsure":
        turn.say(turn.texts.danger_unsure)
        _answered(turn, State.GIVEN, text)
    elif command is Command.WHY:
        turn.say(turn.prompts.why(DANGER))
        turn.ask_shortly()
    elif command is Command.EXPLAIN:
        explain(turn)
    elif command is Command.REPEAT:
        turn.ask()
    elif command is not None:
        turn.say(turn.texts.first_question if command is Command.BACK else turn.texts.danger_first)
        turn.ask_shortly()
    elif is_nonsense(text) or is_question(text):
        misunderstood(turn, turn.texts.is_question if is_question(text) else turn.texts.unclear)
    else:
        absorb(turn, text)
        misunderstood(turn, turn.texts.danger_story)


def _answered(turn: Turn, state: State, text: str) -> None:
    said = turn.clean(text)
    turn.answer(DANGER, state, said)
    if len(said.split()) >= STORY:
        # "nej, han er hos sin far i dag" does not say when anything happened.
        fill_open(turn, (one for one in extract(said) if one.field not in OF_TIME), in_passing=True)
    turn.go_on()
