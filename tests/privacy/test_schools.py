"""The names of schools and institutions do not reach the draft; kinds of them do."""

import pytest

from bot.privacy.roles import Roles


@pytest.mark.parametrize(
    ("text", "kept"),
    [
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
    ],
)
def test_the_name_of_a_school_is_taken_out(text: str, kept: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == kept
    assert replaced.identifying


@pytest.mark.parametrize(
    "text",
    [
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
    ],
)
def test_kinds_of_school_stay(text: str, roles: Roles) -> None:
    replaced = roles.replace(text)
    assert replaced.text == text
    assert not replaced.identifying
