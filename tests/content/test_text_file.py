"""A file that holds no text, or not as UTF-8, is told in words that help its editor."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.text_file import read_text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: b\nc: gæst\n".encode("latin-1"), "ny.yml:2: filen er ikke gemt som UTF-8"),
        ("a: b\nc: gæst\n".encode("utf-16"), "ny.yml:1: filen er ikke gemt som UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "ny.yml: det er ikke en tekstfil, men måske et billede"),
    ],
)
def test_what_is_no_utf8_is_told_apart(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "ny.yml").write_bytes(content)
    with pytest.raises(ContentError) as caught:
        read_text(tmp_path / "ny.yml")
    assert str(caught.value).startswith(told)


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "ny.yml").mkdir()
    with pytest.raises(ContentError, match=r"^ny\.yml: det er en mappe og ikke en fil"):
        read_text(tmp_path / "ny.yml")


def test_two_versions_that_git_left_side_by_side_are_told(tmp_path: Path) -> None:
    merged = "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> ny\n"
    (tmp_path / "ny.yml").write_text(merged, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_text(tmp_path / "ny.yml")
    assert [problem.line for problem in caught.value.problems] == [2, 4, 6]
    assert "her står to udgaver ved siden af hinanden" in str(caught.value)


def test_a_line_drawn_under_a_heading_is_no_such_mark(tmp_path: Path) -> None:
    (tmp_path / "ny.txt").write_text("Forord\n=======\nTekst >>>>>>> her\n", encoding="utf-8")
    assert read_text(tmp_path / "ny.txt").startswith("Forord")


def test_line_breaks_and_byte_order_mark_of_windows_are_read_over(tmp_path: Path) -> None:
    (tmp_path / "ny.yml").write_bytes("a: æ\r\nb: c\r\n".encode("utf-8-sig"))
    assert read_text(tmp_path / "ny.yml") == "a: æ\nb: c\n"
