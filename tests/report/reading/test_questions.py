"""Questions to the report are told from answers; each of the predicates is right for what it is asked for."""

import pytest

from bot.language.asking import asks
from bot.report.reading.phrases import tokens
from bot.report.reading.questions import (
    asks_outright,
    before_a_question,
    begins_to_ask,
    beside_a_question,
    is_question,
    may_ask,
)


@pytest.mark.parametrize(
    "text", ["Må vi ryge?", "Hej. Må vi ryge?", "hvad med vape", "får vi penge for kørsel", "ka vi ryge"]
)
def test_questions(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hun råber tit og slår i væggen. Er det normalt?",
        "Hun spurgte: må jeg blive?",
        "hvorfra ved jeg ikke",
        "Hvornår? Det var i lørdags.",  # the report's own question, said again
    ],
)
def test_what_tells_something_is_no_question(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    ("text", "sounds_so", "is_one", "may_be_one", "behind_a_command"),
    [
        ("Må vi ryge?", True, True, True, True),
        ("Hej. Må vi ryge?", True, True, True, True),
        ("får vi penge for kørsel", True, True, True, True),
        ("kunne du fortælle om kostpenge", True, True, True, True),
        ("hvornår får jeg svar på en underretning", True, True, True, True),
        ("hvad hvis far er fuld", True, False, True, True),
        ("regntøj hvem betaler det", True, False, True, False),
        ("fortæl mig lidt om kostpenge", True, False, True, False),
        ("jeg vil gerne vide noget om kostpenge", True, False, True, True),
        ("jeg skal lige høre hvor jeg taster kørsel ind", False, False, True, True),
        ("jeg er i tvivl om han har sovet", True, False, False, True),
        ("far ved godt hvad han har gjort", True, False, True, False),
        ("kan ikke sove", True, False, False, False),
        ("ved ikke hvor han var", True, False, False, False),
        ("skal hentes af far hver fredag", True, False, False, False),
        ("er hans mor syg", True, False, False, False),
        ("så kan jeg spørge hende", False, True, True, True),
        ("så vil de ikke", False, False, False, False),
        ("det var i køkkenet hvor moren skreg", False, False, False, False),
        ("det ved jeg ikke", False, False, False, False),
        ("hvorfra ved jeg ikke", False, False, False, False),
        ("Hun råber tit og slår i væggen. Er det normalt?", True, False, False, False),
        ("Hun spurgte: må jeg blive?", True, False, False, False),
        ("Hvornår? Det var i lørdags.", True, False, False, True),
    ],
)
def test_what_asks_to_whom(text: str, sounds_so: bool, is_one: bool, may_be_one: bool, behind_a_command: bool) -> None:
    found = (asks(text), is_question(text), may_ask(text), begins_to_ask(tokens(text)))
    assert found == (sounds_so, is_one, may_be_one, behind_a_command)


def test_what_is_told_before_a_question() -> None:
    assert before_a_question("Hun råber tit. Er det normalt?") == "Hun råber tit."
    assert before_a_question("Må vi ryge?") == ""
    assert before_a_question("Hun råber tit.") == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hun råber tit. Er det normalt?", "Hun råber tit."),
        ("hun siger hun bliver slået, hvad skal jeg gøre?", "hun siger hun bliver slået"),
        ("hun havde ikke fået mad i to dage, er det slemt nok?", "hun havde ikke fået mad i to dage"),
        ("han kom uden jakke og med våde sko, hvem skal jeg ringe til", "han kom uden jakke og med våde sko"),
        ("hun er glad og har det godt, hvad gør jeg?", "hun er glad og har det godt"),
        ("far er fuld - hvad gør jeg", "far er fuld"),
        ("hun har blå mærker og hvem skal jeg ringe til", "hun har blå mærker"),
        ("nej, skal jeg sige det til dem?", "nej"),
        ("jeg er jo bare naboen, må jeg overhovedet det her?", "jeg er jo bare naboen"),
        ("hvad mener du med rolle, jeg er hendes bedstemor", "jeg er hendes bedstemor"),
        ("hvis han er syg, skal vi så hente ham?", ""),
        ("når hun har mærker, skal jeg så sige det?", ""),
        ("hvad gør jeg, hvis han slår hende?", ""),
        ("hun spurgte, må jeg blive hos jer?", ""),
        ("hun havde slået sig, så skal vi til lægen", ""),
        ("hun er glad for skolen og har det godt", ""),
        ("må vi ryge, når han er her?", ""),
    ],
)
def test_what_is_told_in_one_breath_with_a_question(text: str, told: str) -> None:
    assert beside_a_question(text) == told


@pytest.mark.parametrize(
    ("text", "outright"),
    [
        ("hun græder, hvad gør jeg", True),
        ("er det normalt?", True),
        ("intet, jeg ved ikke hvad man må", False),
        ("jeg måtte bære ham ind selv om han sparkede", False),
        ("det var i køkkenet hvor moren skreg", False),
    ],
)
def test_what_asks_in_the_order_of_a_question(text: str, outright: bool) -> None:
    assert asks_outright(text) is outright
