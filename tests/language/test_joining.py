"""Names are joined as they are said."""

from bot.language.joining import joined


def test_an_and_stands_before_the_last_name_only() -> None:
    assert [joined(names) for names in ("", "A", "AB", "ABC")] == ["", "A", "A og B", "A, B og C"]
