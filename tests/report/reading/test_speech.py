"""Who speaks: the child's words are told from what adults say of it."""

import pytest

from bot.report.reading.speech import (
    is_quoted,
    may_be_the_childs,
    speaks_as_a_child,
    told_by_an_adult,
)


@pytest.mark.parametrize(
    ("text", "quoted", "an_adults", "a_childs", "perhaps_a_childs"),
    [
        ("»må jeg blive?«", True, False, True, True),
        ("stop far", False, False, True, True),
        ("jeg vil ikke hjem", False, False, True, True),
        ("hun sagde at far er sur", False, False, True, True),
        ("læreren sagde at han slår de andre", False, True, False, False),
        ("at han blev slået", False, False, False, True),
        ("hun spiser ikke", False, False, False, False),
    ],
)
def test_who_speaks(text: str, quoted: bool, an_adults: bool, a_childs: bool, perhaps_a_childs: bool) -> None:
    found = (is_quoted(text), told_by_an_adult(text), speaks_as_a_child(text), may_be_the_childs(text))
    assert found == (quoted, an_adults, a_childs, perhaps_a_childs)
