"""What a user wants in the middle of a draft is understood, and an answer is never taken for it."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.report.commands.names import Command
from bot.report.commands.recognising import Commands
from bot.report.correcting.request import Correction
from bot.report.dialogue import ReportDialogue
from bot.report.draft import Draft
from bot.report.fields import FIELD_IDS
from bot.report.step import Claim, Status
from bot.report.wording.wording import Wording

# As people type them: typos, capitals, no Danish letters, politeness.
_SAID = {
    Command.DONT_KNOW: [
        "jeg ved ikke hvad hun har sagt",
        "ved ikke om de ved det",
        "ved ikke",
        "Det ved jeg ikke",
        "jeg ved det ik",
        "aner det ikke!",
        "det kan jeg ikke huske",
    ],
    Command.SKIP: ["spring over", "SPRING OVER", "springover", "sprng over", "kan jeg springe det over?", "næste"],
    Command.WHY: [
        "hvad rager det dig hvem jeg er??",
        "hvorfor vil du vide hvor gammel hun er",
        "hvorfor?",
        "hvad bruger I det til?",
        "Hvorfor spørger du om det",
        "hva ska du bruge det til",
    ],
    Command.NOT_NOW: [
        "jeg skal lige tænke",
        "øjeblik jeg skal lige finde mine noter",
        "vent",
        "pause",
        "jeg er nødt til at holde en pause",
        "vent lidt, telefonen ringer",
    ],
    Command.EXPLAIN: ["jeg forstår ikke spørgsmålet", "giv mig et eksempel", "hvad mener du?"],
    Command.BACK: ["tilbage", "gaa tilbage", "forrige spørgsmål", "jeg vil gerne tilbage"],
    Command.SHOW: ["vis det hele", "vis mig det hele", "hvad har jeg skrevet indtil nu?", "opsummering tak"],
    Command.CANCEL: ["stop", "Stop!", "stpo", "stoooop", "nej, stop", "jeg gider ikke mere, stop", "afbryd"],
    Command.UNDO: ["annuller", "Annuler", "fortryd", "nej, annuller", "fortryd rettelsen"],
    Command.DELETE: [
        "slet",
        "slet det hele",
        "slet kladden, tak",
        "slte alt",
        "slet mine svar",
        "slet det hele, jeg vil ikke alligevel",
    ],
    Command.LEAVE: ["glem det", "jeg vil ikke mere", "orker ikke mere", "nej, jeg har fortrudt", "lad os droppe det"],
    Command.AGREE: [
        "det passer",
        "ja den er fin",
        "den er god nok",
        "det ser rigtigt ud",
        "ja, det hele passer",
        "det stemmer",
        "der er ikke noget at rette",
    ],
    Command.APPROVE: ["godkend", "Godkend.", "gokend", "jeg godkender", "ja, godkend"],
    Command.HELP: ["hjælp", "hjaelp", "hvad kan jeg gøre?"],
    Command.RESUME: [
        "fortsæt",
        "fortsaet",
        "lad os fortsætte",
        "hvor kom vi til?",
        "lave en underretning",
        "så, nu kan vi fortsætte",
        "så er jeg her igen. hvor kom vi til med underretningen?",
        "hvor var vi henne i kladden",
    ],
    Command.DONE: ["færdig", "jeg er faerdig nu", "det var det hele"],
    Command.CORRECT: ["ret", "jeg vil rette noget", "der er en fejl", "det er forkert"],
    Command.ANOTHER: [
        "jeg vil også lave en om hans søster",
        "jeg vil lave en til",
        "jeg vil gerne lave en underretning mere",
        "kan jeg lave endnu en underretning?",
    ],
    Command.KEEP: ["behold svaret", "lad det stå"],
    Command.RESTART: ["begynd forfra", "kan vi starte forfra?", "jeg vil lave en ny underretning"],
}
_ENDING = {Command.CANCEL, Command.DELETE, Command.LEAVE, Command.UNDO}
_ANSWERS = [
    "han råbte stop, og så gik hun",
    "faren er her igen hver fredag",
    "hun må tit vente lidt på mad",
    "vent lige, hvad er nummeret til rådgiveren?",
    "vent lige, hvornår kommer svaret fra kommunen",
    "vent lidt, skal mor vide det",
    "moren holder en pause og ryger",
    "læreren spurgte hvorfor hun græd",
    "vent lidt med hendes far, for det er moren der slår og det har hun gjort længe",
    "hun siger stop når han kommer",
    "jeg skal lige sige at far slog hende igen",
    "jeg ved ikke hvad hun sagde men hun græd",
    "hun ved ikke, hvor hun skal sove",
    "moren drikker ret ofte",
    "ret ofte",
    "ret sent på dagen",
    "hver uge",
    "stor",
    "slem",
    "slemt",
    "sult",
    "Kasper",
    "andre",
    "shoppe",
    "de har ikke mere",
    "hun vil ikke hjem",
    "den er fin, men hun er 8",
    "han er fin nok nu",
    "huset ser fint ud",
    "jeg vil ikke hjem",
    "vi har ikke sagt det til forældrene",
    "han er god til at rette fejl i andres stile",
    "hun gemmer sig tit og vil ikke vise det hele",
]


@pytest.mark.parametrize(("command", "text"), [(c, text) for c, texts in _SAID.items() for text in texts])
def test_everyday_wording_is_understood(command: Command, text: str, commands: Commands) -> None:
    recognised = commands.recognise(text)
    assert recognised is not None
    assert recognised.command is command


@pytest.mark.parametrize("text", _ANSWERS)
def test_an_answer_or_a_question_is_not_a_command(text: str, commands: Commands) -> None:
    assert commands.recognise(text) is None


def test_every_wording_in_the_file_means_what_it_stands_under(wording: Wording, commands: Commands) -> None:
    for name, phrases in wording.commands.items():
        for phrase in phrases:
            recognised = commands.recognise(phrase)
            assert recognised is not None, phrase
            assert recognised.command.value == name, f"»{phrase}« is taken for {recognised.command.value}"


def test_every_button_does_the_same_when_it_is_typed(wording: Wording, commands: Commands) -> None:
    buttons = wording.buttons.dict()
    buttons.pop("correct_field")
    for name, text in buttons.items():
        recognised = commands.recognise(text)
        assert recognised is not None, text
        assert recognised.command.value == name
    for question in wording.questions:
        recognised = commands.recognise(wording.buttons.correct_field.format(label=question.label))
        assert recognised is not None, question.label
        assert (recognised.command, recognised.correction) == (Command.CORRECT, Correction(question.id))


@pytest.mark.parametrize("field", FIELD_IDS)
@pytest.mark.parametrize("command", [c for c in _SAID if c not in {Command.APPROVE, Command.KEEP}])
def test_each_command_does_its_work_at_each_question(
    command: Command,
    field: str,
    dialogue: ReportDialogue,
    at_question: Callable[[str], Draft],
    now: datetime,
    wording: Wording,
) -> None:
    draft = at_question(field)
    for text in _SAID[command]:
        assert dialogue.hear(draft, text).claim is Claim.COMMAND
        step = dialogue.step(draft, text, now)
        if command in _ENDING:  # nothing is written yet, so nothing is asked
            assert (step.draft, step.status) == (None, Status.CANCELLED)
            assert "afbrudt" in step.messages[0]
            assert "Intet er gemt" in step.messages[0]
            continue
        assert step.draft is not None
        if command is Command.RESTART:
            assert step.field == "danger_now"
            assert not step.draft.answers
        elif command in {Command.WHY, Command.EXPLAIN, Command.HELP, Command.SHOW, Command.RESUME, Command.ANOTHER}:
            assert step.field == field, "the question must stay open"
        elif command is Command.SKIP or command is Command.DONT_KNOW:
            assert step.field != field, "the question must be left"
        elif command is Command.BACK and field not in {"danger_now", "relation"}:
            assert step.field == wording.order[wording.order.index(field) - 1]  # type: ignore[arg-type]
        elif command is Command.DONE and field != "danger_now":
            assert step.status is Status.REVIEW
        elif command is Command.CORRECT and field != "danger_now":
            assert (step.field, step.draft.awaits) == (field, "field"), "the question must stay open"
