"""A number to call is seen however it is written; dates, sums and ages are none."""

import pytest

from bot.content.phone_numbers import phone_numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring til huset på 7434 1081.", ["7434 1081"]),
        ("på +45 7434 1081 eller 74 34 10 81", ["+45 7434 1081", "74 34 10 81"]),
        ("huset på 7434 108.", ["7434 108"]),
        ("huset på 7434 10811", ["7434 10811"]),
        ("huset på 743 1081, tak", ["743 1081"]),
        ("huset på 74341o81 eller 74-34-10-81", ["74-34-10-81"]),
        ("på 7434\u00a01081 eller 74–34–10–81", ["7434\u00a01081", "74–34–10–81"]),
        ("politiet på 114. Ring 113", ["114", "113"]),
        ("politiet på 11. Ellers ring 1112, tlf. 12", ["11", "1112", "12"]),
    ],
)
def test_a_number_to_call_is_found(text: str, found: list[str]) -> None:
    assert list(phone_numbers(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Barnets Lov § 138, stk. 2 (før 2024 Serviceloven § 155 b, stk. 2)",
        "fra 1. januar 2024 til 31. december 2025",
        "den 24.12.2024 kl. 10.00-15.00 i 2024-2025",
        "kl. 10.00–15.00 i 2024–2025",
        "100.000 kr. eller 1.250,50 kr.",
        "et barn på 11 år, til 14 dage, på 10 km",
        "Chr. X's Vej 39, 6100 Haderslev",
        "1) Ring 14 dage før. 2) Vent 30 minutter.",
        "Ring 10.000 gange",
    ],
)
def test_other_numbers_are_none_to_call(text: str) -> None:
    assert list(phone_numbers(text)) == []
