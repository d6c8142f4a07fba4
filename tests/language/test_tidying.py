"""What people paste and type becomes clean text, and no typed text is a command."""

import pytest

from bot.language.tidying import MAX_CHARACTERS, tidy


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  hej \n du\t der ", "hej du der"),
        ("må vi ryge​?", "må vi ryge?"),
        ("‮må vi‬ ryge", "må vi ryge"),
        ("å i to tegn", "å i to tegn"),
        ("§153 og §§ 138", "§ 153 og § 138"),
        ("§ §5 og §§ §§ 6", "§ § 5 og §§ § 6"),
        ("fa\u200b\u030ar", "får"),
        ("paragraf 133", "§ 133"),
        ("det’s “fint”", 'det\'s "fint"'),
        ("\x00\x07hej\x1b[31m", "hej[31m"),
        ("", ""),
        ("😀😀", "😀😀"),
    ],
)
def test_text_is_tidied(typed: str, clean: str) -> None:
    assert tidy(typed) == clean


@pytest.mark.parametrize("typed", ['/greet{"name":"x"}', " //restart", "/ / session_start"])
def test_no_typed_text_begins_with_a_slash(typed: str) -> None:
    assert not tidy(typed).startswith("/")


def test_a_very_long_text_is_cut() -> None:
    assert len(tidy("æ " * 100_000)) <= MAX_CHARACTERS


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("må vi ryge\nhvem betaler maden", "må vi ryge. hvem betaler maden"),
        (
            "hej\r\nhun havde mærker på armen\n\nDet var i går\nMvh Lone",
            "hej. hun havde mærker på armen. Det var i går. Mvh Lone",
        ),
        ("kørepenge\nsygemelding\nforsikring", "kørepenge; sygemelding; forsikring"),  # a list
        ("hej\n- adresse på huset\n- må han ryge\n- han er 5 år", "hej. adresse på huset? må han ryge. han er 5 år."),
        ("Hej\n- kørsel\n- tøj til vinter", "kørsel; tøj til vinter"),
        ("bor på\nStoregade", "bor på Storegade"),
        ("han er 9\nhvad gør vi", "han er 9. hvad gør vi"),
        ("Har han feber?\nHan ligger bare", "Har han feber? Han ligger bare"),
        ("Kære I\n\nMå vi ryge?", "Kære I. Må vi ryge?"),
        # Copied text is broken anywhere, and a number is no sentence.
        ("jeg vil gerne høre om\nvi må lægge\nbilleder ud", "jeg vil gerne høre om vi må lægge billeder ud"),
        ("MIN MAND\nLIGGER SYG", "MIN MAND LIGGER SYG"),
        ("010190\n1234", "010190 1234"),
        ("20 30\n40 50", "20 30 40 50"),
    ],
)
def test_a_line_break_ends_a_sentence_where_one_ends(typed: str, clean: str) -> None:
    assert tidy(typed) == clean
