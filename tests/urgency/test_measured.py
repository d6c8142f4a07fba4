# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""A signal that rings for everything, or a calm word that hides an emergency, is told."""

from pathlib import Path

import pytest

from bot.urgency.measured import out_of_measure

FILE = """\
signals:
- kind: life
  name: brand
  words:
  - [det brænder, køkkenet brænder]
- kind: police
  name: væk
  words:
  - [er væk]
  - [barnet, hun]
planned: [hvis en dag]
past: [sidste år]
"""
CALM = [f"må barnet komme {number} gange, siger vi" for number in range(300)] + ["hvad hvis det brænder"]
URGENT = [f"hun er væk nu, det er {number} minutter siden" for number in range(300)] + ["sidste år, nej nu"]


def told(folder: Path, before: str = "", after: str = "") -> list[str]:
    assert before in FILE
    (folder / "urgency.yml").write_text(FILE.replace(before, after, 1), encoding="utf-8")
    return [str(problem) for problem in out_of_measure(folder / "urgency.yml", CALM, URGENT)]


def test_a_signal_may_ring_and_a_word_may_calm_now_and_then(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[det brænder, køkkenet brænder]", "[barnet, vi, jeg]", "urgency.yml:3: signalet »brand« vækker alarm ved 300 af 301"),
        ("[er væk]", "[er væk, må, kan]", "urgency.yml:7: signalet »væk« vækker alarm ved 300 af 301"),
        ("planned: [hvis en dag]", "planned: [hvis en dag, nu]", "urgency.yml:11: »nu« under »planned« står i 301 af 301"),
        ("past: [sidste år]", "past: [sidste år, minut*]", "urgency.yml:12: »minut*« under »past« står i 300 af 301"),
    ],
)  # fmt: skip
def test_one_that_is_too_wide_is_told_with_its_line(tmp_path: Path, before: str, after: str, said: str) -> None:
    found = told(tmp_path, before, after)
    assert len(found) == 1
    assert found[0].startswith(said)


def test_without_questions_nothing_is_measured(tmp_path: Path) -> None:
    (tmp_path / "urgency.yml").write_text(FILE, encoding="utf-8")
    assert list(out_of_measure(tmp_path / "urgency.yml", [], [])) == []
