"""Headings of the handbook that a text names: "afsnittet »Sygdom«"."""

import re
from collections.abc import Iterator

from bot.content.findings import nearest
from bot.handbook.model import HEADINGS

_QUOTED = r"»([^»«]*)«"
_CITED = re.compile(rf"\bafsnitt?e(?:t|ne)\s+((?:{_QUOTED}(?:,\s+|\s+og\s+)?)+)")


def unknown_headings(text: str) -> Iterator[str]:
    """A sentence for an editor, in Danish, for each heading named in `text` that the handbook does not have."""
    for cited in _CITED.findall(text):
        for heading in re.findall(_QUOTED, cited[0]):
            if " ".join(heading.split()) not in HEADINGS:
                yield f"»{heading}« er ikke et afsnit i håndbogen.{nearest(heading, HEADINGS)}"
