"""What a reply alone says is seen to fit its question, or not to."""

import pytest

from bot.report.fields import FieldId
from bot.report.reading.extraction import mentions


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("relation", "Nabo"),
        ("relation", "hendes moster"),
        ("relation", "papfar"),
        ("when", "i går"),
        ("duration", "hver uge"),
        ("relation", "netværksfar"),
        ("relation", "hendes aflastningsmor"),
        ("relation", "Bedste"),
        ("when", "det er næsten hver fredag"),
        ("when", "det kan jeg ikke huske men det var før jul"),
        ("when", "jeg husker det ikke helt, men det var i foråret"),
        ("when", "det va i løwda"),
        ("when", "last Saturday"),
        ("when", "two weeks ago"),
        ("child_words", "nej, hun græd kun"),
        ("child_words", "næh. hun stirrede bare ud i luften"),
        ("child_words", "nej hun var helt tavs"),
        ("tried", "intet, jeg ved ikke hvad man må"),
        ("parents_told", "de skal ikke vide det"),
        ("parents_told", "jeg siger det til dem i morgen"),
        ("parents_told", "vi siger ikke noget til hendes far"),
        ("parents_told", "Moderen: nej. Faderen: ja."),
        ("parents_told", "nope. far ville flippe ud"),
        ("parents_told", "yes"),
    ],
)
def test_short_answers_are_seen_to_fit_their_question(field: FieldId, text: str) -> None:
    assert mentions(text, field)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("relation", "den bedste løsning"),
        ("when", "jeg husker ikke hans navn"),
        ("when", "det er synd for hende"),
        ("child_words", "hun græd kun"),
        ("child_words", "nogle gange græder hun"),
        ("child_words", "nej far slog hende igen"),
        ("parents_told", "hun er blevet slået igen"),
        ("parents_told", "hun siger at far slår"),
        ("parents_told", "normalt sover hun her"),
    ],
)
def test_what_tells_something_else_does_not_fit(field: FieldId, text: str) -> None:
    assert not mentions(text, field)


@pytest.mark.parametrize("text", ["hun er her i weekenden", "da mor døde sidste år", "han skriger om natten"])
def test_where_it_is_asked_when_any_time_is_an_answer(text: str) -> None:
    assert mentions(text, "when")
