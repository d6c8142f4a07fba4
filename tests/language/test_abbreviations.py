"""A shortened word ends no sentence, whoever cuts: the handbook, a report, a message, an emergency's signals."""

from pathlib import Path

import pytest

from bot.handbook import text as handbook_text
from bot.language.splitting import split_questions
from bot.report.reading import sentences as report
from bot.urgency.signals import load_signals

_LONG = "vi har haft en dejlig dag med leg og mad og sang. " * 4  # a signal must stand in one sentence of it


@pytest.mark.parametrize("short", ["kl. 9", "Kl. 9", "fx om natten", "fx. Gram", "f.eks. Gram", "bl.a. Gram", "evt. 9"])
def test_no_sentence_is_cut_at_a_shortened_word(short: str, tmp_path: Path) -> None:
    text = f"hvad hvis moren {short} slår hende"
    assert handbook_text.sentences(text) == report.sentences(text) == split_questions(text) == [text]
    path = tmp_path / "signals.yml"
    path.write_text(
        "signals: [{kind: life, name: slag, words: [[moren], [slår]]}]\nplanned: [planlagt]\npast: [engang]\n",
        encoding="utf-8",
    )
    signals = load_signals(path)
    assert signals.find(_LONG + text.lower())
    assert not signals.find(_LONG + text.lower().replace("moren", "moren."))


def test_a_list_that_is_closed_may_end_a_question() -> None:
    assert split_questions("hvad med sko osv. hvem betaler det") == ["hvad med sko osv.", "hvem betaler det"]
    told = "hun har sko osv. Hun er glad"
    assert handbook_text.sentences(told) == report.sentences(told) == [told]
