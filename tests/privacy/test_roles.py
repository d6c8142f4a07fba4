"""Names do not reach the draft; ordinary words come through unharmed. All people are invented."""

import signal

import pytest

from bot.privacy.roles import Roles


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
