"""Private phone numbers never stay readable."""

import re

import pytest

from bot.privacy.masking import PHONE
from tests.privacy.conftest import MASKER


@pytest.mark.parametrize(
    "text",
    [
        "ring 61 42 13 90",
        "hendes nummer er 61 – 4213 – 90",
        "61421390",
        "6142 1390",
        "+45 61421390",
        "+4561421390",
        "(+45) 61/42-13.90",
        "(+45)61421390",
        "61421390/61421391",
        "tlf 2.61 42 13 90",
        "004561421390",
        "0045 61 42 13 90",
        "enogtres toogfyrre tretten halvfems",
        "to-og-tyve tre-og-tredive fire-og-fyrre en-og-tyve",
        "to-ogtyve toog-tredive fireogfyrre enogtyve",
        "61 toogfyrre 13 halvfems",
        "61/42/13/90",
        "61,42,13,90",
        "61_42_13_90",
        "61 - 42 - 13 - 90",
        "614 213 90",
        "61 421 390",
        "61421 390",
        "6 1 4 2 1 3 9 0",
        "6-1-4-2-1-3-9-0",
        "(61) 42 13 90",
        "4561421390",
        "614213901",
        "6142139O",
        "6\ufe0f\u20e31\ufe0f\u20e34\ufe0f\u20e32\ufe0f\u20e31\ufe0f\u20e33\ufe0f\u20e39\ufe0f\u20e30\ufe0f\u20e3",
    ],
)
def test_a_private_phone_number_is_hidden(text: str) -> None:
    assert MASKER.mask(text).kinds == (PHONE,)
    assert not re.search(r"\d\d", MASKER.mask(text).text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("police 12345 61 42 13 90", "12345"),
        ("sagsnummer 12345 - 61421390", "12345"),
        ("mit nummer er 6142 1390 6100 Haderslev", "6100"),
    ],
)
def test_a_phone_number_beside_another_number_is_hidden_and_the_other_is_not(text: str, other: str) -> None:
    masked = MASKER.mask(text)
    assert masked.kinds == (PHONE,)
    assert other in masked.text
