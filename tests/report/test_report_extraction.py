"""What a free story already says, in the user's own words."""

import pytest

from bot.report.fields import FieldId
from bot.report.reading.extraction import extract, mentions
from bot.report.reading.sentences import clauses, sentences
from bot.report.reading.thoughts import facts_and_thoughts


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


def test_sentences_are_not_cut_at_abbreviations_numbers_and_quotations() -> None:
    text = "Det var d. 5. maj kl. 17. Hun sagde: »Far slår. Jeg vil ikke hjem.« Så græd hun.\nBagefter sov hun"
    assert sentences(text) == [
        "Det var d. 5. maj kl. 17.",
        "Hun sagde: »Far slår. Jeg vil ikke hjem.«",
        "Så græd hun.",
        "Bagefter sov hun",
    ]


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


def test_what_is_thought_or_said_is_not_cut_from_who_thinks_or_says_it() -> None:
    text = "hun har sagt, hun ikke vil hjem til ham mere, og jeg tror, hun mener det"
    assert clauses(text) == ["hun har sagt, hun ikke vil hjem til ham mere", "jeg tror, hun mener det"]


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


@pytest.mark.parametrize(
    ("text", "facts", "thoughts"),
    [
        (
            "da han kom i fredags havde han en rød stribe over ryggen og den var hævet og jeg tror det er mors kæreste"
            " der har gjort det og han ville ikke have trøjen af",
            "da han kom i fredags havde han en rød stribe over ryggen og den var hævet … han ville ikke have trøjen af",
            "jeg tror det er mors kæreste der har gjort det",
        ),
        (
            "Vi er bange for far, for han truede os med en kniv i lørdags.",
            "han truede os med en kniv i lørdags.",
            "Vi er bange for far",
        ),
        (
            "Det virkede som om hun sov, men hun var bevidstløs, og mor ringede ikke 112.",
            "hun var bevidstløs, og mor ringede ikke 112.",
            "Det virkede som om hun sov",
        ),
        (
            "Hun vejede 14 kilo, og det synes jeg er lidt til en pige på 6. Hun frøs.",
            "Hun vejede 14 kilo … Hun frøs.",
            "det synes jeg er lidt til en pige på 6.",
        ),
        (
            "Jeg tror, han slog hende, for hun havde et blåt mærke.",
            "hun havde et blåt mærke.",
            "Jeg tror, han slog hende",
        ),
        ("Hun græder meget, så jeg tror han slår hende.", "Hun græder meget …", "jeg tror han slår hende."),
    ],
)
def test_a_thought_takes_no_fact_of_its_sentence_along(text: str, facts: str, thoughts: str) -> None:
    assert facts_and_thoughts(text) == (facts, thoughts)


@pytest.mark.parametrize(
    "text",
    [
        "Jeg tror han slog hende, og han var fuld.",
        "jeg tror han drikker og han slår hende",
        "jeg er bange for han slog hende",
        "Måske var det et fald, og hun var alene.",
        "Da vi kom hjem, tror jeg klokken var fem.",
    ],
)
def test_what_may_be_thought_as_well_stays_with_the_thought(text: str) -> None:
    assert facts_and_thoughts(text) == ("", text)


@pytest.mark.parametrize(
    "text",
    [
        "Jeg vurderer, at hun er underernæret.",
        "Efter min mening drikker han.",
        "Efter vores bedste vurdering får hun ingen mad.",
        "Mor er nok deprimeret.",
        "Hun er sikkert blevet slået.",
        "Han er psykopat hvis du spørger mig.",
        "Jeg mener, at han er farlig.",
        "Det er muligvis et brandsår.",
    ],
)
def test_who_judges_thinks(text: str) -> None:
    assert facts_and_thoughts(text) == ("", text)


@pytest.mark.parametrize(
    "text",
    [
        "Der var en mand på måske 40 år som rev hende i armen, så hun faldt.",
        "Han lå måske en halv time på gulvet, før mor vågnede.",
        "Hun kommer måske to gange om ugen uden madpakke.",
        "Der er ikke nok mad.",
        "Der var nok til alle.",
        "De bor et sikkert sted.",
        "Jeg mener at have hørt ham skrige.",
    ],
)
def test_a_rough_measure_or_what_is_enough_or_safe_is_no_thought(text: str) -> None:
    assert facts_and_thoughts(text) == (text, "")


@pytest.mark.parametrize(
    "story",
    [
        "pige på 7, bor hos far, mor døde sidste år",
        "dreng 12 år, flyttede til sin mor i sommers",
        "forældrene blev skilt sidste år, og hun bor hos sin far",
        "hun startede i skole i sommers",
        "pige på 7, hun er her i weekenden",
        "vi har hende hver anden weekend siden marts sidste år",
        "jeg er nabo til en familie hvor børnene skriger om natten og vil gerne underrette anonymt",
    ],
)
def test_the_familys_past_and_the_childs_visits_do_not_say_when_something_was_seen(story: str) -> None:
    assert "when" not in {one.field for one in extract(story)}


@pytest.mark.parametrize(
    ("story", "when"),
    [
        ("Mor døde sidste år. I lørdags slog far ham.", "I lørdags slog far ham."),
        ("Hun er her i weekenden. I går kom hun uden sko.", "I går kom hun uden sko."),
        (
            "hun bor hos far, og i lørdags smed han tallerkener efter hende",
            "i lørdags smed han tallerkener efter hende",
        ),
        ("i lørdags havde vi hende, og hun græd", "i lørdags havde vi hende, og hun græd"),
        ("Hun skreg om natten.", "Hun skreg om natten."),
    ],
)
def test_the_time_of_what_was_seen_is_found_beside_the_familys_past(story: str, when: str) -> None:
    assert {one.field: one.text for one in extract(story)}["when"] == when


@pytest.mark.parametrize("text", ["hun er her i weekenden", "da mor døde sidste år", "han skriger om natten"])
def test_where_it_is_asked_when_any_time_is_an_answer(text: str) -> None:
    assert mentions(text, "when")


def test_what_happened_at_a_time_is_seen_as_well_as_the_time() -> None:
    found = {
        one.field: one.text
        for one in extract("I søndags sov moren på sofaen midt om dagen med en flaske ved siden af.")
    }
    assert found["observations"] == found["when"]
    assert {one.field for one in extract("Det var i søndags.")} == {"when"}


def test_what_is_quoted_does_not_say_how_long_it_has_lasted() -> None:
    assert "duration" not in {one.field for one in extract("Hun sagde »far slår mig hver dag« og græd")}
