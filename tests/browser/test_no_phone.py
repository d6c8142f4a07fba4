"""The page asks about no number that the server would let stand."""

import json

import pytest

from bot.project import masker
from tests.browser.test_old_browsers import node

ORDINARY = (
    "28.11.2026 kl. 17",
    "28-11-2026 om aftenen",
    "24.12.2025 kl. 18.30",
    "24 12 2025",
    "2026-11-28",
    "i skoleåret 2024-2025",
    "fra 2023 2024",
    "fra 20.30-22.45",
    "kl. 2000-2200",
    "i uge 20 21 22 23",
    "25000000 kr",
    "ordre nr. 20304050",
    "23456789",
)
PHONES = (
    "20304050",
    "61.24.12.20",
    "24 12 20 30",
    "2412 2025 eller 20 26 11 28",
    "d. 24.12.2025 på 20 30 40 50",
    "+45 28112026",
)


@pytest.fixture(scope="module")
def asked() -> dict[str, bool]:
    """Which texts the page asks about."""
    script = f"""import {{ findPersonalData }} from './src/personal-data.js';
    const asked = text => findPersonalData(text, [], []).kinds.length > 0;
    console.log(JSON.stringify({json.dumps([*ORDINARY, *PHONES])}.map(text => [text, asked(text)])))"""
    return dict(json.loads(node(script)))


@pytest.mark.parametrize("text", ORDINARY)
def test_a_date_a_time_and_a_year_can_be_sent(asked: dict[str, bool], text: str) -> None:
    assert masker().mask(text).text == text
    assert not asked[text]


@pytest.mark.parametrize("text", PHONES)
def test_a_phone_number_is_still_asked_about(asked: dict[str, bool], text: str) -> None:
    assert masker().mask(text).text != text
    assert asked[text]
