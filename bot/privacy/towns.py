"""The towns that are known as towns when they are written small, without a postcode, or before "Skole"."""

from pathlib import Path

from bot.privacy.name_list import read_names


def load_towns(path: Path) -> frozenset[str]:
    """The towns in a file with one a line, in lower case. ContentError as `read_names`."""
    return frozenset(name for name, _ in read_names(path))
