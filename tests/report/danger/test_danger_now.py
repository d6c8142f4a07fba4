"""What rings inside a report, and who rings for what: the report itself, the signals of data/urgency.yml, or both."""

import pytest

from bot.project import urgency_signals
from bot.report.danger.danger_now import tells_of_danger_now


@pytest.mark.parametrize(
    "text",
    [
        "han slår hende lige nu",
        "nu slår han hende",
        "der sker noget lige nu, og han er fuld",
        "hun trækker ikke vejret",
        "Ring 112",
        "hun er i akut fare",
        "han vil slå hende ihjel",
        "hun har lige slugt en masse piller",
        "Hun har det svært. Han har en kniv lige nu!",
        "far står her nu med en økse",
        "nu er hun blevet slået igen af far",
        "nu har far slået hende igen",
        "hun ringede og sagde at far slår hende lige nu",
        "far er ved at slå hende nu",
        "hun trækker ikke vejret lige nu",
        "han kan næsten ikke trække vejret nu",
        "mor og far er lige begyndt at slås ude i indkørslen",
        "hun er hos sin mor lige nu, og moren drikker",
        "han er hos sin far lige nu, og faren drikker tequila",
        "far truer med at slå os ihjel",
        "han er alene hjemme nu med sin lillesøster på 1",
        "mor er alene hjemme med hende og har sagt hun gør en ende på det hele",
        "de små er alene hjemme i aften",
        "nu er hun alene hjemme med sin lillebror",
        "børnene er nu alene hjemme",
        "mor har efterladt dem helt alene i nat",
        "mor siger at hun vil gøre en ende på livet",
        "far har sagt at han tager børnene med i døden",
        "han er alene hjemme nu",
        "han slår hende nu igen, ligesom i går",
        "Lige nu slår han hende, og hun kan ikke komme væk nu",
        "Han slår hende lige nu, han har gjort det siden i morges",
    ],
)
def test_urgent_words_are_noticed(text: str) -> None:
    assert tells_of_danger_now(text)


@pytest.mark.parametrize(
    "text",
    [
        "I lørdags slog han hende",
        "hun er ikke i fare nu",
        "nu er hun fuld af energi",
        "hun sagde, at hun var alene hjemme",
        "hun sagde, at far slår mor nu om dagen",
        "nu bor hun hos sin far",
        "sidste år var hun bevidstløs",
        "igår var hun i akut fare",
        "Det sker nu og da, at han slår",
        "mærkerne er væk nu",
        "hun er blevet slået af far",
        "nu har hun fortalt, at hun blev slået i sommers",
        "hun er alene hjemme lige nu, men der er ingen fare",
        "babyen drikker godt lige nu",
        "mor drikker kaffe lige nu",
        "mor drikker sodavand lige nu",
        "far drikker mælken lige nu",
        "hun er lige begyndt at være alene hjemme efter skole",
        "vi slås lige nu med kommunen om samvær",
        "hun er tit alene hjemme",
        "han er alene hjemme nu og da",
        "nu er hun alene hjemme hver tirsdag",
        "hun er alene hjemme med sin mor nu",
        "nu er hun alene hjemme med mor",
        "nu er hun alene hjemme om eftermiddagen",
        "i lørdags var han alene hjemme med sin lillesøster",
        "hun var alene hjemme i nat",
        "vi vil gøre en ende på det hele",
        "sidste år sagde mor, at hun ville gøre en ende på det hele",
        "mor har efterladt dem alene flere gange",
        "han må gerne være alene hjemme nu",
        "hun kan godt være alene hjemme nu",
        "hun tør være alene hjemme nu",
        "far er alene hjemme nu",
        "nu er mor alene hjemme",
        "vi er alene hjemme i aften",
        "nu har hun lært at være alene hjemme",
        "far truer med at dræbe hunden",
        "i går slog han hende, nu er hun hos os",
    ],
)
def test_what_is_over_or_denied_is_not_urgent(text: str) -> None:
    assert not tells_of_danger_now(text)


@pytest.mark.parametrize(
    ("text", "by_the_signals", "by_the_report"),
    [
        # Told as going on now, or about to happen.
        ("han slår hende lige nu", False, True),
        ("han vil slå hende ihjel", False, True),
        ("nu er hun blevet slået igen af far", False, True),
        ("mor og far er lige begyndt at slås", False, True),
        ("far står her nu med en økse", False, True),
        ("hun er hos sin mor lige nu, og moren drikker", False, True),
        ("hun er låst inde lige nu", False, True),
        ("han kan ikke trække vejret", False, True),
        ("hun er i akut fare", False, True),
        ("hun har lige taget mange hovedpinepiller", False, True),
        ("ring til politiet", False, True),
        # Left to the signals.
        ("hun får ikke luft", True, False),
        ("hun er livløs", True, False),
        ("køkkenet brænder", True, False),
        ("han er faldet i vandet og kommer ikke op", True, False),
        ("hun har skåret sig", True, False),
        ("hun vil ikke leve mere", True, False),
        ("hun er stukket af", True, False),
        ("far er fuld og vil hente hende", True, False),
        ("far hamrer på døren", True, False),
        ("hun er i fare", True, False),
        # So plain that both know it.
        ("hun trækker ikke vejret", True, True),
        ("hun er bevidstløs", True, True),
        ("han tæsker hende lige nu", True, True),
        ("far truer med at slå os ihjel", True, True),
        ("han vil tage livet af sig", True, True),
        ("hun har lige slugt en masse piller", True, True),
        ("hun er væk lige nu", True, True),
        # "At play" calms the signals alone.
        ("i et spil slår han hende lige nu", False, True),
        # Past or denied.
        ("sidste år var hun bevidstløs", False, False),
        ("hun er ikke i fare", False, False),
        ("i går slog han hende", False, False),
    ],
)
def test_who_rings_for_what(text: str, by_the_signals: bool, by_the_report: bool) -> None:
    """A change of either list shows here: neither repeats the other, and what only one of them knows is meant so."""
    assert (urgency_signals().find(text) is not None, tells_of_danger_now(text)) == (by_the_signals, by_the_report)
