"""Names and addresses do not reach the draft; ordinary words come through unharmed. All people are invented."""

import pytest

from bot.privacy.addresses import without_addresses
from bot.privacy.roles import Roles


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Maja siger, at far slår", "Barnet siger, at far slår"),
        ("hun hedder Maja og er 7", "hun hedder [navn] og er 7"),
        ("hun hedder maja hansen", "hun hedder [navn]"),
        ("min søster Anne ved det", "min søster ved det"),
        ("min søster Annes kæreste", "min søsters kæreste"),
        ("Majas mor Lise er tit fuld. Lise råber.", "Barnets mor er tit fuld. Mor råber."),
        ("Min mor Lise passer hende. Lise er syg.", "Min mor passer hende. Min mor er syg."),
        ("Jeg hedder Gitte Nielsen og er mormor til Noah", "Jeg hedder [navn] og er mormor til barnet"),
        ("vi passer emil hver weekend", "vi passer barnet hver weekend"),
        ("min niece Maja på 6 år", "min niece på 6 år"),
        ("mohammed og fatima er søskende", "[navn] og [navn] er søskende"),
        ("Jeg har talt med læreren Karen Holm", "Jeg har talt med læreren"),
        ("naboen Zdravka hørte det", "naboen hørte det"),
        ("Anne-Marie ringede", "[navn] ringede"),
        ("Jens' far er væk", "Barnets far er væk"),
        ("MAJA SIGER AT MOR DRIKKER", "Barnet SIGER AT MOR DRIKKER"),
        ("Maja Sofie Kjærgaard Holms lærer", "Barnets lærer"),
        ("familien Hansen bor der", "familien bor der"),
        ("Vi var i skoven med Bjørn", "Vi var i skoven med [navn]"),
        ("min bror Bo og hans kone Liv", "min bror og hans kone"),
        ("Oleksandr og Zofia kom fra skole", "[navn] og [navn] kom fra skole"),
    ],
)
def test_names_become_roles(text: str, kept: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == kept
    assert replaced.names


@pytest.mark.parametrize(
    "text",
    [
        "I maj så jeg en bjørn og en sten på marken.",
        "Han er født i August. Sten blev kastet. Liv og død.",
        "Hans mor er syg, og hans far er væk.",
        "jeg så Hans mor",
        "Det hedder en underretning, og den hedder ikke noget andet.",
        "hun hedder noget andet nu",
        "hun bor hos sin mor Der er tit fest",
        "hendes mor Drikker hver dag",
        "Per dag er der tre måltider.",
        "Familierådgivningen i Haderslev Kommune ringede.",
        "Der var storm, og lærken sang ved rosen.",
        "Hun er 7 og har sine ting i en pose.",
        "Mor og far råbte, da mormor kom.",
        "[CPR-nummer] og [telefonnummer]",
        "hun er glad for lykke og viking og saga",
    ],
)
def test_ordinary_words_are_left_alone(text: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == text
    assert not replaced.names


def test_two_named_children_are_not_mixed_up(roles: Roles) -> None:
    replaced = roles.replace("Maja på 7 og Emil på 5 bor hos deres far")
    assert replaced.text == "[navn] på 7 og [navn] på 5 bor hos deres far"
    assert replaced.several


def test_names_seen_by_somebody_else_are_replaced_too(roles: Roles) -> None:
    text = "Xanthippe kom hjem, og mor var væk. Haderslev Kommune ringede."
    assert "Xanthippe" in roles.replace(text).text
    replaced = roles.replace(text, ["Xanthippe", "Mor", "Haderslev Kommune"])
    assert replaced.text == "Barnet kom hjem, og mor var væk. Haderslev Kommune ringede."


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hun bor på Nørregade 12, 2. tv, 6100 Haderslev.", "Hun bor på [adresse]."),
        ("på storegade 5b", "på [adresse]"),
        ("de bor chr. x's vej 39", "de bor på [adresse]"),
        ("Chr. X's Vej 39, 6100 Haderslev", "[adresse]"),
        ("han bor på Nørregade hos sin far", "han bor på [adresse] hos sin far"),
        ("6100 haderslev", "[adresse]"),
        ("2000 Frederiksberg", "[adresse]"),
    ],
)
def test_addresses_are_taken_out(text: str, kept: str) -> None:
    assert without_addresses(text) == (kept, True)


@pytest.mark.parametrize(
    "text",
    [
        "på vej 5 gange",
        "legepladsen 3 gange om ugen",
        "i børnehaven 3 dage",
        "på motorvej 45",
        "i 2024 Barnets Lov",
        "det kostede 1200 Kr",
        "klokken 1630 Lørdag",
        "i haven 2 timer",
    ],
)
def test_what_only_looks_like_an_address_stays(text: str) -> None:
    assert without_addresses(text) == (text, False)


def test_where_somebody_is_named_is_found_and_what_something_is_called_is_not(roles: Roles) -> None:
    text = "hvad hedder barnets lov nu, og må Maja Hansen sove her"
    assert [text[start:end] for start, end in roles.names_in(text)] == ["Maja Hansen"]
