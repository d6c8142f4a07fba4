"""Phone numbers that are written into the pages and the web chat itself: they must follow the contacts' own."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.handbook import required
from bot.handbook.model import Contact

CODE = Path(__file__).resolve().parents[2]
_PLACES = (("bot/channel", {".py", ".html"}), ("web/src", {".js"}))
# As it is read, or as a link holds it: of a contact that the pages may name. As a list holds it: of any contact.
_WRITTEN = re.compile(
    r"(?<![\d-])\d{4}(?: |&nbsp;)\d{4}(?!\d)|(?<=tel:\+45)\d+|(?<=tel:)\d+|(?:(?<=Ring )|(?<=politiet på ))\d+\b"
)
_LISTED = re.compile(r"(?<=')\d{8}(?=')")


def outdated_numbers(contacts: Iterable[Contact], root: Path = CODE) -> Iterator[str]:
    """A sentence for an editor, in Danish, for each phone number in these files that is not as the contacts have it."""
    phones = {contact.id: contact.phone.replace(" ", "") for contact in contacts if contact.phone}
    # Others may share a number with one of these until it gets another.
    named = {phones[name] for name in required.CONTACTS & phones.keys()}
    for place, kinds in _PLACES:
        for path in sorted(path for path in (root / place).rglob("*") if path.suffix in kinds):
            for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                found = [(number, named) for number in _WRITTEN.findall(text)]
                found += [(number, {*phones.values()}) for number in _LISTED.findall(text)]
                for number in dict.fromkeys(number for number, good in found if re.sub(r"\D", "", number) not in good):
                    shown = number.replace("&nbsp;", " ")
                    where = f"{path.relative_to(root)}:{line}"
                    yield f"{where}: telefonnummeret »{shown}« passer ikke med references.yml. Ret det også her"
