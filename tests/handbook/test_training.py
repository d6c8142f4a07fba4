# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""Training questions are read as an editor wrote them, and mistakes are told with their line."""

import re
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.handbook.training import FollowUp, read_follow_ups, read_questions, read_training

GOOD = """\
version: "3.1"
nlu:
- intent: ryge_hvor
  examples: |
    - må vi ryge: ja eller nej
    - hvor ryger man?
- intent: greet
  examples: |
    - hej
"""


def test_each_intent_has_its_questions_from_all_files(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yml").write_text("nlu:\n- intent: greet\n  examples: |\n    - dav\n", encoding="utf-8")
    assert read_training(tmp_path) == {
        "ryge_hvor": ["må vi ryge: ja eller nej", "hvor ryger man?"],
        "greet": ["hej", "dav"],
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    - hvor ryger man?", "    hvor ryger man?", "a.yml:6: et spørgsmål skrives på sin egen linje med en bindestreg"),
        ("    - hej", "    -hej", "a.yml:9: et spørgsmål skrives på sin egen linje"),
        ("- intent: greet", "- hensigt: greet", "a.yml:7: her skal stå »intent:« med et navn"),
        ("nlu:", "nul:", "a.yml:1: listen »nlu« mangler"),
        ("- intent: greet", "- intent: 'greet", "a.yml:7: filen kan ikke læses herfra: et anførselstegn bliver ikke lukket"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "a.yml").write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError, match=re.escape(said)):
        read_training(tmp_path)


def test_mistakes_in_two_files_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD.replace("    - hej", "    -hej"), encoding="utf-8")
    (tmp_path / "b.yml").write_text("", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_training(tmp_path)
    assert [problem.file for problem in caught.value.problems] == ["a.yml", "b.yml"]


def test_a_file_with_the_wrong_ending_is_not_overlooked(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yml.txt").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ContentError, match=r"^b\.yml\.txt: filen bliver ikke læst"):
        read_training(tmp_path)


def test_a_folder_that_would_be_trained_on_unseen_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "follow_ups").mkdir()
    (tmp_path / ".git").mkdir()
    assert read_training(tmp_path)
    (tmp_path / "nye").mkdir()
    with pytest.raises(ContentError, match=r"^nye: der må ikke være en mappe her. Flyt dens filer til"):
        read_training(tmp_path)


def test_a_folder_without_questions_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"der er ingen \.yml-filer med spørgsmål"):
        read_training(tmp_path)


BEHIND = """\
nlu:
- intent: toej_godkendelse
  metadata: {answered: toej_ekstra}
  examples: |
    - skal jeg spørge først
"""


def test_a_follow_up_is_read_with_what_was_answered(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(BEHIND, encoding="utf-8")
    assert read_follow_ups(tmp_path) == [FollowUp("toej_ekstra", "skal jeg spørge først", "toej_godkendelse")]


def test_a_question_may_say_in_which_other_language_it_is(tmp_path: Path) -> None:
    foreign = "nlu:\n- intent: concern\n  metadata: {language: de}\n  examples: |\n    - er hat Angst\n"
    (tmp_path / "a.yml").write_text(foreign, encoding="utf-8")
    assert read_training(tmp_path) == {"concern": ["er hat Angst"]}


@pytest.mark.parametrize(
    ("code", "known"), [("engelsk", False), ("EN", False), ("da", False), ("uk", True), ("sv", True)]
)
def test_a_language_is_told_by_its_code(tmp_path: Path, code: str, known: bool) -> None:
    foreign = f"nlu:\n- intent: concern\n  metadata: {{language: {code}}}\n  examples: |\n    - er hat Angst\n"
    (tmp_path / "a.yml").write_text(foreign, encoding="utf-8")
    if known:
        assert read_training(tmp_path)
    else:
        with pytest.raises(
            ContentError, match=rf"^a\.yml:3: sproget »{code}« kendes ikke. Det skrives med to bogstaver: ar"
        ):
            read_training(tmp_path)


@pytest.mark.parametrize("sign", [">", ">-"])
def test_questions_that_would_be_read_as_one_are_told(tmp_path: Path, sign: str) -> None:
    (tmp_path / "a.yml").write_text(GOOD.replace("examples: |", f"examples: {sign}", 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_training(tmp_path)
    said = "spørgsmålene bliver læst som ét. Skriv »|« efter »examples:« og hvert spørgsmål på sin egen linje"
    assert str(caught.value) == f"a.yml:4: {said}"


def test_a_question_with_a_dash_in_it_is_one(tmp_path: Path) -> None:
    text = "nlu:\n- intent: greet\n  examples: |\n    - hej - må vi ryge - og vape\n"
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    assert read_training(tmp_path) == {"greet": ["hej - må vi ryge - og vape"]}


def test_questions_and_follow_ups_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(BEHIND, encoding="utf-8")
    with pytest.raises(ContentError, match=r"a\.yml:2: her kan kun stå »metadata: {language: …}«"):
        read_training(tmp_path)
    for wrong in ("{svaret: toej_ekstra}", "toej_ekstra", "{answered: [toej_ekstra]}"):
        (tmp_path / "a.yml").write_text(BEHIND.replace("{answered: toej_ekstra}", wrong), encoding="utf-8")
        with pytest.raises(ContentError, match=r"a\.yml:2: her mangler »metadata: {answered: …}«"):
            read_follow_ups(tmp_path)


def test_every_question_has_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    assert [(asked.text, asked.where) for asked in read_questions(tmp_path)][1:] == [
        ("hvor ryger man?", "a.yml:6"),
        ("hej", "a.yml:9"),
    ]


def test_an_unknown_intent_or_topic_is_told_once_for_all_that_stands_under_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_questions(tmp_path, ["ryge_hvorr", "greet"])
    assert str(caught.value) == "a.yml:3: intent »ryge_hvor« findes ikke. Mente du »ryge_hvorr«?"
    (tmp_path / "a.yml").write_text(BEHIND, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_follow_ups(tmp_path, ["toej_godkendt"], ["toej_extra"])
    assert [str(problem) for problem in caught.value.problems] == [
        "a.yml:2: intent »toej_godkendelse« findes ikke. Mente du »toej_godkendt«?",
        "a.yml:3: emnet »toej_ekstra« findes ikke. Mente du »toej_extra«?",
    ]
