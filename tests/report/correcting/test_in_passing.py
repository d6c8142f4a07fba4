"""What is put right in passing is found, and an answer is never taken for it (more in scenarios/)."""

from datetime import datetime

import pytest

from bot.report.correcting.amendment import Amendment
from bot.report.correcting.in_passing import amendment
from bot.report.draft import Draft, Stage, State
from bot.report.fields import FieldId


@pytest.fixture
def draft(now: datetime) -> Draft:
    """A draft with some answers; it is asked what was tried."""
    told = {
        "danger_now": "ja",
        "child": "en pige på 8 år, der bor hos sin mor",
        "observations": "far slog hende",
        "when": "i lørdags",
    }
    answers = {field: {"state": State.GIVEN, "text": text} for field, text in told.items()}
    return Draft.begin(now).changed(stage=Stage.ASKING, asking="tried", answers=answers)


@pytest.mark.parametrize(
    ("text", "field", "answer"),
    [
        ("hov, hun er 9, ikke 8", "child", "en pige på 9 år, der bor hos sin mor"),
        ("en dreng, ikke en pige", "child", "en dreng på 8 år, der bor hos sin mor"),
        ("nej, hun er 9", "child", "en pige på 9 år, der bor hos sin mor"),
        ("nej, det var i søndags", "when", "i søndags"),
        ("jeg mente søndag", "when", "i søndags"),
        ("ups, det var for to uger siden", "when", "for to uger siden"),
        ("jeg mente mor", "observations", "mor slog hende"),
        ("for resten er hun 6 og ikke 8", "child", "en pige på 6 år, der bor hos sin mor"),
        ("jeg kom til at skrive mor, hun bor hos far", "child", None),
        ("vi har fundet hende", "danger_now", "vi har fundet hende"),
    ],
)
def test_the_answer_is_right_afterwards(text: str, field: FieldId, answer: str | None, draft: Draft) -> None:
    assert amendment(text, draft) == Amendment(((field, answer),))


@pytest.mark.parametrize(
    ("text", "takes_back"),
    [
        ("undskyld det var venstre arm", True),
        ("nej vent tre mærker", True),
        ("hov, mærket var på benet", True),
        ("undskyld, min arm gør ondt", False),  # as a child may say
        ("undskyld far", False),
        ("hov, det gør ondt", False),
        ("det var venstre arm", False),
        ("hov, så kom naboen og så mærket på armen", False),
    ],
)
def test_what_was_seen_is_put_right_and_is_no_quotation_of_the_child(text: str, takes_back: bool, draft: Draft) -> None:
    seen = draft.with_answer("observations", State.GIVEN, "hun havde et blåt mærke på armen")
    found = amendment(text, seen.changed(asking="child_words"))
    assert found == (
        Amendment((("observations", f"hun havde et blåt mærke på armen\n{text}"),)) if takes_back else None
    )


@pytest.mark.parametrize(
    "text",
    [
        "hun er 9",
        "jeg skrev til læreren, hun ved det nu",
        "jeg kom til at skrive til mor, hun ved det",
        "det var mor",
        "nej, det var mor",  # where it is asked with whom one has talked
        "talt med læreren, ikke i lørdags men i mandags",
        "hun sagde »nej, det var far«",
        "er hun 9, ikke 8?",
    ],
)
def test_what_may_be_an_answer_puts_nothing_right(text: str, draft: Draft) -> None:
    assert amendment(text, draft) is None
