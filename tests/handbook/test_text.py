"""The handbook's text as it comes from a PDF is put together again."""

import pytest

from bot.handbook.coverage import states_something
from bot.handbook.text import sentences, split_headings

PDF = """\
 Forord \n
Denne prøvetekst er skrevet for at ligne en håndbog, og linjerne er brudt midt i det hele, fordi siden \n
ikke er bredere. Her er en sætning til.

Med venlig hilsen

Kontoret
 Generelle retningslinjer

Rygepolitik
Man ryger udendørs. Spørg børne- \n
og ungerådgiveren, eller netværks-
familien selv, fx. på tlf. 7000 0001. Til sidst:
• Gå ud
• Luk døren
  efter jer
12
https://www.eksempel.dk/
 Sygdom
Alle bliver raske.
"""


def test_headings_are_found_with_their_own_text() -> None:
    headings = split_headings(PDF)
    assert list(headings) == ["Forord", "Rygepolitik", "Sygdom"]
    assert headings["Sygdom"] == "Alle bliver raske."
    assert "Generelle retningslinjer" not in "".join(headings.values())


def test_broken_lines_are_joined_and_real_ones_kept() -> None:
    assert split_headings(PDF)["Forord"].splitlines() == [
        "Denne prøvetekst er skrevet for at ligne en håndbog, og linjerne er brudt midt i det hele, fordi siden"
        " ikke er bredere. Her er en sætning til.",
        "Med venlig hilsen",
        "Kontoret",
    ]


def test_hyphens_of_broken_words_go_and_hyphens_of_shared_endings_stay() -> None:
    body = split_headings(PDF)["Rygepolitik"]
    assert "børne- og ungerådgiveren" in body
    assert "netværksfamilien selv" in body


def test_sentences_end_at_full_stops_but_not_at_abbreviations() -> None:
    assert sentences(split_headings(PDF)["Rygepolitik"]) == [
        "Man ryger udendørs.",
        "Spørg børne- og ungerådgiveren, eller netværksfamilien selv, fx. på tlf. 7000 0001.",
        "Til sidst:",
        "• Gå ud",
        "• Luk døren efter jer",
        "https://www.eksempel.dk/",
    ]


@pytest.mark.parametrize("text", ["Chr. Hansens Vej 4 ligger i byen.", "Den 1. Maj er en dag.", "Se stk. Tre."])
def test_short_forms_do_not_end_a_sentence(text: str) -> None:
    assert len(sentences(text)) == (2 if "Maj" in text else 1)


@pytest.mark.parametrize(
    "line",
    [
        "Vi taler om ting som\nSygdom\nog andet, der kan ske.",
        "Det kan være mange forskellige ting, som man skal tage hensyn til, når det handler om alt det med\nSygdom\n"
        "I skal vide det.",
        "Her er nævnt\nsygdom\nSom det sidste.",
    ],
)
def test_the_word_of_a_heading_in_running_text_is_not_a_heading(line: str) -> None:
    assert "Sygdom" not in split_headings(f"Rygepolitik\n{line}\nOg mere, som står her for at fylde en linje ud.\n")


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("3. Rygepolitik", "Rygepolitik"),
        ("RYGEPOLITIK", "Rygepolitik"),
        ("Rygepolitik:", "Rygepolitik"),
        ("Fotografering, interviews og\nsociale medier", "Fotografering, interviews og sociale medier"),
        ("Kørsel", "Kørsel"),
        ("Ko\u0308rsel".replace("o\u0308", "ø"), "Kørsel"),
        ("Samarbejde med foræ\u00adldre", "Samarbejde med forældre"),
        ("Offentlig  omtale eller kritik", "Offentlig omtale eller kritik"),
    ],
)
def test_headings_are_known_in_the_ways_they_are_printed(line: str, heading: str) -> None:
    assert split_headings(f"Forord\nTekst.\n{line}\nNoget står her.\n")[heading] == "Noget står her."


def test_a_table_of_contents_does_not_hide_the_headings() -> None:
    text = "Forord ........ 2\nSygdom ........ 7\nForord\nEn tekst.\nSygdom\nEn anden tekst.\n"
    assert split_headings(text) == {"Forord": "En tekst.", "Sygdom": "En anden tekst."}


def test_an_address_at_the_foot_of_a_page_does_not_split_a_sentence() -> None:
    text = "Sygdom\nEn lang linje som går helt ud til kanten\nhttps://www.eksempel.dk/\naf siden.\n"
    assert split_headings(text)["Sygdom"].startswith("En lang linje som går helt ud til kanten af siden.")


def test_a_text_without_headings_has_none() -> None:
    assert split_headings("") == {}
    assert split_headings("Bare en tekst.") == {}


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("Man ryger udendørs.", True),
        ("• Gå ud", True),
        ("2) Andre ting", True),
        ("tlf. 7000 0001", True),
        ("vagten@eksempel.dk", True),
        ("I skal skrive om barnets uge, barnets skole og jeres egne tanker om tiden her:", True),
        ("Med venlig hilsen", False),
        ("Prøve Kommune – Kontoret", False),
        ("https://www.eksempel.dk/side", False),
        ("mailto:vagten@eksempel.dk", False),
        ("Sådan gør I:", False),
        ("Se også under »sygdom«.", False),
        ("…", False),
    ],
)
def test_what_states_something_is_told_from_what_does_not(sentence: str, states: bool) -> None:
    assert states_something(sentence) is states
