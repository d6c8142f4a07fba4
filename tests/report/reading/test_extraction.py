"""What a free story already says, in the user's own words."""

import pytest

from bot.report.fields import FieldId
from bot.report.reading.extraction import extract, mentions


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


@pytest.mark.parametrize(
    "text",
    [
        "jeg snakkede med hendes mor, hun sagde at alt var fint",
        "Jeg ringede til hendes mor i går. Hun sagde, at der ikke var noget galt.",
        "Jeg mødte pigens mor i går. Vi snakkede lidt. Hun fortalte, at de er flyttet.",
        "jeg talte med pædagogen om det og hun sagde at han altid er træt om mandagen",
        "hun drikker og så siger hun at hun ikke gider have børn",
        "mors kæreste er ubehagelig, han siger at hun er en møgunge",
        "farens nye kæreste flyttede ind i sommers, hun drikker tit, og hun siger at de er besværlige",
        "stedfar slår hende og så sagde han at hun selv var ude om det",
        "nej ikke lige nu men hun skal hjem til ham i aften og han har sagt at han vil slå hende",
        "han siger til hende at hun er grim",
    ],
)
def test_hun_and_han_may_be_the_adult_who_was_named_last(text: str) -> None:
    assert "child_words" not in {one.field for one in extract(text)}


@pytest.mark.parametrize(
    "text",
    [
        "han råber ad ham HELE tiden og i søndags smed han en tallerken efter ham",
        "han sidder i bilen uden autostol og mor kører altid mens hun skriver på telefon, og hun drikker",
        "han skreg og skreg hele aftenen da vi skulle hjem",
    ],
)
def test_to_shout_or_to_write_tells_no_words(text: str) -> None:
    assert "child_words" not in {one.field for one in extract(text)}


@pytest.mark.parametrize(
    "text",
    [
        "hun siger hun er bange",
        'han sagde "mor slår mig"',
        "da hun kom hjem fra sin mor sagde hun at hun ikke vil derhen mere",
        "efter weekenden hos mor siger hun at hun har ondt i maven",
        "jeg vil ikke hjem til mor siger hun",
        "jeg er hendes moster og hun siger at hun er bange for at sove",
        "min nevø på 8 var her i søndags og han sagde at far havde slået ham",
        "mor drikker hver aften og pigen siger at hun selv laver mad",
        "hun er bange for stedfar og hun siger han slår",
        "hun sagde at han slår hende",
        "hun var her i weekenden. hendes far drikker. hun siger at hun er bange",
        "hun drikker ikke noget og hun siger at hun har ondt i maven",
        "hun råbte at hun ikke ville hjem",
        "hun skrev til mig at hun var bange",
    ],
)
def test_the_childs_words_are_found_where_an_adult_is_only_spoken_of(text: str) -> None:
    assert "child_words" in {one.field for one in extract(text) if one.sure}


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


@pytest.mark.parametrize(
    ("story", "urgency"),
    [
        (
            "Hun havde et blåt mærke i lørdags. Hun skal hjem til dem igen på søndag, så jeg synes, det haster.",
            "Hun skal hjem til dem igen på søndag, så jeg synes, det haster.",
        ),
        (
            "Han har ikke spist i to dage, og han skal hjem til sin far igen på fredag efter skole, det haster",
            "han skal hjem til sin far igen på fredag efter skole, det haster",
        ),
        ("Han græd i bilen. Han skal tilbage til sin mor i morgen.", "Han skal tilbage til sin mor i morgen."),
    ],
)
def test_until_when_it_is_urgent_stands_with_that_it_does(story: str, urgency: str) -> None:
    found = {one.field: one for one in extract(story)}
    assert (found["urgency"].text, found["urgency"].sure) == (urgency, False)
    assert "så jeg synes" not in found["observations"].text


def test_a_child_that_went_home_or_is_here_says_nothing_of_the_hurry() -> None:
    for calm in ("I fredags skulle hun hjem til sin mor og ville ikke.", "Han er her til søndag."):
        assert "urgency" not in {one.field for one in extract(calm)}


def test_what_happened_at_a_time_is_seen_as_well_as_the_time() -> None:
    found = {
        one.field: one.text
        for one in extract("I søndags sov moren på sofaen midt om dagen med en flaske ved siden af.")
    }
    assert found["observations"] == found["when"]
    assert {one.field for one in extract("Det var i søndags.")} == {"when"}


def test_what_is_quoted_does_not_say_how_long_it_has_lasted() -> None:
    assert "duration" not in {one.field for one in extract("Hun sagde »far slår mig hver dag« og græd")}
