"""What click says in Danish: the frame around a command's help, what is wrong in how it was called, and that it was
interrupted."""

import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import IO, Any

import click

_HEADINGS = {"Options": "Valg", "Commands": "Kommandoer"}
_ALIKE = 0.75  # so much "--jsn" must be like an option not to be taken for a text
_QUOTED = re.compile(r"'([^']*)'")
# What click says of an argument, and the same in Danish behind that argument.
_TOLD = (
    ("does not exist", "findes ikke."),
    ("is a directory", "er en mappe og ikke en fil."),
    ("is not readable", "kan ikke læses."),
    ("is not a valid integer", "er ikke et helt tal."),
    ("requires an argument", "skal have noget efter sig."),
    ("does not take a value", "skal ikke have noget efter sig."),
)
_INTERRUPTED = 130  # as shells have it: 128 and the number of SIGINT


def _told(error: click.UsageError) -> str:
    """What is wrong in how a command was called."""
    said = error.format_message()
    quoted = _QUOTED.findall(said)
    if isinstance(error, click.NoSuchOption):
        return f"Valget {error.option_name} findes ikke.{_perhaps(error.possibilities or ())}"
    if isinstance(error, click.MissingParameter):
        return f"{error.param.make_metavar() if error.param else 'Noget'} mangler."
    if said.startswith("No such command"):
        known = (
            error.ctx.command.list_commands(error.ctx)
            if error.ctx and isinstance(error.ctx.command, click.Group)
            else ()
        )
        return f"Kommandoen »{quoted[0]}« findes ikke.{_perhaps(get_close_matches(quoted[0], known))}"
    if "unexpected extra argument" in said:
        return f"Der står mere, end der skal: {said.partition('(')[2].rstrip(').')}."
    for english, danish in _TOLD:
        if english in said and quoted:
            return f"»{quoted[-1]}« {danish}"
    return f"Sådan kan kommandoen ikke bruges ({said.rstrip('.')})."


def _perhaps(possible: Sequence[str]) -> str:
    return f" Mente du {possible[0]}?" if possible else ""


class _WrongCall(click.UsageError):
    """Shows one of click's own errors in Danish."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(_told(error), error.ctx)

    def show(self, file: IO[Any] | None = None) -> None:
        """Write how the command is called, and what is wrong."""
        usage = [self.ctx.get_usage()] if self.ctx is not None else []
        said = f"{self.format_message()} Skriv »haandbog -h« for at få hjælp."
        click.echo("\n".join([*usage, said]), file=file or sys.stderr)


class _Formatter(click.HelpFormatter):
    """Writes click's own few words in Danish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        super().write_usage(prog, args, prefix or "Brug: ")

    def write_heading(self, heading: str) -> None:
        """Write the heading over a list."""
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class DanishCommand(click.Command):
    """A command with Danish help. The first paragraph of `help` stands whole in the list of commands."""

    context_class = _Context

    def __init__(self, *args: Any, **settings: Any) -> None:
        settings.setdefault("options_metavar", "[VALG]")
        settings.setdefault("short_help", str(settings.get("help", "")).split("\n\n", maxsplit=1)[0])
        super().__init__(*args, **settings)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in Danish."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Vis denne hjælp."
        return option


class DanishGroup(DanishCommand, click.Group):
    """A group of such commands; Ctrl-C ends it with a word instead of click's "Aborted!"."""

    command_class = DanishCommand

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the group's own options."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _WrongCall(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it returns."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _WrongCall(error) from None
        except KeyboardInterrupt:
            click.echo("\nAfbrudt.", err=True)
            sys.exit(_INTERRUPTED)


class TextCommand(DanishCommand):
    """A command whose argument is a text as it is typed: all that is none of its options belongs to it, quoted or not,
    "- må vi ryge" too."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `args` with the options ahead and the text behind; what click leaves over."""
        names = {name for option in self.get_params(ctx) if isinstance(option, click.Option) for name in option.opts}
        given = [arg for arg in args if arg in names]
        for arg in args[: args.index("--")] if "--" in args else args:
            if arg not in names and arg.startswith("--") and (meant := get_close_matches(arg, names, 1, _ALIKE)):
                raise click.NoSuchOption(arg, possibilities=meant, ctx=ctx)
        text = [arg for arg in args if arg not in names and arg != "--"]
        return super().parse_args(ctx, [*given, "--", *text])
