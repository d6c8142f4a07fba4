"""One session in the terminal, or the lines of a pipe."""

import asyncio
import sys
import time
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime, timezone
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.card import Kind
from bot.dialogue.slots import REPORT_SLOT
from bot.project import handbook, report_wording
from bot.report.document.files import save_documents
from bot.report.draft import Draft, Stage
from bot.report.fields import NUMBER_IS_ANSWER
from bot.report.step import Status
from bot.runtime.assistant import Assistant, Reply
from bot.shell.why import why

_HELP = (
    ("/hvorfor", "hvordan den sidste besked blev forstået"),
    ("/emner", "alle emner, ordnet efter håndbogens afsnit"),
    ("/dokument", "gem den godkendte underretning som DOCX og PDF i denne mappe"),
    ("/nulstil", "glem samtalen, og begynd forfra"),
    ("/hjælp", "denne liste"),
    ("/slut", "luk (også Ctrl-D)"),
)
_END = frozenset({"slut", "exit", "quit"})  # as they are typed elsewhere; to a draft they say something, too
_PUNCTUATION = ".,:;?!"
_KINDS: dict[Kind, str] = {
    "acute": "bold red",
    "privacy": "yellow",
    "fallback": "magenta",
    "clarify": "cyan",
    "report": "blue",
}


class Shell:
    """Reads lines, answers them, and knows the commands of `_HELP`."""

    def __init__(self, assistant: Assistant, console: Console) -> None:
        self._assistant, self._console = assistant, console
        self._sender = uuid.uuid4().hex
        self._buttons: list[str] = []  # what a number presses
        self._seconds = 0.0
        self._sections: list[str] = []  # the headings that the last reply cites

    def handle(self, line: str) -> bool:
        """Act on one line; tells whether the session goes on."""
        line = line.strip()
        commands = {
            "/hjælp": self._show_help,
            "/hjaelp": self._show_help,
            "/hvorfor": self._show_why,
            "/emner": self._show_topics,
            "/dokument": self._save_report,
            "/nulstil": self._reset,
        }
        command = line.casefold().split(maxsplit=1)[0].rstrip(_PUNCTUATION) if line.startswith("/") else ""
        if command == "/slut" or (line.casefold() in _END and self._draft() is None):
            return False
        if command in commands:
            commands[command]()
        elif line.startswith("/"):
            self._console.print(f"Den kommando findes ikke: {line.split()[0]}", style="yellow", markup=False)
            self._show_help()
        elif line:
            self._answer(line)
        return True

    def interrupted(self) -> None:
        """Tell that the last line was not answered to its end, and that the session goes on."""
        self._console.print("\nAfbrudt. Samtalen er her stadig; /slut lukker.", style="yellow", markup=False)

    def _answer(self, line: str) -> None:
        if line.isdecimal() and 0 < int(line) <= len(self._buttons):
            line = self._buttons[int(line) - 1]
            self._console.print(f"» {line}", style="dim", markup=False)
        started = time.perf_counter()
        reply = asyncio.run(self._assistant.say(line, self._sender))
        self._seconds = time.perf_counter() - started
        self._sections = list(reply.card.get("sections", ()))
        self._show(reply)

    def _show(self, reply: Reply) -> None:
        style = _KINDS.get(reply.card.get("kind", ""), "")
        self._console.print(reply.text, style=style, markup=False, highlight=False)
        if reply.card.get("status") == Status.APPROVED.value:
            self._console.print("Skriv /dokument for at gemme den som Word og PDF.", style="bold", markup=False)
        self._buttons = [] if self._number_is_answer() else reply.buttons
        for place, title in enumerate(reply.buttons, 1):
            mark = f"{place}." if self._buttons else "–"
            self._console.print(f"  {mark} {title}", style="cyan", markup=False, highlight=False)
        self._console.print()

    def _number_is_answer(self) -> bool:
        """Whether the report's open question is one that "2" answers: then a number presses no button."""
        draft = self._draft()
        if draft is None or draft.stage is not Stage.ASKING or draft.paused or draft.stopping:
            return False
        return draft.asking in NUMBER_IS_ANSWER

    def _show_help(self) -> None:
        self._show_rows(_HELP)

    def _show_why(self) -> None:
        self._show_rows(why(handbook(), self._assistant.last_plan(self._sender), self._seconds, self._sections))

    def _show_rows(self, rows: Iterable[tuple[str, str]]) -> None:
        table = Table(box=None, show_header=False)
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")  # a narrow terminal cuts no name short
        for label, value in rows:
            table.add_row(label, Text(value))  # what was typed may hold brackets, which rich takes for markup
        self._console.print(table)

    def _show_topics(self) -> None:
        for heading in handbook().headings:
            self._console.print(heading.name, style="bold", markup=False)
            for topic in handbook().by_heading(heading.name):
                self._console.print(f"  {topic.title}", markup=False, highlight=False)

    def _save_report(self) -> None:
        draft = self._draft()
        if draft is None:
            self._console.print("Der er ingen underretning. Skriv »jeg vil lave en underretning«.")
            return
        if draft.stage is not Stage.APPROVED:
            self._console.print("Kladden er ikke godkendt endnu. Skriv »færdig« og så »godkend«.")
            return
        try:
            saved = save_documents(draft, report_wording(), Path.cwd(), datetime.now(timezone.utc))
        except OSError as error:
            self._console.print(
                f"Underretningen kunne ikke gemmes i denne mappe: {error}", style="yellow", markup=False
            )
            self._console.print("Den er ikke væk. Gør plads, eller få lov at skrive i mappen, og skriv /dokument igen.")
            return
        for path in saved:
            self._console.print(f"Gemt: {path}", markup=False, highlight=False)

    def _draft(self) -> Draft | None:
        return Draft.from_slot(asyncio.run(self._assistant.slot(REPORT_SLOT, self._sender)))

    def _reset(self) -> None:
        asyncio.run(self._assistant.forget(self._sender))
        self._sender, self._buttons = uuid.uuid4().hex, []
        self._sections = []
        self._console.print("Samtalen er slettet. Vi begynder forfra.")


def run_shell() -> None:
    """Load the assistant and talk until /slut, Ctrl-D or the end of the pipe."""
    console = Console(soft_wrap=not sys.stdout.isatty())
    if not sys.stdin.isatty():
        shell = Shell(Assistant.load(), console)
        for line in sys.stdin:
            if not shell.handle(line):
                break
        return
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import InMemoryHistory

    with console.status("Starter assistenten …"):
        shell = Shell(Assistant.load(), console)
    console.print("Håndbogsassistenten. Skriv et spørgsmål eller /hjælp.", style="bold")
    # The history lives as long as the shell: questions may be about real children.
    prompt: PromptSession[str] = PromptSession(history=InMemoryHistory())
    converse(shell, lambda: prompt.prompt("> "))


def converse(shell: Shell, read: Callable[[], str]) -> None:
    """Hand `shell` what `read` gives, line by line, until it ends. Ctrl-C takes back the line that is typed or
    answered, and nothing else: the conversation goes on."""
    while True:
        try:
            line = read()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        try:
            if not shell.handle(line):
                return
        except KeyboardInterrupt:
            shell.interrupted()
