"""A child on its way to the one who harms it, told in one message or with what the draft tells already."""

import pytest

from bot.report.danger.way_home import goes_to_harm


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("far har voldtaget hende", "hun skal hjem til ham nu"),
        ("far har voldtaget hende", "han henter hende om ti minutter"),
        ("stedfar slog hende med en kæp", "hun sagde at hun ikke tør tage hjem i aften"),
        ("far tager billeder af hende i badet", "hun skal hjem til far i dag kl 16"),
        ("", "i morgen, for han skal hjem til far som slår ham"),
        ("mor slår ham", "moren henter ham kl 16"),
        ("mor slår ham", "vi skal aflevere ham til mor kl 17"),
        ("mor slår ham", "jeg skal køre ham hjem nu"),
        ("mor slår ham", "»jeg tør ikke tage hjem i aften«"),
        ("vi ved ikke, om far slår ham", "nu er han blevet hentet af far"),
        ("nej, men hun skal hjem i aften", "far slår hende"),
    ],
)
def test_the_way_home_to_harm_is_noticed(draft: str, text: str) -> None:
    assert goes_to_harm(text, draft)


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("hun har lus", "hun skal hjem i dag"),
        ("hun græd voldsomt", "hun skal hjem i dag"),
        ("hun slog sig på knæet", "hun skal hjem i dag"),
        ("han slår de andre børn", "han skal hjem i dag"),
        ("far har aldrig slået hende", "hun skal hjem i dag"),
        ("jeg gav hende en lussing", "hun skal hjem i dag"),
        ("far slår hende", "hun skal ikke hjem i dag"),
        ("far slår hende", "hun skal hjem hver fredag kl 16"),
        ("far slår hende", "hun kommer hjem til os i morgen"),
        ("far slår hende", "vi henter hende i morgen"),
        ("far slår hende", "før fredag, for da skal hun hjem igen"),
        ("far slår hende. hun skal hjem i dag", "far slår hende tit"),
    ],
)
def test_a_way_without_harm_or_away_from_it_is_calm(draft: str, text: str) -> None:
    assert not goes_to_harm(text, draft)
