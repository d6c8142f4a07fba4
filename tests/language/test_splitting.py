"""Several questions in one message are found; one question stays whole."""

import pytest

from bot.language.asking import asks
from bot.language.splitting import MAX_PARTS, rules_out, split_questions, with_their_stories


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("hvad er adressen og må svigermor ryge her", ["hvad er adressen", "må svigermor ryge her"]),
        ("hvem skriver planen og skal naboen vide det", ["hvem skriver planen", "skal naboen vide det"]),
        ("må hun og svigermor sove her", ["må hun og svigermor sove her"]),
        ("må vi ryge i garagen og hvor melder jeg kost ind", ["må vi ryge i garagen", "hvor melder jeg kost ind"]),
        (
            "Hvor ofte har vi supervision, og hvad gør vi, hvis jeg får influenza?",
            ["Hvor ofte har vi supervision", "hvad gør vi, hvis jeg får influenza?"],
        ),
        ("Må vi ryge? Hvem betaler regntøjet?", ["Må vi ryge?", "Hvem betaler regntøjet?"]),
        ("nej, jeg mente kørsel", ["nej, jeg mente", "kørsel"]),
        ("to ting 1 hvem har ansvaret 2 hvor taster jeg km", ["to ting", "hvem har ansvaret", "hvor taster jeg km"]),
        ("1. må vi ryge 2. får vi løn", ["må vi ryge", "får vi løn"]),
        ("må jeg ryge udenfor, får vi løn for det", ["må jeg ryge udenfor", "får vi løn for det"]),
        (
            "tre hurtige: må vi ryge, må vi rejse, og må vi tie",
            ["tre hurtige", "må vi ryge", "må vi rejse", "må vi tie"],
        ),
        ("hvis han er syg, skal vi så køre", ["hvis han er syg, skal vi så køre"]),
        ("jeg er 1 af dem", ["jeg er 1 af dem"]),
        ("ikke tøjet men køreturene", ["ikke tøjet", "køreturene"]),
        ("kost altså, ikke kørsel", ["kost altså", "ikke kørsel"]),
        ("nej jeg mente selve rådgivningen ikke familiehuset", ["selve rådgivningen", "ikke familiehuset"]),
        ("glem cyklen, jeg ville spørge til rygning", ["glem cyklen", "jeg ville spørge", "rygning"]),
        ("han har det skidt og er i et forløb", ["han har det skidt og er i et forløb"]),
        ("han går i for lille tøj og har ingen jakke", ["han går i for lille tøj og har ingen jakke"]),
        ("hun er træt og er sulten", ["hun er træt og er sulten"]),
        ("må vi ryge og har lægen åbent", ["må vi ryge", "har lægen åbent"]),
        ("mor er på stoffer og sidder i bilen med ham", ["mor er på stoffer og sidder i bilen med ham"]),
        ("hvem betaler og skriver i det ind", ["hvem betaler", "skriver i det ind"]),
        ("hvad er det nye, og skal kørsel aftales først", ["hvad er det nye", "skal kørsel aftales først"]),
        ("jeg er syg og kan ikke have ham, hvad gør jeg", ["jeg er syg og kan ikke have ham, hvad gør jeg"]),
        (
            "hvordan taler vi med far, og så vil jeg også høre, hvor man melder kost ind",
            ["hvordan taler vi med far", "hvor man melder kost ind"],
        ),
        ("Skal vi på kursus", ["Skal vi på kursus"]),
        ("må min mand og vor datter sove i samme rum", ["må min mand og vor datter sove i samme rum"]),
        (
            "jeg har en bunke boner hvor taster vi mad ind hvor skriver man turene",
            ["jeg har en bunke boner hvor taster vi mad ind", "hvor skriver man turene"],
        ),
        ("hun er syg hvad gør vi", ["hun er syg hvad gør vi"]),
        (
            "hvad er formålet med det, og bestemmer vi selv hvor længe",
            ["hvad er formålet med det", "bestemmer vi selv hvor længe"],
        ),
        (
            "jeg vil gerne vide om vi må rejse og om vi skal have en forsikring",
            ["jeg vil gerne vide om vi må rejse", "om vi skal have en forsikring"],
        ),
        (
            "hvem godkender en cykel, hvor mange gange om året får vi supervision, og hvad er nummeret",
            ["hvem godkender en cykel", "hvor mange gange om året får vi supervision", "hvad er nummeret"],
        ),
        ("1) hvor ligger det 2) kan forældrene sige ja", ["hvor ligger det", "kan forældrene sige ja"]),
        (
            "hvor er det jeg taster maden ind og så lige en ting mere hvor tit har vi supervision",
            ["hvor er det jeg taster maden ind", "hvor tit har vi supervision"],
        ),
        ("må vi ryge, for resten kan vi få løn", ["må vi ryge", "kan vi få løn"]),
        ("hvem betaler så, i øvrigt vil avisen interviewe ham", ["hvem betaler så", "vil avisen interviewe ham"]),
        ("hun er i øvrigt glad for det", ["hun er i øvrigt glad for det"]),
        ("må vi ryge inde å ska a ha en forsikring", ["må vi ryge inde", "ska a ha en forsikring"]),
        (
            "hun er syg hvad gør vi, og så mangler hun regntøj hvad med det",
            ["hun er syg hvad gør vi", "mangler hun regntøj hvad med det"],
        ),
        ("han spiser og så sover han", ["han spiser og så sover han"]),
        ("nej ikke kost. kørsel", ["nej ikke kost.", "kørsel"]),
        ("madpenge app / billeder på insta / røg i stuen", ["madpenge app", "billeder på insta", "røg i stuen"]),
        ("3 ting: rygning, forsikring, supervision", ["rygning", "forsikring", "supervision"]),
        ("brugt cykel, kilometer til spejder, hvordan gør vi", ["brugt cykel", "kilometer til spejder"]),
        ("ja tak, gerne", ["ja tak, gerne"]),
        ("han er sød, glad", ["han er sød, glad"]),
        ("a) hvor tit mødes vi b) må oldefar ryge her", ["hvor tit mødes vi", "må oldefar ryge her"]),
        ("spørgsmål 1: må vi ryge? spørgsmål 2: må vi rejse?", ["må vi ryge?", "må vi rejse?"]),
        ("sikker mail? skolekørsel?", ["sikker mail?", "skolekørsel?"]),
        ("må vi det? eller?", ["må vi det? eller?"]),
        (
            "vi glæder os, for resten af klassen skal til fotograf",
            ["vi glæder os, for resten af klassen skal til fotograf"],
        ),
        ("drengen (han er 8) vil ikke spise", ["drengen (han er 8) vil ikke spise"]),
        ("1) kørsel 2) tøj 3) mad", ["kørsel", "tøj", "mad"]),
        ("desværre, intet svar", ["desværre, intet svar"]),
        ("mor og far skændes", ["mor og far skændes"]),
        ("vi bor ved en å kan han bade", ["vi bor ved en å kan han bade"]),
        ("hun fik en ting mere i gaven", ["hun fik en ting mere i gaven"]),
        ("kostpenge app + telefon om natten", ["kostpenge app", "telefon om natten"]),
        ("hvem ved, hvor meget vi får", ["hvem ved, hvor meget vi får"]),
        ("han er syg og er gået i seng", ["han er syg og er gået i seng"]),
        ("hvad er satsen pr. km", ["hvad er satsen pr. km"]),
        ("vi henter hende kl. 14. Hvem kører", ["vi henter hende kl. 14.", "Hvem kører"]),
        ("må mor og far komme med til mødet", ["må mor og far komme med til mødet"]),
        ("", [""]),
    ],
)
def test_questions_are_split(text: str, parts: list[str]) -> None:
    assert split_questions(text) == parts


