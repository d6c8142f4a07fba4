"""Danish is Danish, however it is spelled; the other languages of the families are told apart."""

import pytest

from bot.language.detecting import detect, has_danish_words

DOUBT = 0.75


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Can we smoke when the child is visiting us this weekend?", "en"),
        ("Dürfen wir rauchen, wenn das Kind bei uns ist?", "de"),
        ("هل يمكننا التدخين عندما يكون الطفل معنا؟", "ar"),
        ("Çocuk bizdeyken sigara içebilir miyiz?", "tr"),
        ("Чи можна нам курити, коли дитина в нас?", "uk"),
        ("Czy możemy palić, kiedy dziecko jest u nas w domu?", "pl"),
    ],
)
def test_other_languages_are_recognised(text: str, language: str) -> None:
    assert detect(text, DOUBT) == language


@pytest.mark.parametrize(
    "text",
    [
        "må vi ryge når han er her",
        "hva ska a gøøør",
        "mojn do",
        "kostgodtgørelse",
        "Familierådgivningen",
        "regntøj betaling",
        "Facebook samtykke",
        "🙂 ??",
        "",
    ],
)
def test_danish_stays_danish(text: str) -> None:
    assert detect(text, DOUBT) == "da"


def test_the_commonest_words_tell_danish_from_other_languages() -> None:
    for danish in ("må jeg ryge når hun er her", "ka a få æ benzin betalt", "kan vi gi ham vådt tøj på i morgen"):
        assert has_danish_words(danish)
    for foreign in ("do i need permission to buy a bike for her", "muss ich mich versichern", "kostgodtgørelse"):
        assert not has_danish_words(foreign)
