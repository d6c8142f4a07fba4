"""Personal numbers, phone numbers, mail and street addresses never stay readable; ordinary numbers do."""

import re
import signal

import pytest

from bot.privacy.masking import ADDRESS, CPR, EMAIL, PHONE, Masker, hides_numbers, without_placeholders
from bot.project import towns

MASKER = Masker(towns(), keep=["7434 1054", "familiehuset@haderslev.dk", "Lembckesvej 2a, 6100 Haderslev"])

# Valid dates, serial numbers that belong to nobody here; the last four digits must never be seen again.
CPR_TEXTS = [
    ("Hans cpr-nummer er 120315-4321.", "4321"),
    ("1203154321", "4321"),
    ("12 03 15 4321", "4321"),
    ("12-03-15-4321", "4321"),
    ("120315 / 4321", "4321"),
    ("120315_4321", "4321"),
    ("12.03.15-4321", "4321"),
    ("12/03/2015 4321", "4321"),
    ("12-03-2015-4321", "4321"),
    ("1203154 321", "4 321"),
    ("120315–4321", "4321"),
    ("120315 4 3 2 1", "4 3 2 1"),
    ("1 2 0 3 1 5 4 3 2 1", "4 3 2 1"),
    ("12. marts 2015 4321", "4321"),
    ("2/3-15 4321", "4321"),
    ("hun er født 120315 og de sidste fire er 4321", "4321"),
    ("født den 12. marts, de sidste 4 cifre er 43 21", "43 21"),
    ("hun er født den 12. marts 2015 og koden bagefter er 4321", "4321"),
    ("hun er født den 12. marts 2015 og koden bagefter er 4321", "12. marts 2015"),
    ("hun er fød 12 3 2015 og så 4321 til sist", "4321"),
    ("fødselsdato 12. marts 2015 og så 4321 til sidst", "4321"),
    ("han er født den 5/6 2012 og har 4321 til sidst", "4321"),
    ("det slutter på 4321", "4321"),
    ("de fire bagerste er 4321", "4321"),
    ("sidste halvdel er 4321", "4321"),
    ("de fire tal efter fødselsdatoen er 4321", "4321"),
    ("hendes cpr ender med 4321", "4321"),
    ("cpr-nr. slutter 4321", "4321"),
    ("720315-4321", "4321"),  # a replacement number: 60 is added to the day
    ("١٢٠٣١٥-٤٣٢١", "٤٣٢١"),
    ("nr1203154321ok", "4321"),
    ("født den 12. marts 2015, og de fire sidste cifre er 4321", "4321"),
    ("4321 glemte jeg, det er de siste fire", "4321"),
    ("skal jeg nøjes med 120315 og så 43-21 bagefter", "43-21"),
    ("cpr er l2O315 4321", "4321"),
    ("fødselsdato 12031 5 og så 4321", "4321"),
    ("12031 5 4321", "4321"),
    ("en to nul tre en fem, streg, fire tre to en. det er lillebror", "fire tre to en"),
    ("tolv nul tre femten treogfyrre enogtyve", "treogfyrre"),
    ("120315 fire tre to en", "fire tre to en"),
    ("120315 treogfyrre enogtyve", "enogtyve"),
    ("tolv nul tre tyve femten treogfyrre enogtyve", "enogtyve"),  # the year in full
    ("en to 0 tre 1 fem 4 tre to en", "tre to en"),
    ("tolv nul3 15 og treogfyrre og enogtyve", "enogtyve"),
    ("cpr er nul et nul to nul tre og de sidste fire er et to tre fire", "et to tre fire"),
    ("cpr er nul et nul to nul tre og de sidste fire er et to tre fire", "nul tre"),
    ("120315, og de sidste fire er treogfyrre enogtyve", "enogtyve"),
    ("tolv nul-tre femten tre-og-fyrre en-og-tyve", "en-og-tyve"),
    ("20150312-4321", "4321"),
    ("nul tre, nul otte, et fem. Derefter fire, tre, to, et", "fire, tre, to, et"),
    ("født i marts, og de fire cifre, der hører til bagefter, er 4, 3, 2 og 1", "4, 3, 2 og 1"),
    ("slutcifrene i hendes personnummer: 4321", "4321"),
    ("tallene bagved stregen hedder 4321", "4321"),
    ("der står 4321 på det gule kort efter stregen", "4321"),
    ("loebenummeret bagefter er 4321", "4321"),
    ("cpr O2O315-43B1", "43B1"),
    ("et midlertidigt nummer 120315-4AB1", "4AB1"),
    ("erstatnings cpr 120315RÆ41 er det", "RÆ41"),
    ("nummeret er 12.03.15-AB1C", "AB1C"),
    ("2015-03-12 4321", "4321"),
    ("120315-43210", "4321"),  # a digit too many
    ("1120315-4321", "4321"),
    ("20315-4321", "4321"),  # and one too few
    ("320315-4321", "4321"),  # a day that there is not
    ("4321-120315", "4321"),
    ("4321 120315", "4321"),
    ("1;2;0;3;1;5;4;3;2;1", "4;3;2;1"),
    ("1_2_0_3_1_5_4_3_2_1", "4_3_2_1"),
    ("12=03=15=4321", "4321"),
    ("¹²⁰³¹⁵-⁴³²¹", "⁴³²¹"),
    ("①②⓪③①⑤④③②①", "④③②①"),
    ("".join(f"{digit}\ufe0f\u20e3" for digit in "1203154321"), "4\ufe0f\u20e33"),  # keycaps
    ("1\u03322\u03320\u03323\u03321\u03325\u0332-4\u03323\u03322\u03321\u0332", "4\u0332"),
]


