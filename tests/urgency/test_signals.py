"""The readable layer of urgency: it sees emergencies, and leaves calm words alone."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.project import urgency_signals
from bot.urgency.signals import load_signals


def _kind(text: str) -> str | None:
    found = urgency_signals().find(text)
    return found.kind if found else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("min lille kusine får ikke luft", "life"),
        ("han har lige spist en hel pakke sovepiller", "life"),
        ("der er ild i gardinet inde på værelset", "life"),
        ("hun har skåret sig og vil ikke vise det", "life"),
        ("jeg er 14 og skærer i mig selv", "life"),
        ("det var bedre for dem hvis jeg var død", "life"),
        ("han går amok med en kniv", "life"),
        ("far banker på døren og har en økse", "life"),
        ("hunden er stukket af, og nu er drengen løbet hjemmefra efter den", "police"),
        ("hun er gået, og der ligger et farvelbrev", "life"),
        ("çocuğun annesi çok sarhoş ve kızı arabayla götürmek istiyor", "police"),
        ("der vater ist betrunken und will ihn mit dem auto mitnehmen", "police"),
        ("han er stukket af fra os", "police"),
        ("vi kan ikke finde pigen nogen steder", "police"),
        ("hun er ikke kommet hjem og det er mørkt", "police"),
        ("far er stangstiv og vil hente sin datter", "police"),
        ("hun er helt høj og vil køre med ham", "police"),
        ("der er en mand der hamrer på døren og truer os", "police"),
        ("الولد لا يستطيع التنفس", "life"),
        ("chłopiec nie oddycha", "life"),
        ("дівчинка непритомна на підлозі", "life"),
        ("çocuk nefes alamıyor", "life"),
        ("er hat ein messer in der hand", "life"),
        ("far truer med at slå os ihjel", "police"),
        ("hun spiste et par blade af fingerbøl", "life"),
        ("vi fandt hende med en opvasketabs, som hun havde bidt i", "life"),
        ("den lille har været i farmors pilleæske, og to rum er tomme", "life"),
        ("Vores barnebarn fik alt for mange vitaminpiller".lower(), "life"),
        ("vi er kommet til at give pigen dobbelt medicin", "life"),
        ("svigermor gav ham forkerte tabletter", "life"),
        ("hun har fået sin storebrors piller", "life"),
        ("drengen fik farmors blodtrykspiller i stedet for en vitamin", "life"),
        ("han har fået fars medicin", "life"),
        ("hun fik en dobbelt dosis til aften", "life"),
        ("det er fordi hun fortalte, at hun ikke vil leve mere", "life"),
        ("han siger, han ikke har lyst til at leve", "life"),
        ("han holder en knust flaske mod min hals", "life"),
        ("hun sidder med et glasskår mod håndleddet", "life"),
        ("der er en saks mod hendes strube", "life"),
        ("vi sad og spiste. så ringede det på. nu står moren her påvirket og vil have drengen med. hvad nu", "police"),
    ],
)
def test_emergencies_are_seen(text: str, kind: str) -> None:
    assert _kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "hvem slår græsset hos jer",
        "hun slår op med sin kæreste hele tiden",
        "hvad gør vi hvis han en dag er stukket af",
        "vores kat er stukket af, og pigen græder",
        "hun stak af med sejren i løbet",
        "filmen i går handlede om en dreng der blev bortført",
        "tak for hjælpen i går, da han var løbet hjemmefra. hvor taster jeg maden ind",
        "hvem ringer vi til hvis han en nat er stukket af",
        "hvor høj skal hun være for at køre i bilen uden pude",
        "han er vild med at lege med nerf pistol og kniv i fastelavn",
        "min telefon er død",
        "vi er væk i weekenden",
        "moren var fuld af beundring over hans tegning",
        "han er skæv i humøret når han bliver hentet",
        "må jeg tage billeder af ham",
        "vi har en økse i skuret ved siden af døren",
        "hun er bange for at drukne i lektier",
        "hun har været i aflastning og skal have sin medicin med",
        "vi har fundet guldregn i haven, skal den fjernes",
        "han spiste pasta med svampe",
        "hvem giver ham hans medicin",
        "han får for meget medicin, synes vi",
        "må jeg give ham min mands panodil",
        "hun fik sin medicin to gange om dagen",
        "han har fået for meget tid på tabletten",
        "vi har fået hans medicin med fra mors hus",
        "han har fået sin brors gamle jakke",
        "hun drak et glas saft mod ondt i halsen",
        "hun fik en flaske mod mavepine",
        "teenageren truer med at smadre os i fifa",
    ],
)
def test_calm_words_are_left_alone(text: str) -> None:
    assert _kind(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("han har taget panodil, en hel pakke, han har generelt haft det svært", "life"),
        ("sidste år skete det også, nu har hun taget en masse piller", "life"),
        ("far står i døren og er fuld, det gjorde han også forrige uge", "police"),
        ("drengen på 7 er stukket af, han gjorde det også i sidste uge", "police"),
        ("drengen er væk, han har fastelavnskostume på", "police"),
        ("vi var til fastelavn. nu er drengen helt væk", "police"),
        ("hun er stukket af igen ligesom sidste år", "police"),
        ("han reagerer ikke engang, når jeg råber", "life"),
        ("hun trækker ikke vejret, hvad hvis hun dør", "life"),
        ("han står her med en kniv, jeg er bange for, hvad han kunne finde på", "life"),
        ("han spiller fodbold om tirsdagen, han er ikke kommet hjem, klokken er 22", "police"),
    ],
)
def test_what_is_past_calms_only_itself(text: str, kind: str) -> None:
    assert _kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "han stak af fra os, det var sidste år",
        "i sidste uge, da jeg hentede ham, var hun fuld og ville køre",
        "til undervisningen: hvad er det for en gift, hun drikker",
        "en opdigtet far møder op fuld for at hente sit barn, hvem ringer man til i opgaven",
        "han er stukket af, hvad nu hvis det sker, bare så vi ved det på forhånd",
        "hvad nu hvis hun er stukket af, og vi ikke kan finde hende",
        "kunne han nogensinde finde på at tage en masse piller",
        "for mange år siden, før han kom her, tog hun en masse piller",
    ],
)
def test_what_is_past_or_planned_is_calm_with_what_belongs_to_it(text: str) -> None:
    assert _kind(text) is None


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("han har fået for mange panodiler", True),
        ("hun vil ikke leve mere", True),
        ("hun har slugt piller", False),
        ("drengen er væk", False),
    ],
)
def test_some_signals_ring_whatever_the_classifier_thinks(text: str, clear: bool) -> None:
    found = urgency_signals().find(text)
    assert found is not None
    assert found.clear == clear


RIGHT = (
    "signals:\n- kind: life\n  name: fald\n  words:\n  - [faldet]\n  - [trappe*]\nplanned: [hvis nu]\npast: [engang]\n"
)


def test_a_star_stands_for_any_ending_and_a_calm_word_calms(tmp_path: Path) -> None:
    (tmp_path / "urgency.yml").write_text(RIGHT, encoding="utf-8")
    signals = load_signals(tmp_path / "urgency.yml")
    assert signals.find("han er faldet ned ad trappen") is not None
    assert signals.find("han er engang faldet ned ad trappen") is None


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("kind: life", "kind: danger", r"urgency\.yml:2: »kind« kan kun være: life, police"),
        ("name: fald", "name: ' '", r"urgency\.yml:3: »name« er tomt"),
        ("[faldet]", "[]", r"urgency\.yml:5: »words«, nr\. 1, er en tom liste"),  # it would ring for everything
        ("[faldet]", "[faldet, '']", r"urgency\.yml:5: »words«, nr\. 2, er tomt"),
        ("[faldet]", "[faldet, '*']", r"urgency\.yml:5: .*»\*« skal have mindst ét bogstav"),
        ("[faldet]", "[Faldet]", r"urgency\.yml:5: .*»Faldet« skal skrives med små bogstaver"),
        ("[faldet]", "[faldet, 112]", r"urgency\.yml:5: »words«, nr\. 2, skal være en tekst"),
        ("[faldet]", "faldet", r"urgency\.yml:5: »words«, nr\. 1, skal være en liste"),
        ("planned: [hvis nu]", "planned: []", r"urgency\.yml:7: »planned« er en tom liste"),  # it would calm every "!"
        ("past: [engang]", "past: [engang, '  ']", r"urgency\.yml:8: »past«, nr\. 2, er tomt"),
        ("past: [engang]", "", r"urgency\.yml:1: »past« mangler"),
        (RIGHT.split("planned")[0], "signals: []\n", r"urgency\.yml:1: »signals« er en tom liste"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_line(tmp_path: Path, before: str, after: str, told: str) -> None:
    path = tmp_path / "urgency.yml"
    assert before in RIGHT
    path.write_text(RIGHT.replace(before, after), encoding="utf-8")
    with pytest.raises(ContentError, match=told):
        load_signals(path)
