"""Sentences and clauses are cut where a new one begins, and nowhere else."""

from bot.report.reading.sentences import clauses, sentences


def test_sentences_are_not_cut_at_abbreviations_numbers_and_quotations() -> None:
    text = "Det var d. 5. maj kl. 17. Hun sagde: »Far slår. Jeg vil ikke hjem.« Så græd hun.\nBagefter sov hun"
    assert sentences(text) == [
        "Det var d. 5. maj kl. 17.",
        "Hun sagde: »Far slår. Jeg vil ikke hjem.«",
        "Så græd hun.",
        "Bagefter sov hun",
    ]


def test_what_is_thought_or_said_is_not_cut_from_who_thinks_or_says_it() -> None:
    text = "hun har sagt, hun ikke vil hjem til ham mere, og jeg tror, hun mener det"
    assert clauses(text) == ["hun har sagt, hun ikke vil hjem til ham mere", "jeg tror, hun mener det"]


def test_a_list_of_people_is_not_cut_into_clauses() -> None:
    text = "hun bor på skift hos sin far og mor og bliver hentet af dem om fredagen"
    assert clauses(text) == [text]
