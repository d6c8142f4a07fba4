"""Phone numbers that are written into the pages and the web chat itself: they must follow the contacts' own."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.handbook.model import Contact

CODE = Path(__file__).resolve().parents[2]
_PLACES = (("bot/channel", {".py", ".html"}), ("web/src", {".js"}))
# As it is read, or as a link or a list holds it.
_WRITTEN = re.compile(
    r"(?<![\d-])\d{4}(?: |&nbsp;)\d{4}(?!\d)|(?<=tel:\+45)\d+|(?<=tel:)\d+|(?<=')\d{8}(?=')|"
    r"(?:(?<=Ring )|(?<=politiet på ))\d+\b"
)


def outdated_numbers(contacts: Iterable[Contact], root: Path = CODE) -> Iterator[str]:
    """A sentence for an editor, in Danish, for each phone number in these files that none of the contacts has."""
    known = {contact.phone.replace(" ", "") for contact in contacts if contact.phone}
    for place, kinds in _PLACES:
        for path in sorted(path for path in (root / place).rglob("*") if path.suffix in kinds):
            for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                for number in dict.fromkeys(_WRITTEN.findall(text)):
                    if re.sub(r"\D", "", number) not in known:
                        shown = number.replace("&nbsp;", " ")
                        yield (
                            f"{path.relative_to(root)}:{line}: telefonnummeret »{shown}« står ikke i references.yml. "
                            "Ret det også her"
                        )
