"""Street addresses reach neither what is stored nor the draft; what only looks like one stays. All are invented."""

import pytest

from bot.privacy.addresses import Addresses
from bot.privacy.masking import ADDRESS, hides_numbers
from bot.project import towns
from tests.privacy.conftest import MASKER


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hun bor på Nørregade 12, 2. tv, 6100 Haderslev.", "Hun bor på [adresse]."),
        ("på storegade 5b", "på [adresse]"),
        ("de bor chr. x's vej 39", "de bor [adresse]"),
        ("Chr. X's Vej 39, 6100 Haderslev", "[adresse]"),
        ("han bor på Nørregade hos sin far", "han bor på [adresse] hos sin far"),
        ("6100 haderslev", "[adresse]"),
        ("2000 Frederiksberg", "[adresse]"),
        ("hun bor skolegade 4 med sin mor", "hun bor [adresse] med sin mor"),
        ("fra Skolegade 4 Vojens", "fra [adresse]"),
        ("på Gl. Skolevej 4", "på [adresse]"),
        ("på Nr. Landevej 4", "på [adresse]"),
        ("på Hovedgaden 7", "på [adresse]"),
        ("på ENGVEJ 12", "på [adresse]"),
        ("på Engvej12A", "på [adresse]"),
        ("på Mosevej nr. 4", "på [adresse]"),
        ("på Mosevej, 12", "på [adresse]"),
        ("(Mosevej 12-14)", "([adresse])"),
        ("på Mosevej (12) og", "på [adresse] og"),
        ("Åboulevarden 3", "[adresse]"),
        ("H C Andersens Boulevard 3", "[adresse]"),
        ("Strandpromenaden 3", "[adresse]"),
        ("Mølleløkken 4", "[adresse]"),
        ("Bakkedraget 4", "[adresse]"),
        ("Damager 7", "[adresse]"),
        ("Egelund 3", "[adresse]"),
        ("hun bor på Toftegårdsområdet 4", "hun bor på [adresse]"),
        ("hun bor på Toftegårdsområdet nr. 4", "hun bor på [adresse]"),
        ("adressen er Lille Klingbjerg 3", "adressen er [adresse]"),
        ("kom til Sejlstensgyde 4", "kom til [adresse]"),
        ("de bor ejby allé 5 1 sal", "de bor [adresse]"),
        ("hun bor paa aavaenget nr 12b, 2. sal th", "hun bor paa [adresse]"),
        ("hun bor paa aavaenget nr 12b, 2. sal th, 6541 bevtoft", "hun bor paa [adresse]"),
        ("Nørregade 12 har lys", "[adresse] har lys"),
        ("Jeg er plejemor fra Ribe Landevej 44 i Haderslev", "Jeg er plejemor fra [adresse]"),
        ("vi er fra ribe landevej 44", "vi er fra [adresse]"),
        ("på Gammel Hovedvej 3", "på [adresse]"),
        ("han bor på Bispegade ved kirken, nr 7", "han bor på [adresse]"),
        ("Storegade over for Netto nr. 14b hørte det", "[adresse] hørte det"),
        ("Naboen i nr. 14 på Storegade så ham", "Naboen i [adresse] så ham"),
        ("dem i nummer 3 på egevej", "dem i [adresse]"),
        ("han bor i Ladegårdskvarteret, opgang 4", "han bor i [adresse]"),
        ("han bor i Ladegårdskvarteret hos sin far", "han bor i [adresse] hos sin far"),
        ("på Hestehaven blok 3", "på [adresse]"),
        ("i opgang 4 i Varbergparken", "i [adresse]"),
    ],
)
def test_addresses_are_taken_out(text: str, kept: str) -> None:
    assert Addresses(towns()).taken_out(text) == (kept, True)


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
        "hendes skolevej er 3 km, og på skolevejen 2 gange",
        "på landevejen 24 km, ad en grusvej, 12 km ude",
        "legepladsen 2 til 3 gange, i parken 12-14 dage",
        "hun bor i Vojens 3 dage om ugen",
        "de bor her 12 mennesker, på Egelund 3 gange",
        "100-meterskoven 2 gange",
        "vi kørte alle 4",
        "Balle 3",
        "på rasteplads 3",
        "på Landevejen 44 gange, ad en landevej 3 km væk",
        "barn nr. 2 på vejen, nr. 1 på arbejdspladsen, nummer 3 i haven",
        "han bor i opgang 4, i en anden opgang, og det skete i opgangen",
        "i Mandag opgang 3 gange",
        "hun bor i Vojens i et roligt kvarter",
    ],
)
def test_what_only_looks_like_an_address_stays(text: str) -> None:
    assert Addresses(towns()).taken_out(text) == (text, False)


@pytest.mark.parametrize(
    "text",
    [
        "drengen bor på Tyttebærvej 203, 6510 Gram. Får vi kørepenge?",
        "pigen bor paa tyttebaervej nr 12b, 2. sal th, 6541 bevtoft hos sin mor",
        "Here is where the boy lives: Tyttebærvænget 14, 6500 Vojens",
        "hans adresse er tyttebærgade 3",
    ],
)
def test_a_street_address_is_hidden(text: str) -> None:
    masked = MASKER.mask(text)
    assert masked.kinds == (ADDRESS,)
    assert "tytteb" not in masked.text.casefold()
    assert not hides_numbers(masked.kinds)


@pytest.mark.parametrize(
    "text",
    [
        "Lembckesvej 2a, hvad er det for et hus?",
        "ligger det på lembckesvej 2 A i 6100 Haderslev?",
        "drengen 15 og pigen 12 tager bussen",
        "i sengen 20 minutter, og i haven 2",
        "Deltager 12 skal hentes, Modtager 3 ikke",
        "vi lavede pandekager 4 gange",
    ],
)
def test_the_municipalitys_own_address_and_what_only_looks_like_one_stay(text: str) -> None:
    assert MASKER.mask(text).text == text
