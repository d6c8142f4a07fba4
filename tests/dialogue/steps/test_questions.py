"""One or several questions are answered, and the story around them is not."""

from dataclasses import replace

import pytest

from bot.understanding.understanding import Guess, Part
from tests.dialogue.deciding import plan, understood


def test_two_questions_are_both_answered_in_order() -> None:
    parts = (Part("a", (Guess("koersel_takst", 0.9),)), Part("b", (Guess("ryge_hvor", 0.8),)))
    made = plan(understood("a og b", ("ryge_hvor", 0.4), parts=parts))
    assert made.topics == ("koersel_takst", "ryge_hvor")


def test_the_story_around_a_question_is_not_answered() -> None:
    parts = (Part("hun er syg", (Guess("sygdom_barnet", 0.9),)), Part("må vi ryge", (Guess("ryge_hvor", 0.8),)))
    assert plan(understood("hun er syg. må vi ryge", ("ryge_hvor", 0.7), parts=parts)).topics == ("ryge_hvor",)


def test_a_question_told_as_a_story_beside_another_is_answered_too() -> None:
    parts = (
        Part("jeg skal opereres", (Guess("sygdom_laengere", 0.97),)),
        Part("hvad er nummeret", (Guess("kontakt_sekretariat", 0.99),)),
    )
    both = understood("en lang historie", ("kontakt_sekretariat", 0.6), ("sygdom_laengere", 0.3), parts=parts)
    assert plan(both).topics == ("sygdom_laengere", "kontakt_sekretariat")


def test_the_question_of_a_story_that_sounds_like_another_topic_is_answered() -> None:
    parts = (
        Part("vi har ham hver uge", (Guess("ordning_formaal", 0.3),)),
        Part("hvad bestemmer vi", (Guess("overvej_ingen_bestemmelse", 0.9),)),
    )
    unsure = understood("en lang historie", ("ordning_formaal", 0.4), parts=parts)
    assert plan(unsure).topics == ("ordning_formaal", "overvej_ingen_bestemmelse")
    sure = understood("en lang historie", ("ordning_formaal", 0.9), parts=parts)
    assert plan(sure).topics == ("ordning_formaal",)


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("hvem betaler hvis hun smadrer vores fjernsyn", ("foto_privat", "forsikring_skade")),
        ("og hvem betaler så for det hele", ("foto_privat",)),  # it leans on what was told
        ("hvem betaler", ("foto_privat",)),
    ],
)
def test_a_second_question_is_answered_where_it_stands_for_itself(question: str, topics: tuple[str, ...]) -> None:
    told = Part("vi tog billeder af hende", (Guess("foto_privat", 0.96),))
    asked = Part(question, (Guess("forsikring_skade", 0.95),))
    assert plan(understood("en historie", ("foto_privat", 0.96), parts=(told, asked))).topics == topics


def test_one_sure_question_in_a_story_that_is_none_of_the_handbooks_business_is_answered() -> None:
    parts = (Part("vi har bagt boller", (Guess("out_of_scope", 0.9),)), Part("må vi ryge", (Guess("ryge_hvor", 0.8),)))
    story = understood("vi har bagt boller. må vi ryge", ("out_of_scope", 0.7), ("ryge_hvor", 0.1), parts=parts)
    assert plan(story).topics == ("ryge_hvor",)
    faint = (parts[0], Part("må vi ryge", (Guess("ryge_hvor", 0.7),)))
    assert plan(replace(story, parts=faint)).action == "action_fallback"
    both_asked = (replace(parts[0], text="hvad er 2 + 2"), parts[1])
    assert plan(replace(story, parts=both_asked)).action == "action_fallback"
    pointing_back = (parts[0], replace(parts[1], text="hvad virker bedst imod dem"))
    assert plan(replace(story, parts=pointing_back)).action == "action_fallback"


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        (("er det noget, vi skal tænke over?", "nå ja og svigermor ryger inde i stuen"), True),
        (("er det noget, vi skal tænke over?", "svigermor ryger for øvrigt inde i stuen"), True),
        (("svigermor ryger altid inde i stuen", "er det noget, vi skal tænke over?"), False),  # the story around it
    ],
)
def test_another_matter_that_is_only_told_is_answered_beside_the_question(
    said: tuple[str, str], answered: bool
) -> None:
    parts = tuple(
        Part(text, (Guess("overvej_egne_boern", 0.99),) if "tænke" in text else (Guess("ryge_gaester", 0.95),))
        for text in said
    )
    made = plan(understood("begge dele", ("overvej_egne_boern", 0.98), parts=parts))
    assert made.topics == (("overvej_egne_boern", "ryge_gaester") if answered else ("overvej_egne_boern",))


