"""A section that has a link below the reply is not named above it, too; one without a link still is."""

import json

import pytest

from tests.browser.test_old_browsers import node

ONE = "Kilde: håndbogen, afsnittet »Akut hjælp«"
TWO = "Kilde: håndbogen, afsnittene »Akut hjælp« og »Skærpet underretningspligt«"


@pytest.mark.parametrize(
    ("line", "linked", "left"),
    [
        (ONE, ["Akut hjælp"], ""),
        (ONE, [], ONE),
        (TWO, ["Akut hjælp"], "Kilde: håndbogen, afsnittet »Skærpet underretningspligt«"),
        (TWO, ["Akut hjælp", "Skærpet underretningspligt"], ""),
        (TWO, ["Rygepolitik"], TWO),
    ],
)
def test_only_what_has_no_link_is_named(line: str, linked: list[str], left: str) -> None:
    sources = [{"heading": heading, "title": "", "url": ""} for heading in linked]
    script = f"""import {{ withoutLinked }} from './src/source-line.js';
    console.log(JSON.stringify(withoutLinked({json.dumps(f"Ring nu.{chr(10)}{line}")}, {json.dumps(sources)})))"""
    assert json.loads(node(script)) == f"Ring nu.\n{left}".strip()
