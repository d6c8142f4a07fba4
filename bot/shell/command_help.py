"""What click says in Danish: the frame around a command's help, and that it was interrupted."""

import sys
from typing import Any

import click

_HEADINGS = {"Options": "Valg", "Commands": "Kommandoer"}
_INTERRUPTED = 130  # as shells have it: 128 and the number of SIGINT


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

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it returns."""
        try:
            return super().invoke(ctx)
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
        text = [arg for arg in args if arg not in names and arg != "--"]
        return super().parse_args(ctx, [*given, "--", *text])
