"""What shows without a name who a child is does not reach the draft; ordinary days and amounts do."""

import pytest

from bot.privacy.roles import Roles


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
        "han går i Haderslev og på Facebook, og/eller tiktok, kl. 12 @ 3",
        "hans sag har intet nummer, sagen er 3 år, og journalen er fra 2024",
    ],
)
def test_days_and_amounts_stay(text: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == text
    assert not replaced.identifying
