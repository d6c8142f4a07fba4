"""A child that is soon to be taken out of the country, and a holiday or a threat without a date."""

import pytest

from bot.report.danger.taken_abroad import is_taken_abroad


@pytest.mark.parametrize(
    "text",
    [
        "hans mor har truet med at tage ham med til Syrien på lørdag",
        "hans mor siger hun tager ham med til udlandet i morgen og ikke kommer tilbage",
        "far truer med at rejse med børnene til Tyrkiet i næste uge",
        "far siger at han flytter med hende til Polen på fredag og aldrig kommer hjem igen",
        "moren truede i går med at tage dem med til irak i morgen",
        "hun vil tage ham ud af landet i weekenden",
        "far har truet med at bortføre hende i aften",
    ],
)
def test_a_dated_threat_to_take_the_child_abroad_is_noticed(text: str) -> None:
    assert is_taken_abroad(text)


@pytest.mark.parametrize(
    "text",
    [
        "hans mor har truet med at tage ham med til Syrien",
        "mor tager ham med til Spanien på lørdag",
        "vi rejser med ham til Sverige på fredag",
        "sidste år truede far med at tage hende med til Irak i morgen",
        "far har aldrig truet med at tage hende med til Syrien på lørdag",
        "de kom til Danmark fra Syrien i lørdags",
        "mor truer med at tage ham med hjem på fredag",
        "mor tager hende med til Polen i morgen og de kommer hjem søndag",
    ],
)
def test_a_holiday_or_a_threat_without_a_date_is_calm(text: str) -> None:
    assert not is_taken_abroad(text)