def test_two_questions_under_one_heading_are_both_answered_where_both_are_clear() -> None:
    first = Part("hvor mange dage går der", (Guess("underret_kvittering", 0.95),))
    for confidence, topics in ((0.95, ("underret_kvittering", "underret_skema")), (0.7, ("underret_kvittering",))):
        second = Part("og hvor finder jeg skemaet", (Guess("underret_skema", confidence),))
        asked = understood("begge dele", ("underret_kvittering", 0.9), parts=(first, second))
        assert plan(asked).topics == topics


def test_a_question_beyond_doubt_is_answered_beside_the_topic_that_the_whole_message_has() -> None:
    for confidence, topics in ((0.97, ("magt_fysisk", "magt_meddel")), (0.9, ("magt_meddel",))):
        parts = (
            Part("må man holde ham", (Guess("magt_fysisk", confidence),)),
            Part("og hvem skal have besked", (Guess("ask_who_to_call", 0.5),)),
        )
        asked = understood("begge dele", ("magt_meddel", 0.7), ("magt_fysisk", 0.2), parts=parts)
        assert plan(asked).topics == topics


@pytest.mark.parametrize(
    ("first", "second", "answered"),
    [
        (("akut_i_aabningstiden", 0.5), ("henvendelser_om_barnet", 0.48), 2),
        (("kontakt_familiehuset", 0.55), ("koersel_indberet", 0.33), 2),
        (("ryge_hvor", 0.5), ("ryge_gaester", 0.48), 1),  # one heading: the first says enough
        (("ryge_hvor", 0.7), ("koersel_indberet", 0.25), 1),  # rather the first
        (("ryge_hvor", 0.3), ("koersel_indberet", 0.25), 1),  # neither is likely: one guess is enough
    ],
)
def test_of_two_topics_that_are_as_likely_both_are_answered(
    first: tuple[str, float], second: tuple[str, float], answered: int
) -> None:
    made = plan(understood("hvem fanger jeg der", first, second))
    assert made.topics == (first[0], second[0])[:answered]


def test_what_the_handbook_leaves_open_is_told_of_the_topic_that_is_asked_about() -> None:
    asked = plan(understood("hvornår kommer pengene for kørslen", ("koersel_indberet", 0.9)))
    assert asked.details == ("koersel_indberet",)
    assert plan(understood("hvor taster vi kørsel ind", ("koersel_indberet", 0.9))).details == ()
    beside_a_number = replace(understood("hvad er satsen pr. km", ("koersel_takst", 0.9)), masked=("cpr",))
    assert plan(beside_a_number).details == ("koersel_takst",)


def test_a_wish_beside_a_question_is_answered_as_well() -> None:
    wish = Part("han mangler regntøj, og jeg kunne tænke mig at købe et sæt", (Guess("toej_ekstra", 0.85),))
    told = Part("han mangler regntøj, og mor køber et sæt til ham", (Guess("toej_ekstra", 0.85),))
    asked = Part("må min mand ryge i stuen om aftenen", (Guess("ryge_hvor", 0.98),))
    for part, topics in ((wish, ("toej_ekstra", "ryge_hvor")), (told, ("ryge_hvor",))):
        message = understood(f"{part.text}. {asked.text}", ("ryge_hvor", 0.97), parts=(part, asked))
        assert plan(message).topics == topics


def test_the_familys_own_force_beside_a_question_is_answered_too() -> None:
    text = "hvor sender jeg sikker post, jeg har låst hende inde en gang"
    assert plan(understood(text, ("mail_sikker_vejledning", 0.93))).topics == ("mail_sikker_vejledning", "magt_meddel")
    text = "hvem betaler hjelmen? min mand ruskede hende i går"
    assert plan(understood(text, ("out_of_scope", 0.6))).topics == ("magt_meddel",)
    may = plan(understood("hvor sender jeg sikker post, må jeg låse hende inde", ("mail_sikker_vejledning", 0.93)))
    assert may.topics == ("mail_sikker_vejledning",)


def test_what_the_whole_message_surely_asks_is_answered_though_its_parts_sound_like_other_things() -> None:
    story = Part("vi skal skrive en status", (Guess("plan_hvad_er", 0.9),))
    parts = (story, Part("hvad skal der stå?", (Guess("plan_hvad_er", 0.6),)))
    last = Part("hvem sender vi den til?", (Guess("underret_hvordan", 0.6),))
    text = "vi skal skrive en status. hvad skal der stå? hvem sender vi den til?"
    asked = understood(text, ("plan_status", 0.97), parts=(*parts, last))
    assert plan(asked).topics == ("plan_status",)
    unclear = understood(text, ("plan_status", 0.6), parts=(*parts, last))
    assert plan(unclear).topics == ("plan_hvad_er", "underret_hvordan")
    among_them = understood(text, ("underret_hvordan", 0.97), parts=(*parts, last))
    assert plan(among_them).topics == ("plan_hvad_er", "underret_hvordan")
