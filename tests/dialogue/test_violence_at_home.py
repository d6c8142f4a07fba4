"""Who tells that somebody has hit the family is heard; a game and the child's own story are not it."""

import pytest

from bot.dialogue.violence_at_home import tells_of_violence_at_home
from tests.dialogue.deciding import plan, understood


@pytest.mark.parametrize(
    "text",
    [
        "plejesønnen slog min mand i går aftes",
        "han har sparket mig igen",
        "I går sparkede pigen vores yngste datter",
        "min kæreste har slået mig",
        "hun bed og slog min kone",
        "drengen truede os med en kniv i søndags",
        "hun gav min mand et blåt øje",
        "vores søn er blevet slået af ham",
        "min kone gør mig bange",
        "nu har han også slået vores børn",
        "vi fandt ham nøgen sammen med vores lille datter",
        "hvornår er der supervision, han slår os",
    ],
)
def test_violence_against_the_family_is_seen(text: str) -> None:
    assert tells_of_violence_at_home(text)


@pytest.mark.parametrize(
    "text",
    [
        "han slog mig i ludo",
        "hun slog vores søn i fodbold",
        "de slog os med to mål",
        "det slog mig, at vi mangler tøj",
        "min mand slog græs",
        "jeg slog mig på trappen",
        "hvis han slår mig, hvad så",
        "må han slå mig",
        "han har aldrig slået mig",
        "han slog os op i telefonbogen",
        "han sparkede til min søns bold",
        "far slog hende",
        "jeg kom til at slå ham",
        "hun bankede på hos os",
        "min far slog mig",
        "hun slår os altid i ludo",
        "han slog mig stort i skak, men tabte så min tablet",
        "hans skole slår os på banen",
        "kørslen til hans skole slår os snart ihjel",
        "hun slår mig ihjel, hvis jeg viser de fotos",
    ],
)
def test_what_is_none_is_not(text: str) -> None:
    assert not tells_of_violence_at_home(text)


def test_it_is_a_worry_and_never_outside_the_handbook() -> None:
    for guesses in ((("out_of_scope", 0.98),), (("magt_meddel", 0.9),), (("kost_hvad_er", 0.9),)):
        made = plan(understood("han slog min datter med en kost", *guesses))
        assert (made.action, made.topics, made.kind) == ("action_concern", ("underret_bekymring",), "report")


def test_what_is_asked_beside_it_is_answered_too() -> None:
    made = plan(understood("hvornår er der supervision, han slår os", ("supervision_hvor_ofte", 0.97)))
    assert (made.action, made.topics) == ("action_concern", ("underret_bekymring", "supervision_hvor_ofte"))
