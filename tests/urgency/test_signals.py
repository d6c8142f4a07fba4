"""The readable layer of urgency: it sees emergencies, and leaves calm words alone."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.project import urgency_signals
from bot.urgency.signals import load_signals


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
        ("han er stukket af fra os", "police"),
        ("vi kan ikke finde pigen nogen steder", "police"),
        ("hun er ikke kommet hjem og det er mørkt", "police"),
        ("far er stangstiv og vil hente sin datter", "police"),
        ("der er en mand der hamrer på døren og truer os", "police"),
        ("vi sad og spiste. så ringede det på. nu står moren her påvirket og vil have drengen med. hvad nu", "police"),
    ],
)
def test_emergencies_are_seen(text: str, kind: str) -> None:
    found = urgency_signals().find(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "hvem slår græsset hos jer",
        "hun slår op med sin kæreste hele tiden",
        "hvad gør vi hvis han en dag er stukket af",
        "han er vild med at lege med nerf pistol og kniv i fastelavn",
        "min telefon er død",
        "vi er væk i weekenden",
        "moren var fuld af beundring over hans tegning",
        "han er skæv i humøret når han bliver hentet",
        "må jeg tage billeder af ham",
        "hun er bange for at drukne i lektier",
    ],
)
def test_calm_words_are_left_alone(text: str) -> None:
    assert urgency_signals().find(text) is None


def test_a_mistake_in_the_file_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "urgency.yml"
    path.write_text("signals:\n- kind: danger\n  name: x\n  words: [[y]]\ncalm: []\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"urgency\.yml:2"):
        load_signals(path)
