"""The caseworker's shell: its commands, without a trained model."""

import io
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from bot.project import handbook, report_dialogue
from bot.report.draft import Draft, Stage
from bot.runtime.assistant import Reply
from bot.shell.session import Shell, converse
from bot.shell.why import why
from tests.shell.now import NOW


class StandIn:
    """Answers every message with the same two buttons, and keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.draft: dict[str, Any] | None = None
        self.forgotten: list[str] = []
        self.sections: list[str] = []

    async def forget(self, sender: str) -> None:
        self.forgotten.append(sender)

    async def say(self, text: str, sender: str) -> Reply:
        self.told.append(text)
        buttons = [{"title": "Har vi tavshedspligt?", "payload": ""}, {"title": "Må vi ryge?", "payload": ""}]
        return Reply([{"text": "Svar", "buttons": buttons}, {"custom": {"kind": "answer", "sections": self.sections}}])

    def last_plan(self, sender: str) -> dict[str, Any]:
        return {}

    async def slot(self, name: str, sender: str) -> dict[str, Any] | None:
        return self.draft


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def screen() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def shell(stand_in: StandIn, screen: io.StringIO) -> Shell:
    return Shell(stand_in, Console(file=screen, width=100))  # type: ignore[arg-type]


def test_a_number_presses_the_button(shell: Shell, stand_in: StandIn) -> None:
    assert shell.handle("hej")
    assert shell.handle("2")
    assert shell.handle("9")
    assert stand_in.told == ["hej", "Må vi ryge?", "9"]


def test_where_the_report_asks_for_an_age_a_number_is_the_age(
    shell: Shell, stand_in: StandIn, screen: io.StringIO
) -> None:
    step = report_dialogue().start(None, NOW)
    assert step.draft is not None
    asking = step.draft.changed(stage=Stage.ASKING, asking="child")
    stand_in.draft = asking.to_slot()
    shell.handle("netværksfamilie")
    assert "2. Må vi ryge?" not in screen.getvalue()
    assert "Må vi ryge?" in screen.getvalue()
    shell.handle("2")
    stand_in.draft = asking.changed(paused=True).to_slot()
    shell.handle("vent")
    shell.handle("2")
    assert stand_in.told == ["netværksfamilie", "2", "vent", "Må vi ryge?"]


def test_commands_are_not_sent_to_the_assistant(shell: Shell, stand_in: StandIn, screen: io.StringIO) -> None:
    for line in ("/hjælp", "/hvorfor", "/emner", "/nulstil", "/findes-ikke", "", "/HJÆLP"):
        assert shell.handle(line)
    assert not shell.handle("/slut")
    assert stand_in.told == []
    shown = screen.getvalue()
    assert all(topic.title in shown for topic in handbook().topics)
    assert "findes ikke" in shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("/hvorfor?", "Der er ikke svaret"),
        ("/emner rygning", "Rygepolitik"),
        ("/Hjælp!", "denne liste"),
        ("/nulstil.", "slettet"),
    ],
)
def test_what_stands_behind_a_command_does_not_count(
    shell: Shell, stand_in: StandIn, screen: io.StringIO, line: str, shown: str
) -> None:
    assert shell.handle(line)
    assert shown in screen.getvalue()
    assert "findes ikke" not in screen.getvalue()
    assert stand_in.told == []


@pytest.mark.parametrize("line", ["slut", "exit", "Quit", "/slut.", " /slut nu"])
def test_the_session_may_be_ended_in_several_ways(shell: Shell, stand_in: StandIn, line: str) -> None:
    assert not shell.handle(line)
    assert stand_in.told == []


def test_a_draft_is_told_the_word_that_would_end_the_session(shell: Shell, stand_in: StandIn) -> None:
    step = report_dialogue().start(None, NOW)
    assert step.draft is not None
    stand_in.draft = step.draft.to_slot()
    assert shell.handle("slut")
    assert shell.handle("slut med det")
    assert stand_in.told == ["slut", "slut med det"]


def test_ctrl_c_ends_the_answer_and_not_the_session(shell: Shell, stand_in: StandIn, screen: io.StringIO) -> None:
    lines = iter(["hej", KeyboardInterrupt, "må vi ryge", "må vi køre", EOFError])

    def read() -> str:
        line = next(lines)
        if isinstance(line, str):
            return line
        raise line

    async def say(text: str, sender: str) -> Reply:
        stand_in.told.append(text)
        if text == "må vi ryge":
            raise KeyboardInterrupt
        return Reply([{"text": f"Svar på {text}"}])

    stand_in.say = say  # type: ignore[method-assign]
    converse(shell, read)
    assert stand_in.told == ["hej", "må vi ryge", "må vi køre"]
    assert "Afbrudt. Samtalen er her stadig" in screen.getvalue()
    assert "Svar på må vi køre" in screen.getvalue()


def test_a_report_is_saved_only_when_it_is_approved(
    shell: Shell, stand_in: StandIn, screen: io.StringIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shell.handle("/dokument")
    assert list(tmp_path.iterdir()) == []
    step = report_dialogue().start("Drengen på 7 år har blå mærker.", NOW)
    assert step.draft is not None
    approved: Draft = step.draft.changed(stage=Stage.APPROVED, asking="urgency")
    stand_in.draft = approved.to_slot()
    shell.handle("/dokument")
    shell.handle("/dokument")
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".docx", ".pdf", ".pdf"]


def test_a_report_that_cannot_be_saved_here_is_told_and_not_lost(
    shell: Shell, stand_in: StandIn, screen: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    step = report_dialogue().start("Drengen på 7 år har blå mærker.", NOW)
    assert step.draft is not None
    stand_in.draft = step.draft.changed(stage=Stage.APPROVED, asking="urgency").to_slot()
    monkeypatch.setattr(Path, "write_bytes", refused)
    assert shell.handle("/dokument")
    assert "kunne ikke gemmes i denne mappe" in screen.getvalue()
    assert "Gemt" not in screen.getvalue()


def _last_turn() -> dict[str, Any]:
    return {
        "plan": {"reason": "handbook question", "action": "action_answer", "topics": ["ryge_hvor"]},
        "parse": {
            "understanding": {
                "typed": "MAA vi ryge",
                "whole": {
                    "text": "må vi ryge",
                    "guesses": [
                        {"intent": "ryge_hvor", "confidence": 0.91},
                        {"intent": "greet", "confidence": 0.02},
                        {"intent": "ryge_gaester", "confidence": 0.006},
                        {"intent": "ryge_vape", "confidence": 0.004},
                    ],
                },
                "parts": [{"text": "må vi ryge"}],
                "language": "da",
                "masked": [],
            }
        },
    }


def test_why_shows_what_was_understood() -> None:
    rows = dict(why(handbook(), _last_turn(), 0.012, ["Rygepolitik"]))
    assert rows["Læst som"] == "må vi ryge"
    assert "91%" in rows["Forstået som"]
    assert rows["Afsnit"] == "Rygepolitik"
    assert rows["Tid"] == "12 ms"
    assert "Emne 2" in rows
    assert "Emne 3" not in rows, "no topic of 0%"


def test_why_names_the_headings_that_the_reply_cites(shell: Shell, stand_in: StandIn, screen: io.StringIO) -> None:
    """An emergency is answered from headings that its plan does not name."""
    last = _last_turn()
    last["plan"]["topics"] = []
    stand_in.last_plan = lambda sender: last  # type: ignore[method-assign]
    stand_in.sections = ["Akut hjælp", "Skærpet underretningspligt"]
    shell.handle("han er væk")
    shell.handle("/hvorfor")
    assert "Akut hjælp, Skærpet underretningspligt" in screen.getvalue()


def test_why_shows_only_the_beginning_of_a_long_text() -> None:
    last = _last_turn()
    understanding = last["parse"]["understanding"]
    understanding["whole"]["text"] = "må vi ryge " * 2000
    understanding["parts"] = [{"text": "må vi ryge " * 100}] * 200
    rows = dict(why(handbook(), last, 0.1, []))
    assert rows["Læst som"].endswith("… (22000 tegn)")
    assert rows["Delt i"].endswith("… (200 dele)")
    assert rows["Afsnit"] == "intet"
    assert sum(map(len, rows.values())) < 1500


def test_a_narrow_terminal_cuts_nothing_short(stand_in: StandIn, screen: io.StringIO) -> None:
    last = _last_turn()
    last["parse"]["understanding"]["whole"]["text"] = "kontakt_sekretariat_og_så_et_meget_langt_ord [navn] [/b]"

    def last_plan(sender: str) -> dict[str, Any]:
        return last

    stand_in.last_plan = last_plan  # type: ignore[method-assign]
    shell = Shell(stand_in, Console(file=screen, width=32))  # type: ignore[arg-type]
    for command in ("/hjælp", "/hvorfor"):
        shell.handle(command)
    shown = screen.getvalue()
    assert "…" not in shown
    assert "[navn] [/b]" in " ".join(shown.split())
    assert all(command in shown for command in ("/hvorfor", "/dokument"))


def test_a_reset_forgets_the_conversation_itself(shell: Shell, stand_in: StandIn) -> None:
    shell.handle("/nulstil")
    assert len(stand_in.forgotten) == 1
