"""Whether every button of the report is understood: a button sends what stands on it."""

from collections.abc import Iterator

from bot.content.errors import Problem
from bot.content.yaml_file import YamlFile
from bot.report.commands.names import Command
from bot.report.commands.recognising import Commands
from bot.report.fields import ASKED_ABOUT_ONCE, DANGER, NO_IS_ANSWER, NUMBER_IS_ANSWER, YES_IS_ANSWER
from bot.report.reading.extraction import mentions
from bot.report.reading.nonsense import is_nonsense
from bot.report.reading.questions import is_question
from bot.report.reading.yes_or_no import leaning
from bot.report.wording.wording import Question, Wording

_SENDS = "knappen sender det, der står på den, og"


def wrong_buttons(file: YamlFile, written: Wording) -> Iterator[Problem]:
    """A problem for each button that is not read as its own command, and for each option that does not answer the
    question that it stands under."""
    commands = Commands(written)
    for name, text in written.buttons.dict(exclude={"correct_field"}).items():
        found = commands.recognise(text)
        if found is None or found.command != Command(name):
            hint = f"Skriv noget, der står ved »{name}« under »commands«, eller føj det til der"
            yield file.problem(("buttons", name), f"{_SENDS} »{text}« bliver ikke forstået. {hint}")
    for index, question in enumerate(written.questions):
        yield from _wrong_name(file, commands, written, index)
        for place, option in enumerate(question.options):
            if not _answers(commands, question, option):
                message = f"{_SENDS} »{option}« bliver ikke forstået som et svar på »{question.text}«"
                yield file.problem(("questions", index, "options", place), message)


def _wrong_name(file: YamlFile, commands: Commands, written: Wording, index: int) -> Iterator[Problem]:
    """A problem where the button that corrects a question is not read as that."""
    question = written.questions[index]
    text = written.buttons.correct_field.format(label=question.label)
    found = commands.recognise(text)
    if found is None or found.command is not Command.CORRECT:
        yield file.problem(("buttons", "correct_field"), f"{_SENDS} »{text}« bliver ikke forstået som en rettelse")
    elif found.correction is None or found.correction.field != question.id:
        message = f"{_SENDS} »{text}« bliver forstået som et andet spørgsmål. Føj navnet til »words«"
        yield file.problem(("questions", index, "label"), message)


def _answers(commands: Commands, question: Question, option: str) -> bool:
    """Whether `option`, pressed, is taken as an answer; a command, too, that stands on a button of the open question
    ("Det kan vente lidt")."""
    if question.id == DANGER:
        return leaning(option) is not None
    if mentions(option, question.id):
        return True
    if is_question(option) or is_nonsense(option, numbers_count=question.id in NUMBER_IS_ANSWER):
        return False
    found = commands.recognise(option)
    if found and found.command in {Command.YES, Command.NO}:
        return question.id in (YES_IS_ANSWER if found.command is Command.YES else NO_IS_ANSWER)
    return question.id not in ASKED_ABOUT_ONCE