@pytest.mark.parametrize(("text", "secret"), CPR_TEXTS)
def test_a_personal_number_is_hidden_however_it_is_written(text: str, secret: str) -> None:
    masked = MASKER.mask(text)
    assert secret not in masked.text
    assert masked.kinds == (CPR,)


def test_modulus_11_is_not_asked_for() -> None:
    failing = "010203-1111"  # its weighted sum is no multiple of 11
    weights = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
    assert sum(w * int(d) for w, d in zip(weights, failing.replace("-", ""), strict=True)) % 11
    assert MASKER.mask(failing).kinds == (CPR,)


@pytest.mark.parametrize(
    "text",
    [
        "Barnets Lov § 133 og § 138 stk. 2",
        "fra 1. januar 2024 kl. 1200",
        "vi mødes 12.11.2024 kl. 1430",
        "planen er fra 010124 og gælder i 2025",
        "6100 Haderslev",
        "6100 6500 6560 er de tre postnumre",
        "der er fire cifre i 2024, og min henvendelse er fra 2023",
        "den 120315 uge1",
        "vores police 88471203 har kun indbo med",
        "ordrenr 4529917730 er to par gummistøvler",
        "den 120315 kl14",
        "ring 114 eller 112",
        "inden 6 hverdage og efter 3 måneder",
        "Familierådgivningen: 7434 1054, 74341054, +45 74 34 10 54",
        "skriv til familiehuset@haderslev.dk",
        "han er 14 og hun er 9, klokken er 21.30",
        "vi har to børn på fem og syv og en hund, og de er fire ved bordet",
        "en to tre nu tager vi hjem",
        "må I få mit cpr? jeg kørte 1250 km i 2024, og personnummeret er fra 1998",
        "send cpr til 7434 1054, de sidste tal fra 2024 mangler",
        "de sidste fire er hjemme, og en eller to er ude, tolv til fjorten er det",
        "de er tre-og-tredive og to-og-tyve år og fem-og-tres kilo",
        "det slutter på fredag, to tre dage før, og de sidste fire bliver til kl. ti",
        "den 24.12.23 ringede vi til 7434 1054 og fik ikke svar",
        "i perioden 01.05.24-15.05.24 kørte vi 1250 km",
        "fra 1.5.2024-15.05.2024, 24.12.2024, 24/12-2024, 24-12-2024 og 24 12 2024",
        "den 01/01/2024 og 31/12/2024 kl. 20.30-21.15",
        "den 2026-11-28 og 2024-02-01",
        "i 2023-2024, 2023/2024 og 2024 2025",
        "mellem 2000-3000 kr, 2450-2600 kr eller 20 000 000 kr for 2345 2390 km",
        "født den 3. maj 2017, og nu er det 2026",
        "i uge 32-33-34-35",
        "2 3 4 5 6 7 8 9 nu kommer jeg",
        "de er 2, 3, 5, 7, 8, 9, 4 og 6 år, eller 20, 30, 40, halvtreds",
        "børn på 3, 11, 12 og fjorten, og m², og ❤️",
        "kl. 1430 120315",
        "ring 74.34.10.54, 74/34/10/54, (74) 34 10 54 eller 4574341054",
        "jeg ved at hotmail.com er nede, og at example.dk findes. Han sagde. at example.dk",
        "jeg ved at han sagde punktum og så gik han (a) hjem",
    ],
)
def test_what_is_no_personal_data_stays_as_it_is(text: str) -> None:
    assert MASKER.mask(text).text == text
    assert MASKER.mask(text).kinds == ()


