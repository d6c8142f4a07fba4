"""What a free story already says, in the user's own words."""

import pytest

from bot.report.extraction import extract, mentions
from bot.report.fields import FieldId
from bot.report.sentences import clauses, sentences
from bot.report.thoughts import facts_and_thoughts


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("Jeg er hendes moster.", "relation"),
        ("Jeg er bekymret for min brors søn.", "relation"),
        ("Vi har en dreng i støtteophold.", "relation"),
        ("naboens datter skreg", "relation"),
        ("Min bonusdatter har det svært.", "relation"),
        ("Vi er papfar og bedstemor.", "relation"),
        ("I lørdags så jeg, at hun havde blå mærker.", "when"),
        ("Igår kom hun med et blåt mærke på armen.", "when"),
        ("for to uger siden kom han uden sko", "when"),
        ("Den 5. maj var hun alene hjemme.", "when"),
        ("Det har stået på siden sommerferien.", "duration"),
        ("De skændes næsten hver aften.", "duration"),
        ("Det sker flere gange om ugen.", "duration"),
        ("Hun havde blå mærker på begge arme.", "observations"),
        ("Vi hørte glas gå i stykker.", "observations"),
        ("Hun sagde, at hun er bange for far.", "child_words"),
        ("»Jeg vil ikke hjem«, sagde han.", "child_words"),
        ("Jeg har talt med pædagogen i børnehaven.", "tried"),
        ("Familieplejekonsulenten ved det godt.", "tried"),
        ("Vi har talt med vores konsulent.", "tried"),
        ("Jeg har ikke sagt noget til forældrene.", "parents_told"),
        ("Forældrene ved ikke, at jeg underretter.", "parents_told"),
    ],
)
def test_a_sentence_answers_its_question(sentence: str, field: FieldId) -> None:
    found = {one.field: one for one in extract(sentence)}
    assert found[field].sure
    assert found[field].text == sentence


@pytest.mark.parametrize("text", ["Det er sket 4 gange på to år siden", "hun er ked af det", "kl. 7 kom hun"])
def test_other_numbers_are_no_age(text: str) -> None:
    assert not any(one.field == "child" and one.sure for one in extract(text))


def test_age_alone_is_half_an_answer() -> None:
    found = {one.field: one.sure for one in extract("Det er min niece på 6 år.")}
    assert found == {"relation": True, "child": False}
    found = {one.field: one.sure for one in extract("Det er min niece på 6 år. Hun bor hos sin mor.")}
    assert found["child"] is True


@pytest.mark.parametrize(
    "text",
    [
        "Læreren sagde, at han slår de andre.",
        "Min søster ringede. Hun sagde, at hun er træt.",
        "Hendes mor sagde nej.",
        "Bedstefar sagde, at han selv ville.",
        "Morfar fortalte om krigen.",
        "far råbte",
    ],
)
def test_adults_words_are_not_the_childs(text: str) -> None:
    assert "child_words" not in {one.field for one in extract(text)}


def test_what_fits_nowhere_is_kept_but_asked_about() -> None:
    (found,) = extract("Moren drikker.")
    assert (found.field, found.text, found.sure) == ("observations", "Moren drikker.", False)


@pytest.mark.parametrize(
    "text",
    ["Hej", "Jeg vil gerne lave en underretning.", "Jeg er meget bekymret for et barn.", "Hvad skal jeg gøre?", ""],
)
def test_there_is_nothing_in_small_talk_and_questions(text: str) -> None:
    assert extract(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vi har hende i støtteophold hver anden weekend.",
        "min nevø på 8 er her hver anden weekend",
        "Jeg er farmor til en dreng på 8 år, som vi har hver anden weekend",
        "jeg har kendt hende i fem år",
        "han har boet hos sin far i to år",
    ],
)
def test_how_often_the_child_visits_is_not_how_often_it_happens(text: str) -> None:
    assert "duration" not in {one.field for one in extract(text)}


def test_where_the_child_lives_is_not_how_it_lives() -> None:
    assert not mentions("hun bor på [adresse]", "child")
    assert mentions("hun bor på et værelse hos sin mor", "child")


def test_a_greeting_is_not_copied() -> None:
    assert {one.text for one in extract("Hej, min nevø på 8 kom i går uden sko")} == {
        "min nevø på 8 kom i går uden sko"
    }


def test_nothing_is_invented_or_rewritten() -> None:
    story = (
        "i går kom min nevø på 5 og han græd, hans far havde råbt, jeg har talt med skolen om det og de ved det godt"
    )
    said = {one.field: one.text for one in extract(story)}
    assert said["when"] == "i går kom min nevø på 5"
    assert said["tried"] == "jeg har talt med skolen om det og de ved det godt"
    assert said["observations"] == "han græd, hans far havde råbt"

    jumping = extract(
        "hun råbte og skreg da vi kom derhen, jeg er hendes faster, hun græd hele natten hos os derhjemme"
    )
    assert next(one.text for one in jumping if one.field == "observations") == (
        "hun råbte og skreg da vi kom derhen … hun græd hele natten hos os derhjemme"
    )


def test_sentences_are_not_cut_at_abbreviations_numbers_and_quotations() -> None:
    text = "Det var d. 5. maj kl. 17. Hun sagde: »Far slår. Jeg vil ikke hjem.« Så græd hun.\nBagefter sov hun"
    assert sentences(text) == [
        "Det var d. 5. maj kl. 17.",
        "Hun sagde: »Far slår. Jeg vil ikke hjem.«",
        "Så græd hun.",
        "Bagefter sov hun",
    ]


def test_a_list_of_people_is_not_cut_into_clauses() -> None:
    text = "hun bor på skift hos sin far og mor og bliver hentet af dem om fredagen"
    assert clauses(text) == [text]


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


def test_facts_and_thoughts_are_kept_apart_word_for_word() -> None:
    text = (
        "Hun havde blå mærker. Jeg tror, det er hendes far. Måske var det et fald. Hun sagde: »Jeg tror, far er sur.«"
    )
    facts, thoughts = facts_and_thoughts(text)
    assert facts == "Hun havde blå mærker. Hun sagde: »Jeg tror, far er sur.«"
    assert thoughts == "Jeg tror, det er hendes far. Måske var det et fald."


def test_what_i_think_i_saw_is_something_seen() -> None:
    assert facts_and_thoughts("Jeg så, at han måske havde drukket.") == ("Jeg så, at han måske havde drukket.", "")


def test_what_happened_at_a_time_is_seen_as_well_as_the_time() -> None:
    found = {
        one.field: one.text
        for one in extract("I søndags sov moren på sofaen midt om dagen med en flaske ved siden af.")
    }
    assert found["observations"] == found["when"]
    assert {one.field for one in extract("Det var i søndags.")} == {"when"}


def test_what_is_quoted_does_not_say_how_long_it_has_lasted() -> None:
    assert "duration" not in {one.field for one in extract("Hun sagde »far slår mig hver dag« og græd")}
