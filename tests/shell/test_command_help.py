"""The command `haandbog` as its Danish readers meet it, without a trained model."""

from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot import cli
from bot.runtime.assistant import Assistant, Reply


class StandIn:
    """Keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def say(self, text: str) -> Reply:
        self.asked.append(text)
        return Reply([{"text": "Svar"}, {"custom": {"kind": "answer"}}])


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn()
    monkeypatch.setattr(cli, "_train", lambda force=False: None)
    monkeypatch.setattr(Assistant, "load", lambda: stand_in)
    return stand_in


def _run(*args: str, **settings: Any) -> Result:
    return CliRunner(mix_stderr=False).invoke(cli.main, args, **settings)


@pytest.mark.parametrize("command", [(), *((name,) for name in sorted(cli.main.commands))])
@pytest.mark.parametrize("width", [80, 46])
def test_the_help_is_danish_and_nothing_of_it_is_cut(command: tuple[str, ...], width: int) -> None:
    result = _run(*command, "--help", terminal_width=width)
    assert result.exit_code == 0
    assert "Brug: " in result.output
    assert "Vis denne hjælp." in result.output
    for english in ("Usage", "Options", "Commands", "Show", " the ", "default", "TEXT", "..."):
        assert english not in result.output


@pytest.mark.parametrize(
    ("args", "asked"),
    [
        (["må vi ryge?"], "må vi ryge?"),
        (["må", "vi", "ryge"], "må vi ryge"),
        (["- må vi ryge"], "- må vi ryge"),
        (["- har vi tavshedspligt"], "- har vi tavshedspligt"),
        (["--må", "vi", "-ryge"], "--må vi -ryge"),
        (["--", "-må", "vi"], "-må vi"),
    ],
)
def test_a_question_may_be_typed_as_it_is(stand_in: StandIn, args: list[str], asked: str) -> None:
    result = _run("ask", *args)
    assert (result.exit_code, result.stdout) == (0, "Svar\n")
    assert stand_in.asked == [asked]


def test_the_option_counts_wherever_it_stands(stand_in: StandIn) -> None:
    for args in (["--json", "må", "vi"], ["må", "vi", "--json"]):
        assert '"kind": "answer"' in _run("ask", *args).stdout
    assert stand_in.asked == ["må vi", "må vi"]


def test_without_a_question_nothing_is_asked(stand_in: StandIn) -> None:
    assert _run("ask").exit_code == 2
    assert stand_in.asked == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["chek"], "Kommandoen »chek« findes ikke. Mente du check?"),
        (["foo"], "Kommandoen »foo« findes ikke."),
        (["check", "/findes/ikke.txt"], "»/findes/ikke.txt« findes ikke."),
        (["check", "/"], "»/« er en mappe og ikke en fil."),
        (["serve", "--port", "abc"], "»abc« er ikke et helt tal."),
        (["serve", "--port"], "»--port« skal have noget efter sig."),
        (["serve", "--prt", "3"], "Valget --prt findes ikke. Mente du --port?"),
        (["train", "--force=1"], "»--force« skal ikke have noget efter sig."),
        (["chat", "a", "b"], "Der står mere, end der skal: a b."),
        (["ask"], "SPØRGSMÅL mangler."),
        (["ask", "--jsn", "må vi ryge"], "Valget --jsn findes ikke. Mente du --json?"),
    ],
)
def test_a_wrong_call_is_told_in_danish(stand_in: StandIn, args: list[str], told: str) -> None:
    result = _run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert "Skriv »haandbog -h« for at få hjælp." in result.stderr
    assert not any(english in result.stderr for english in ("Try", "Error", "Usage", " not ", "No such"))
    assert stand_in.asked == []


def test_ctrl_c_ends_it_with_a_danish_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(force: bool = False) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_train", interrupted)
    result = _run("train")
    assert (result.exit_code, result.stderr) == (130, "\nAfbrudt.\n")
