"""Names and addresses do not reach the draft; ordinary words come through unharmed. All people are invented."""

import signal

import pytest

from bot.privacy.addresses import Addresses
from bot.privacy.roles import Roles
from bot.project import towns


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Maja siger, at far slår", "Barnet siger, at far slår"),
        ("hun hedder Maja og er 7", "hun hedder [navn] og er 7"),
        ("hun hedder maja hansen", "hun hedder [navn]"),
        ("Vi kalder ham Basse", "Vi kalder ham [navn]"),
        ("hun bliver kaldt Bobo", "hun bliver kaldt [navn]"),
        ("hans kælenavn er bobo", "hans kælenavn er [navn]"),
        ("Kaldenavn: Bobo", "Kaldenavn: [navn]"),
        ("en dreng ved navn zlatibor", "en dreng ved navn [navn]"),
        ("Xyrdal Jensen ringede", "[navn] ringede"),
        ("min søster Anne ved det", "min søster ved det"),
        ("min søster Annes kæreste", "min søsters kæreste"),
        ("Majas mor Lise er tit fuld. Lise råber.", "Barnets mor er tit fuld. Mor råber."),
        ("Min mor Lise passer hende. Lise er syg.", "Min mor passer hende. Min mor er syg."),
        ("Jeg hedder Gitte Nielsen og er mormor til Noah", "Jeg hedder [navn] og er mormor til barnet"),
        ("jeg er bedstemor til Noah", "jeg er bedstemor til barnet"),
        ("vi passer emil hver weekend", "vi passer barnet hver weekend"),
        ("så så jeg lille Maja på 5 år", "så så jeg barnet på 5 år"),
        ("Den lille søde Maja på 5 år", "Barnet på 5 år"),
        ("Vores lille Maja på 5 græd, og lille Majas mor kom", "Vores barn på 5 græd, og barnets mor kom"),
        ("det er min Maja på 5", "det er mit barn på 5"),
        ("Lille Maja sover hjemme hos mor", "Barnet sover hjemme hos mor"),
        ("lille Maja og lille Emil legede", "lille [navn] og lille [navn] legede"),
        ("min niece Maja på 6 år", "min niece på 6 år"),
        ("mohammed og fatima er søskende", "[navn] og [navn] er søskende"),
        ("Jeg har talt med læreren Karen Holm", "Jeg har talt med læreren"),
        ("naboen Zdravka hørte det", "naboen hørte det"),
        ("Anne-Marie ringede", "[navn] ringede"),
        ("Jens' far er væk", "Barnets far er væk"),
        ("MAJA SIGER AT MOR DRIKKER", "Barnet SIGER AT MOR DRIKKER"),
        ("Maja Sofie Kjærgaard Holms lærer", "Barnets lærer"),
        ("familien Hansen bor der", "familien bor der"),
        ("jeg var hos fru Jensen i går", "jeg var hos [navn] i går"),
        ("hr. Jensen og fru Hansens hund", "[navn] og [navn]s hund"),
        ("vi talte med Dr. Petersen", "vi talte med [navn]"),
        ("min lærer kirsten ludvigsen sagde det", "min lærer sagde det"),
        ("Vi var i skoven med Bjørn", "Vi var i skoven med [navn]"),
        ("min bror Bo og hans kone Liv", "min bror og hans kone"),
        ("papfar Kenneth slår hende", "papfar slår hende"),
        ("hendes papmor Xyrdal drikker", "hendes papmor drikker"),
        ("bedstemor Xyrdal ringede", "bedstemor ringede"),
        ("min bedstefar bo slog hende", "min bedstefar slog hende"),
        ("gudmor Zdravka henter hende", "gudmor henter hende"),
        ("vores teenager Zdravka er 15", "vores teenager er 15"),
        ("kusinen Xyrdal og onklen Bent så det", "kusinen og onklen så det"),
        ("bonusdatteren Xyrdal er 6", "bonusdatteren er 6"),
        ("Oleksandr og Zofia kom fra skole", "[navn] og [navn] kom fra skole"),
        ("Storm sov. Liv, hans lillesøster, græd", "[navn] sov. [navn], hans lillesøster, græd"),
        ("Max, min nevø, kom i går", "[navn], min nevø, kom i går"),
        ("Doktor Vestergaard så mærket", "Doktor så mærket"),
        ("kriminalbetjent Skov ved det", "kriminalbetjent ved det"),
        ("læge Bakke, lærer Lund og skoleleder Holm ringede", "læge, lærer og skoleleder ringede"),
        ("socialrådgiveren Zdravka ringede", "socialrådgiveren ringede"),
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
        "han kalder hende Luder, og hun bliver kaldt en idiot",
        "vi kalder ham X, og hendes kælenavn er ikke pænt",
        "hun nævnes ved navn ude i haven",
        "hun bor hos sin mor Der er tit fest",
        "hendes mor Drikker hver dag",
        "Per dag er der tre måltider.",
        "Familierådgivningen i Haderslev Kommune ringede.",
        "Der var storm, og lærken sang ved rosen.",
        "Hun er 7 og har sine ting i en pose.",
        "Mor og far råbte, da mormor kom.",
        "bedstemor er glad, og papfar Mandag og teenager i dag",
        "Bedstefar Ringede, da bedstemor Drikker, og gudmor var her",
        "min teenager max to gange, og bedstemor kristen",
        "jeg kalder ham Bedstefar",
        "[CPR-nummer] og [telefonnummer]",
        "hun er glad for lykke og viking og saga",
        "Liv, død og ulykke. Storm er farligt. Maj, hans fødselsmåned, kom",
        "min læge Siger at hun er syg, og læge Hun sagde nej. En betjent Kom",
        "jeg bad en leder om det, og doktoren så hende",
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
    ("text", "kept"),
    [
        ("Hun er født 12. april 2015 i Vojens", "Hun er født i 2015 i Vojens"),
        ("født den 12.4.2015.", "født i 2015."),
        ("født d. 12/4-15 og", "født i 2015 og"),
        ("mor er født 120488", "mor er født i 1988"),
        ("født den tolvte april 2015", "født i 2015"),
        ("født 2015-04-12", "født i 2015"),
        ("født den 12. april", "født i april"),
        ("han har fødselsdag den 12. april 2015", "han har fødselsdag i 2015"),
        ("hun fylder 9 år den 3. maj", "hun fylder 9 år i maj"),
        ("hun fyldte 8 år den 4. maj", "hun fyldte 8 år i maj"),
        ("han er født tirsdag den 4. marts 2014", "han er født tirsdag i 2014"),
        ("hun er født i 2014, den 4. marts", "hun er født i 2014"),
        ("hun er født med hofteskred den 4. marts", "hun er født med hofteskred i marts"),
        ("hun har fødselsdag på fredag den 4. maj", "hun har fødselsdag på fredag i maj"),
        ("Fødselsdato: 12.04.2015", "Fødselsdato: 2015"),
        ("hans fødselsdag er den 12. april 2015", "hans fødselsdag er i 2015"),
        ("bilen AB 12 345 holdt der", "bilen [nummerplade] holdt der"),
        ("hun har fødselsdag d. 3/3", "hun har fødselsdag i marts"),
        ("han fylder 8 den 3. marts", "han fylder 8 i marts"),
        ("hun fylder 8 år 12/4 og", "hun fylder 8 år i april og"),
        ("Fødselsdag: 3/3", "Fødselsdag: marts"),
        ("hans fødselsdag er den 3.3.", "hans fødselsdag er i marts."),
        ("AB12345", "[nummerplade]"),
        ("AB-12-345 og AB12.345", "[nummerplade] og [nummerplade]"),
        ("så kom ab 12 345 igen", "så kom [nummerplade] igen"),
        ("bilen ab12345 holdt der", "bilen [nummerplade] holdt der"),
        ("nummerpladen er ab 12 345", "nummerpladen er [nummerplade]"),
        ("Hun går på Louiseskolen", "Hun går på skolen"),
        ("hun går på louiseskolen", "hun går på skolen"),
        ("Hjortsprungskolen ringede", "Skolen ringede"),
        ("Hjortsprungskolens SFO", "Skolens SFO"),
        ("i 3.b på Bakkeskolen", "i 3.b på skolen"),
        ("går på Fjelstrup skole", "går på skolen"),
        ("går på Over Jerstal Skole", "går på skolen"),
        ("på Sct. Severin Skole i dag", "på skolen i dag"),
        ("på Skt Josefs skole i dag", "på skolen i dag"),
        ("Skt. Knuds Skole ringede", "Skolen ringede"),
        ("på Hertug Hans Skole", "på skolen"),
        ("Hertug Hans Skolen ringede", "Skolen ringede"),
        ("han går på hertug hans skole", "han går på skolen"),
        ("på moltrup skole", "på skolen"),
        ("Hun går i Kløften Børnehave.", "Hun går i børnehaven."),
        ("i Troldehøjens Børnehave", "i børnehaven"),
        ("hun går i børnehaven troldehøj", "hun går i børnehaven"),
        ("Børnehuset Solstrålen ringede", "Børnehuset ringede"),
        ("på Haderslev Realskole", "på realskolen"),
        ("i børnehaven Solsikken", "i børnehaven"),
        ("pædagogen Gitte i Skovmusen så det", "pædagogen i [institution] så det"),
        ("lederen af og læreren på Stjerneskuddet", "lederen af og læreren på [institution]"),
        ("hun går på Sankt Severin", "hun går på [institution]"),
        ("hun går på Skt. Severin Skole", "hun går på skolen"),
        ("han startede i Skovmusen i år", "han startede i [institution] i år"),
        ("journalnummer 4700-71423-00045-25", "journalnummer [sagsnummer]"),
        ("Sagsnr.: 25/12345, og 4700-71423-00045-25", "Sagsnr.: [sagsnummer], og [sagsnummer]"),
        ("skrev på facebook.com/ulla.hansen.54 i går", "skrev på [profil] i går"),
        ("https://www.instagram.com/ulla_h.", "[profil]."),
        ("hun hedder @ulla.h54 på snap", "hun hedder [profil] på snap"),
    ],
)
def test_what_shows_who_a_child_is_is_taken_out(text: str, kept: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == kept
    assert replaced.identifying


@pytest.mark.parametrize(
    "text",
    [
        "født i 2016, født 1963, født i april 2015",
        "født 12 uger for tidligt, født 3.2 kg, født kl. 12.30",
        "til hans fødselsdag den 12. april 2024 slog far",
        "til hans fødselsdag den 12. april slog far",
        "født for tidligt, og den 4. marts blev hun slået",
        "det skete 12. april 2015 kl. 14.30",
        "hun fylder 9 1/2 i dag, han fylder 12 om 3 dage, født d. 3",
        "der er ca 12 500 børn, vi kørte på 12 345 km, og bilen er 12 345 km",
        "KR 12 500, OK 12 345, 45000 kr, VI 12 500",
        "Hun går på skolen. Skolen ringede, og Skolens leder kom.",
        "folkeskolen efterskolen aftenskolen Kostskolen",
        "Aftenskolen er god, han går på Efterskolen og Rideskolen.",
        "Skovskolen lukker. Bakkeskolen lukker.",
        "i skolen Mandag og i børnehaven Tirsdag",
        "Så flyttede barnet skole. Hvilken skole?",
        "på en ny skole, i almindelig skole, på opholdssted og skole, i vores børnehave",
        "Vores børnehave lukker. Hans skole er god, og hans børnehave ringede. Jeg så Hans Skole",
        "Hvilken Børnehave? Privat Børnehave, hans nye Børnehave",
        "100-meterskoven",
        "læreren i Vojens, pædagogen i Mandags, lederen på Efterskolen, en lærer i Danmark",
        "han går på Efterskole, går i Børnehave, går i SFO, går i Rød stue og går på Facebook",
        "han går i Haderslev og på Facebook, og/eller tiktok, kl. 12 @ 3",
        "hans sag har intet nummer, sagen er 3 år, og journalen er fra 2024",
    ],
)
def test_days_amounts_and_kinds_of_school_stay(text: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == text
    assert not replaced.identifying


@pytest.mark.parametrize(
    "piece", ["a", "Maja ", "maja er ", "Maj ", "lille ", "Hertug Hans Skole ", "fødselsdag er 3", "ab 12 ", "navn er "]
)
def test_one_word_over_and_over_holds_nobody_up(piece: str, roles: Roles) -> None:
    def give_up(*_: object) -> None:
        raise TimeoutError("each word begins a search anew")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(8)  # a second is enough; where each word looks at all others, half a minute is not
    try:
        roles.replace(piece * (150_000 // len(piece)))
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
