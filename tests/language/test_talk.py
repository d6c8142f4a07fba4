"""The talk around questions: ours is right, and a mistake in it is named with its line."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.language.talk import load_talk
from bot.project import talk, urgency_signals

RIGHT = "opening: [Hej med jer]\nbetween: [Det regner]\nclosing: [Tak]\n"


def test_our_talk_asks_nothing_and_holds_nothing_urgent() -> None:
    pieces = [*talk().opening, *talk().between, *talk().closing]
    assert len(set(pieces)) == len(pieces) > 500
    assert not [piece for piece in pieces if urgency_signals().find(piece)]
    assert not [piece for piece in pieces if "?" in piece]


def test_talk_is_read_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "talk.yml").write_text(RIGHT, encoding="utf-8")
    assert load_talk(tmp_path / "talk.yml").between == ("Det regner",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- hej\n", r"talk\.yml:1: her skal stå opening, between, closing"),
        (RIGHT.replace("between", "middle"), r"talk\.yml:1: her skal stå"),
        (RIGHT.replace("[Det regner]", "Det regner"), r"talk\.yml:2: »between« skal have en liste"),
        (RIGHT.replace("[Tak]", "[]"), r"talk\.yml:3: »closing« skal have en liste"),
        (
            RIGHT.replace("[Tak]", "\n  - Tak\n  - fint: vejr\n  - ' '"),
            r"talk\.yml:5: her skal stå en tekst\n.*talk\.yml:6: ",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "talk.yml").write_text(content, encoding="utf-8")
    with pytest.raises(ContentError, match=message):
        load_talk(tmp_path / "talk.yml")
