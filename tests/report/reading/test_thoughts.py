"""What was seen is kept apart from what is thought of it, word for word."""

import pytest

from bot.report.reading.thoughts import facts_and_thoughts


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
