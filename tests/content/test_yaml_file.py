# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""What an editor does to a YAML file is told at the line where it was done."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.content.yaml_file import read_settings, read_yaml

GOOD = """\
heading: Supervision
topics:
  - id: ofte
    title: Hvor ofte?
    answer: >-
      En gang om året,
      og nr. #1 er gratis.
  - id: hvem
    title: Af hvem?
    answer: "Konsulenten #1" # hun kommer
"""


def told(folder: Path, text: str) -> list[str]:
    (folder / "a.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_yaml(folder / "a.yml")
    return [str(problem) for problem in caught.value.problems]


def test_a_sign_that_begins_no_comment_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    topics = read_yaml(tmp_path / "a.yml").data["topics"]
    assert [topic["answer"] for topic in topics] == ["En gang om året, og nr. #1 er gratis.", "Konsulenten #1"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("answer: >-", "answer >-", "a.yml:5: filen kan ikke læses herfra: der mangler et kolon efter et feltnavn"),
        ("heading: S", "heading S", "eller der mangler et kolon på linjen før"),
        ("  - id: hvem", "    id: hvem", "a.yml:8: der mangler »- « foran »id:«"),
        ("  - id: hvem", "  id: hvem", "a.yml:8: filen kan ikke læses herfra: linjen er rykket anderledes ind end dem omkring, eller der mangler »- « foran"),
        ("title: Af", "id: Af", "a.yml:9: feltet »id« står to gange. Slet det ene"),
        ("Hvor ofte?", "Supervision #1", "a.yml:4: det, der står efter » #«, bliver ikke læst"),
        ("Hvor ofte?", "# Supervision", "a.yml:4: det, der står efter » #«, bliver ikke læst"),
        ("En gang", "Ã©n gang", "a.yml:6: bogstaver i »Ã©n« er gået i stykker"),
        ("året", "\ufffdret", "a.yml:6: bogstaver i »\ufffdret,« er gået i stykker"),
        ("Konsulenten", "Konsu\xadlenten", "a.yml:10: der er et usynligt tegn i »\"Konsulenten«"),
        ("gratis", "gra\0tis", "a.yml:7: der er et usynligt tegn i »gratis.«"),
        ("året", "a\u030aret", "a.yml:6: et bogstav i »året,« består af to tegn"),
        ("      og nr.", "    og nr.", "a.yml:7: filen kan ikke læses herfra: linjen er rykket for lidt ind til at høre med til teksten over den"),
        ("      og nr.", "     og nr.", "a.yml:7: filen kan ikke læses herfra: linjen er rykket for lidt ind til at høre med til teksten over den"),
        ("      og nr.", "og nr.", "a.yml:7: filen kan ikke læses herfra: linjen er rykket for lidt ind til at høre med til teksten over den"),
        ("title: Hvor ofte?", 'title: "Hvor" ofte?', "a.yml:4: filen kan ikke læses herfra: der står mere bag et anførselstegn"),
        ("title: Hvor ofte?", "title: &Hvor ofte?", "a.yml:4: en tekst begynder med et særligt tegn"),
        ("title: Hvor ofte?", "title: !Hvor ofte?", "a.yml:4: en tekst begynder med et særligt tegn"),
        ("title: Hvor ofte?", "title: *Hvor ofte?", "en tekst begynder med et særligt tegn"),
        ("    title: Hvor ofte?", "    ? [Hvor ofte]", "a.yml:4: linjen begynder med et særligt tegn"),
    ],
)  # fmt: skip
def test_a_slip_is_told_once_and_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert before in GOOD
    problems = told(tmp_path, GOOD.replace(before, after))
    assert len(problems) == 1
    assert said in problems[0]


def test_signs_and_quotation_marks_inside_a_text_are_text(tmp_path: Path) -> None:
    text = 'a: Gæster & børn, "sådan"!\nb: \'!vigtigt\'\nc: |\n  &x: "y" z\nd: ["a", "b"]\n'
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    read = {"a": 'Gæster & børn, "sådan"!', "b": "!vigtigt", "c": '&x: "y" z\n', "d": ["a", "b"]}
    assert read_yaml(tmp_path / "a.yml").data == read


def test_settings_have_numbers_and_comments(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("days: 90 # at most\nrate: 1.5\nname: 1st\n", encoding="utf-8")
    assert read_settings(tmp_path / "a.yml").data == {"days": 90, "rate": 1.5, "name": "1st"}
