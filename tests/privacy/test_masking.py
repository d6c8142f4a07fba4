"""What is personal is hidden together, the text around it and ordinary numbers stay."""

import signal

import pytest

from bot.privacy.masking import ADDRESS, CPR, EMAIL, PHONE, without_placeholders
from tests.privacy.conftest import MASKER


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


def test_everything_in_one_message_is_hidden_and_the_rest_stays() -> None:
    masked = MASKER.mask("Drengen (120315-4321) bor hos oda@example.dk, Engvej 3, tlf. 61421390. Må vi ryge?")
    assert masked.text == "Drengen ([CPR-nummer]) bor hos [e-mail], [adresse], tlf. [telefonnummer]. Må vi ryge?"
    assert masked.kinds == (CPR, EMAIL, PHONE, ADDRESS)


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
