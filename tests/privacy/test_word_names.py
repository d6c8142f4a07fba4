"""First names that are ordinary words as well are told by what stands around them. All people are invented."""

import pytest

from bot.privacy.roles import Roles


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Signe havde blå mærker", "[navn] havde blå mærker"),
        ("Hun græd. Max slog hende", "Hun græd. [navn] slog hende"),
        ("Rosa kom uden jakke", "[navn] kom uden jakke"),
        ("Storm slog hende", "[navn] slog hende"),
        ("Bo skal hentes", "[navn] skal hentes"),
        ("Max har blå mærker", "[navn] har blå mærker"),
        ("Storm kan blive vred, og så kaster han ting", "[navn] kan blive vred, og så kaster han ting"),
        ("April slog ham", "[navn] slog ham"),
        ("Tue og Max kom", "[navn] og [navn] kom"),
        ("Hans Peter ringede", "[navn] ringede"),
        ("signe har blå mærker", "[navn] har blå mærker"),
        ("helle græd", "[navn] græd"),
        ("hans mor lone drikker", "hans mor drikker"),
        ("hendes bror bo slog hende", "hendes bror slog hende"),
        ("min søster helle så det", "min søster så det"),
        ("vi kender hendes søster signe, som er ældre", "vi kender hendes søster, som er ældre"),
        ("det er signes mor", "det er barnets mor"),
        ("jeg talte med bo hansen", "jeg talte med [navn]"),
        ("Vi afleverede Tilde i går, og så faldt Storm", "Vi afleverede [navn] i går, og så faldt [navn]"),
    ],
)
def test_a_word_that_is_used_as_a_name_is_one(text: str, kept: str, roles: Roles) -> None:
    assert roles.replace(text).text == kept


@pytest.mark.parametrize(
    "text",
    [
        "Storm var det også i går. Storm kan være farligt.",
        "Max er to timer. Max kan man få 500 kr.",
        "Sol er godt. Sten blev kastet. Rosa er pænt.",
        "Maj var kold. Juni kom. Vi ses i Maj",
        "Bo skal han jo et sted. Tage kan vi ikke.",
        "kan barnet bo her, og må hendes far tage med?",
        "er hendes mor kristen? min mor love",
        "familien er kristen, og barnet er Kristen",
        "jeg kunne ane blå mærker, og med stor iver",
        "hans mor max to gange, og et barn per dag",
        "Hans mor ringede. Hans løb var langt.",
        "den enes far, hans og vores far, tom og våd",
        "bo skal han, tage har vi prøvet",
        "Vi ser Asia, vi fløj over Basel",
        "Moin, vi koster MAX 500 kr",
    ],
)
def test_a_word_that_is_used_as_a_word_stays(text: str, roles: Roles) -> None:
    assert roles.replace(text).text == text
