"""Force that the family itself has used or fears to use, and what only sounds like it."""

import pytest

from bot.report.danger.own_force import fears_to_hurt, tells_of_own_force


@pytest.mark.parametrize(
    "text",
    [
        "jeg kan ikke klare det mere, jeg er bange for at jeg kommer til at gøre hende noget",
        "jeg er bange for at slå ham",
        "jeg er så bange for, at jeg en dag slår ham",
        "jeg er lige ved at ruske hende",
        "jeg har lyst til at slå hende",
        "jeg er bange for at jeg mister besindelsen",
        "jeg kommer snart til at slå ham",
    ],
)
def test_the_fear_to_hurt_the_child_is_noticed(text: str) -> None:
    assert fears_to_hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg er bange for at far gør hende noget",
        "hun er bange for at gøre noget forkert",
        "jeg er bange for at gøre hende ked af det",
        "jeg er bange for at det skader hende",
        "han sagde »jeg har lyst til at slå ham«",
        "jeg er bange for at sende den",
    ],
)
def test_another_fear_is_calm(text: str) -> None:
    assert not fears_to_hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg gav hende en lussing i går",
        "min kone låste ham inde på værelset i to timer i søndags",
        "min mand gav ham en flad i går",
        "jeg holdt hende fast i går da hun ville løbe",
        "i går gav jeg hende en lussing",
        "i søndags låste min kone ham inde",
        "jeg kom til at slå ham",
        "vi har måttet holde ham fast",
        "så måtte min mand holde ham fast",
        "jeg tog hende hårdt i armen",
        "vi brugte magt",
        "jeg måtte holde ham nede på gulvet",
        "min mand satte sig oven på ham",
        "jeg bar hende skrigende ind på værelset",
        "vi var nødt til at holde fast i ham",
        "jeg gav ham en over fingrene",
        "han slog vores datter og så tog jeg fat i ham",
        "Han slog vores datter og så tog jeg fat i ham og holdt ham nede på gulvet til han faldt til ro",
        "han sparkede hunden, og så greb min mand fat i ham",
        "hun bed mig, så jeg tog hårdt fat i hende",
        "vi måtte tage fat i ham",
        "jeg gik hen til ham og holdt ham nede",
        "min mand løb efter ham og skubbede ham ind på værelset",
        "så kom min kone ind og låste ham inde",
    ],
)
def test_force_by_the_family_is_noticed(text: str) -> None:
    assert tells_of_own_force(text)


@pytest.mark.parametrize(
    "text",
    [
        "far gav ham en lussing",
        "jeg så far slå hende",
        "jeg så at far gav ham en lussing",
        "vi hørte far slog hende",
        "min mand sagde far gav ham en flad",
        "må jeg holde hende fast",
        "hvad hvis jeg slog hende",
        "jeg har aldrig slået hende",
        "jeg har ikke holdt hende fast",
        "hun sagde »jeg slog ham«",
        "jeg slog ham i ludo",
        "jeg slog det op i bogen",
        "vi holdt ham fast ved aftalen",
        "jeg gav hende en is",
        "jeg lagde ham ned i sengen",
        "jeg holdt fast om ham, mens han græd",
        "jeg holdt fast i hende over vejen",
        "vi holder fast i barnets rutiner",
        "jeg lagde hende på gulvet og skiftede ble",
        "jeg gav ham et plaster over fingrene",
        "jeg bar hende ind i seng, da hun sov",
        "jeg tog fat i ham og talte med ham om det",
        "jeg tog fat i hende for at spørge, hvad der var sket",
        "vi tog fat i dem om det",
        "jeg tog fat i hendes lærer",
        "jeg tog fat i mor og sagde det",
        "far tog fat i ham",
        "jeg ringede, og mor kom og slog ham",
        "i går så jeg ham komme ind og slå hende",
        "jeg fulgte hende ind i stuen, hvor far sad og slog hende",
        "vi hentede ham og tog ham med hjem",
    ],
)
def test_force_by_others_or_none_is_no_force_by_the_family(text: str) -> None:
    assert not tells_of_own_force(text)
