"""What cannot be read is told from an answer, however short."""

import pytest

from bot.privacy.masking import PLACEHOLDERS
from bot.report.reading.nonsense import is_nonsense


@pytest.mark.parametrize(
    "text", ["", "???", "asdfgh", "xxxxxx", "bcdfg", "hmm", "haha", "😀😀", "12345678901", "k", *PLACEHOLDERS.values()]
)
def test_nonsense(text: str) -> None:
    assert is_nonsense(text)


@pytest.mark.parametrize(
    "text", ["nej", "mor", "SFO'en ved det", "7 år", "любой", "طفل", "æh ja", "hun græd [telefonnummer]"]
)
def test_what_can_be_read_is_no_nonsense(text: str) -> None:
    assert not is_nonsense(text)