@pytest.mark.parametrize(
    "text",
    [
        "ring 61 42 13 90",
        "hendes nummer er 61 – 4213 – 90",
        "61421390",
        "6142 1390",
        "+45 61421390",
        "+4561421390",
        "(+45) 61/42-13.90",
        "(+45)61421390",
        "61421390/61421391",
        "tlf 2.61 42 13 90",
        "004561421390",
        "0045 61 42 13 90",
        "enogtres toogfyrre tretten halvfems",
        "to-og-tyve tre-og-tredive fire-og-fyrre en-og-tyve",
        "to-ogtyve toog-tredive fireogfyrre enogtyve",
        "61 toogfyrre 13 halvfems",
        "61/42/13/90",
        "61,42,13,90",
        "61_42_13_90",
        "61 - 42 - 13 - 90",
        "614 213 90",
        "61 421 390",
        "61421 390",
        "6 1 4 2 1 3 9 0",
        "6-1-4-2-1-3-9-0",
        "(61) 42 13 90",
        "4561421390",
        "614213901",
        "6142139O",
        "6\ufe0f\u20e31\ufe0f\u20e34\ufe0f\u20e32\ufe0f\u20e31\ufe0f\u20e33\ufe0f\u20e39\ufe0f\u20e30\ufe0f\u20e3",
    ],
)
def test_a_private_phone_number_is_hidden(text: str) -> None:
    assert MASKER.mask(text).kinds == (PHONE,)
    assert not re.search(r"\d\d", MASKER.mask(text).text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("police 12345 61 42 13 90", "12345"),
        ("sagsnummer 12345 - 61421390", "12345"),
        ("mit nummer er 6142 1390 6100 Haderslev", "6100"),
    ],
)
def test_a_phone_number_beside_another_number_is_hidden_and_the_other_is_not(text: str, other: str) -> None:
    masked = MASKER.mask(text)
    assert masked.kinds == (PHONE,)
    assert other in masked.text


@pytest.mark.parametrize(
    "text",
    [
        "skriv til oda.lind@example.dk",
        "oda.lind (at) example.dk",
        "Oda.Lind@EXAMPLE.dk",
        "oda punktum lind snabela example punktum dk",
        "(oda.lind@example.dk)",
        "oda.lind(a)example.dk",
        "oda.lind [a] example.dk",
        "oda.lind(snabel-a)example.dk",
        "oda.lind{at}example.dk",
        "oda.lind(at)example(dot)dk",
        "oda.lind at example dot dk",
        "oda.lind at example.dk",
        "oda.lind at post.example-skole.dk",
        "lind at gmail.com",
        "lind72 at example.dk",
        "oda.lind@example .dk",
        "oda.lind @ example . dk",
        "oda.lind@example,dk",
        "oda.lind＠example.dk",
        "oda.lind@example",
        '"oda lind"@example.dk',
    ],
)
def test_a_private_e_mail_address_is_hidden(text: str) -> None:
    masked = MASKER.mask(text)
    assert masked.kinds == (EMAIL,)
    assert "lind" not in masked.text.casefold()


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


def test_everything_in_one_message_is_hidden_and_the_rest_stays() -> None:
    masked = MASKER.mask("Drengen (120315-4321) bor hos oda@example.dk, Engvej 3, tlf. 61421390. Må vi ryge?")
    assert masked.text == "Drengen ([CPR-nummer]) bor hos [e-mail], [adresse], tlf. [telefonnummer]. Må vi ryge?"
    assert masked.kinds == (CPR, EMAIL, PHONE, ADDRESS)


def test_what_follows_an_e_mail_address_stays() -> None:
    assert MASKER.mask("skriv til oda@example.dk. Hun svarer, nu").text == "skriv til [e-mail]. Hun svarer, nu"


def test_the_text_around_unusual_signs_stays_as_it_was_written() -> None:
    assert MASKER.mask("❤️ ½ m² １２０３１５-４３２１ ﬁn").text == "❤️ ½ m² [CPR-nummer] ﬁn"


@pytest.mark.parametrize(
    "piece", ["a", "0", "a-", "a.", "2 ", "0_", "og ", "a punktum ", "a at ", "a. at a.", "a1", '"a', "²"]
)
def test_an_endless_word_holds_nobody_up(piece: str) -> None:
    def give_up(*_: object) -> None:
        raise TimeoutError("each letter begins a search anew")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(8)  # a second is enough; where each letter begins a search anew, minutes are not
    try:
        assert MASKER.mask(piece * (100_000 // len(piece)) + " at").kinds == ()
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_masking_twice_changes_nothing_more() -> None:
    once = MASKER.mask("cpr 120315-4321")
    assert MASKER.mask(once.text) == once


@pytest.mark.parametrize(
    ("masked", "rest"),
    [
        ("han er væk, hans cpr er [CPR-nummer]", "han er væk,"),
        ("Mit personnummer er [CPR-nummer]. Må vi ryge?", ". Må vi ryge?"),
        ("ring på [telefonnummer] om kørsel", "ring på om kørsel"),
        ("drengen bor på [adresse] hos mor", "drengen bor hos mor"),
        ("må vi skrive cpr i en mail", "må vi skrive cpr i en mail"),
    ],
)
def test_what_was_hidden_does_not_become_the_question(masked: str, rest: str) -> None:
    assert without_placeholders(masked) == rest
