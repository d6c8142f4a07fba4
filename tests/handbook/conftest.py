"""A small invented knowledge base to test with."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.handbook.loading import file_name
from bot.handbook.model import HEADINGS, Topic

REFERENCES = """\
contacts:
  - id: vagten
    name: Vagten
    phone: 7000 0001
    email: vagten@eksempel.dk
    address: Prøvevej 1, 6100 Haderslev
  - id: alarm
    name: Alarmcentralen
    phone: "112"
    heading: null
links:
  - id: kommunen
    title: Kommunens hjemmeside
    url: https://www.eksempel.dk
laws:
  - id: loven
    name: Prøveloven
    current: § 2
"""

SMOKING = """\
heading: Rygepolitik
topics:
  - id: ryge_hvor
    title: Hvor må vi ryge?
    answer: >-
      Udenfor, og aldrig i
      samme rum som barnet.
    aliases: [rygning, cigaretter]
    contacts: [vagten]
    links: [kommunen]
    laws: [loven]
    related: [ryge_gaester]
    evidence: [røgfrit miljø]
    urgency: none
  - id: ryge_gaester
    title: Må gæster ryge?
    answer: Ikke indenfor.
    aliases: [gæster]
    related:
      - ryge_hvor
    evidence: [udendørs]
    not_stated: Altanen er ikke nævnt.
"""


def _other(number: int, heading: str) -> str:
    return (
        f"heading: {heading}\ntopics:\n  - id: emne_{number}\n    title: Spørgsmål nr. {number}?\n"
        f"    answer: Svar nr. {number}.\n    evidence: [noget]\n"
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing wrong in it: all headings, and two topics about smoking."""
    made = tmp_path / "haandbog"
    made.mkdir()
    for number, heading in enumerate(HEADINGS):
        text = SMOKING if heading == "Rygepolitik" else _other(number, heading)
        (made / file_name(heading)).write_text(text, encoding="utf-8")
    (made / "references.yml").write_text(REFERENCES, encoding="utf-8")
    return made


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    """Changes a passage in one of the folder's files, as an editor might."""

    def change(name: str, old: str, new: str) -> None:
        before = (folder / name).read_text(encoding="utf-8")
        assert before.count(old) >= 1
        (folder / name).write_text(before.replace(old, new, 1), encoding="utf-8")

    return change


@pytest.fixture
def make_topic() -> Callable[..., Topic]:
    """Makes a topic with an id; other fields as given, or harmless."""

    def make(topic_id: str, **fields: Any) -> Topic:
        filled = {
            "title": f"Spørgsmål om {topic_id}?",
            "answer": "Ja, det må I gerne.",
            "evidence": ["noget"],
            "heading": "Rygepolitik",
            "file": "rygepolitik.yml",
            **fields,
        }
        return Topic(id=topic_id, **filled)

    return make
