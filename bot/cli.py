"""The command `haandbog`: a thin layer over the rest."""

import asyncio
import json
import sys
from pathlib import Path

import click

from bot.channel.feedback import FeedbackError
from bot.channel.settings import SettingsError
from bot.content.errors import ContentError
from bot.project import DATA, ROOT
from bot.shell.command_help import DanishGroup, TextCommand

_NOT_TRAINED = 78  # EX_CONFIG: trying again changes nothing (deploy/haandbog@.service)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _Commands(DanishGroup):
    """Says what is wrong in a file that somebody edits, instead of showing where in the code it was noticed."""

    def invoke(self, ctx: click.Context) -> object:
        from bot.runtime.endpoints import ServerSettingsError
        from bot.runtime.model import UnreadableModelError

        try:
            return super().invoke(ctx)
        except (ContentError, FeedbackError, SettingsError, ServerSettingsError, UnreadableModelError) as error:
            click.echo(f"Ret det her, og prøv igen:\n{error}", err=True)
            sys.exit(1)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Håndbogsassistenten svarer netværksfamilier ud fra kommunens håndbog.",
    subcommand_metavar="KOMMANDO …",
)
def main() -> None:
    """Håndbogsassistenten: answers a municipality's handbook for network families."""


@main.command(help="Træn assistenten, hvis noget er ændret.")
@click.option("--force", is_flag=True, help="Træn, også hvis intet er ændret.")
def train(force: bool) -> None:
    """Train the assistant if data, configuration or components have changed."""
    _train(force)


@main.command(help="Tal med assistenten her i terminalen, eller send den spørgsmål, ét på hver linje.")
def chat() -> None:
    """Talk with the assistant in this terminal, or answer the lines of a pipe."""
    from bot.shell.session import run_shell

    _train()
    run_shell()


@main.command(cls=TextCommand, help="Få svar på ét spørgsmål. Skriv det, som det er, med eller uden anførselstegn.")
@click.argument("question", nargs=-1, required=True, metavar="SPØRGSMÅL")
@click.option("--json", "as_json", is_flag=True, help="Skriv svaret som JSON, med alt, hvad websiden får.")
def ask(question: tuple[str, ...], as_json: bool) -> None:
    """Print the answer to one question, whose words may come one by one."""
    from bot.runtime.assistant import Assistant

    _train()
    reply = asyncio.run(Assistant.load().say(" ".join(question)))
    if as_json:
        click.echo(json.dumps({"card": reply.card, "messages": reply.messages}, ensure_ascii=False, indent=2))
    else:
        click.echo(reply.text)


@main.command(help="Start serveren med webchatten.")
@click.option("--host", default="127.0.0.1", metavar="ADRESSE", help="Adressen, den lytter på (ellers 127.0.0.1).")
@click.option("--port", default=5005, envvar="PORT", metavar="PORT", help="Porten, den lytter på (ellers 5005).")
@click.option(
    "--credentials", type=_FILE, default=ROOT / "credentials.yml", metavar="FIL", help="Hvilke kanaler der er åbne."
)
@click.option(
    "--endpoints", type=_FILE, default=ROOT / "endpoints.yml", metavar="FIL", help="Hvor samtalerne ligger imens."
)
@click.option("--no-train", is_flag=True, help="Stop med status 78 i stedet for at træne det, der er ændret.")
def serve(host: str, port: int, credentials: Path, endpoints: Path, no_train: bool) -> None:
    """Serve the assistant over HTTP."""
    from bot.runtime.model import is_current
    from bot.runtime.server import serve as run_server

    if not no_train:
        _train()
    elif not is_current():
        click.echo("Assistenten er ikke trænet, eller den er ændret siden. Kør først »make train«.", err=True)
        sys.exit(_NOT_TRAINED)
    run_server(host, port, credentials, endpoints)


@main.command(help="Vis de spørgsmål fra webchatten, der ikke fik svar, de hyppigste først.")
def unanswered() -> None:
    """List the web chat's questions without an answer, the most frequent first."""
    from bot.channel.feedback import FeedbackBook
    from bot.channel.settings import load_settings

    settings = load_settings()
    found = FeedbackBook(settings.feedback_path, settings.feedback.days).unanswered()
    for question in found:
        click.echo(f"{question.times}\t{question.last}\t{question.text}")
    if not found:
        click.echo("Der er ingen spørgsmål uden svar.", err=True)


@main.command(help="Vis, hvor tit svarene i webchatten hjalp, emne for emne, de dårligste først.")
def ratings() -> None:
    """List how often the web chat's answers helped and how often not, by topic, the least helpful first."""
    from bot.channel.feedback import FeedbackBook
    from bot.channel.settings import load_settings

    settings = load_settings()
    found = FeedbackBook(settings.feedback_path, settings.feedback.days).ratings()
    for topic, helped, failed in found:
        click.echo(f"{failed} nej\t{helped} ja\t{topic}")
    if not found:
        click.echo("Ingen har sagt, om et svar hjalp.", err=True)


@main.command(
    help="Se efter fejl i svarene og de andre tekster i data.\n\nFår den en fil med håndbogens tekst, ser den også "
    "efter, om svarene og håndbogen stadig siger det samme."
)
@click.argument("text", required=False, type=_FILE, metavar="[FIL]")
def check(text: Path | None) -> None:
    """Check the knowledge base and every other text in data; with the handbook's TEXT also whether both still say
    the same."""
    from bot.checking import read_content
    from bot.content.text_file import read_text

    words = read_text(text) if text else None
    content = read_content()
    found = content.findings(words)
    for fault in found.faults:
        click.echo(fault, err=True)
    if found.differences is not None:
        click.echo(str(found.differences))
    for line in found.drifted:
        click.echo(line, err=True)
    if not found.ok:
        sys.exit(1)
    topics, headings = len(content.handbook.topics), len(content.handbook.headings)
    click.echo(f"{topics} emner under {headings} afsnit i {DATA}: Alt er i orden.")


def _train(force: bool = False) -> None:
    """Train where needed, saying so: it takes longer than a second or two."""
    from bot.runtime.model import TrainingFailedError, train_model

    beginning = "Træner assistenten; det tager nogle minutter første gang …"
    try:
        trained = train_model(force, lambda: click.echo(beginning, err=True))
    except TrainingFailedError:
        click.echo("Træningen mislykkedes; beskederne ovenfor siger hvorfor.", err=True)
        sys.exit(1)
    if trained:
        click.echo("Assistenten er trænet.", err=True)


if __name__ == "__main__":
    main()
