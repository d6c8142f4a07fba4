# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""A heading that a text sends its reader to must be one of the handbook's."""

import pytest

from bot.handbook.cited_headings import unknown_headings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kilde: håndbogen, afsnittet »Akut hjælp«", []),
        ("afsnittene »Akut hjælp« og »Skærpet underretningspligt«", []),
        ("Skriv »ja« i afsnittet om akut hjælp, og tryk på »Send sikkert«.", []),
        ("afsnittet »Akuthjælpen«", ["»Akuthjælpen« er ikke et afsnit i håndbogen. Mente du »Akut hjælp«?"]),
        ("afsnittene »Sygdom«, »Kørsler« og »Supervision«.", ["»Kørsler« er ikke et afsnit i håndbogen. Mente du »Kørsel«?"]),
        ("Det står i afsnittet\n»Magt«.", ["»Magt« er ikke et afsnit i håndbogen."]),
    ],
)  # fmt: skip
def test_only_what_is_cited_as_a_heading_is_held_to_the_handbook(text: str, told: list[str]) -> None:
    assert list(unknown_headings(text)) == told