def test_a_flood_of_sentences_is_bounded_and_nothing_is_lost() -> None:
    parts = split_questions("Hvor er det nu? " * 50)
    assert len(parts) <= MAX_PARTS
    assert " ".join(parts).count("Hvor") == 50


def test_what_was_not_meant_is_told_from_what_was() -> None:
    assert rules_out("nej ikke tøjet")
    assert rules_out("glem det med cyklen")
    assert not rules_out("han er ikke hjemme")
    assert not rules_out("ikke tøjet men køreturene")


@pytest.mark.parametrize(
    ("pieces", "read"),
    [
        (
            ["Min svoger så det hele.", "Må jeg fortælle ham det?", "Må vi ryge?"],
            ["Min svoger så det hele.", "Min svoger så det hele. Må jeg fortælle ham det?", "Må vi ryge?"],
        ),
        (
            ["Min svoger så det hele", "må jeg fortælle ham det", "hvem betaler"],
            ["Min svoger så det hele", "Min svoger så det hele må jeg fortælle ham det?", "hvem betaler"],
        ),
        (
            ["Jeg skal have nyt knæ.", "Hvem i kommunen skal have besked?", "Må vi ryge?"],
            ["Jeg skal have nyt knæ.", "Jeg skal have nyt knæ. Hvem i kommunen skal have besked?", "Må vi ryge?"],
        ),
        (["Vi røg på altanen i går.", "Hvad med det der med røgen?", "Må vi rejse?"], None),  # it names the matter
        (["Han slog min mand i går.", "Må jeg holde ham?", "Må vi ryge?"], None),  # the child needs no story
        (["Vi var i skoven hele dagen.", "Må vi ryge?", "Hvem betaler?"], None),  # nothing points back
        (["Min svoger så det hele.", "Må jeg fortælle ham det?"], None),  # the whole message says it
        (["to hurtige:", "må hun få det at vide?", "må vi ryge?"], None),  # no story
    ],
)
def test_of_several_questions_one_that_points_back_is_read_with_its_story(
    pieces: list[str], read: list[str] | None
) -> None:
    found = with_their_stories(pieces)
    assert found == (read or pieces)
    assert [asks(piece) for piece in found] == [asks(piece) for piece in pieces]


@pytest.mark.parametrize(
    "text",
    [
        "hvornår følges der op på planen, og hvorledes sender jeg sikker post",
        "hvad er nummeret til familiehuset og vor indbereter jeg kørsel",
    ],
)
def test_old_and_misspelt_question_words_begin_a_question(text: str) -> None:
    assert len(split_questions(text)) == 2


def test_what_is_ours_begins_none() -> None:
    assert len(split_questions("hvad siger vores naboer og vor familie til det")) == 1
