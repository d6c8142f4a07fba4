"""What was offered is chosen by a number, a place or a yes, and by nothing else."""

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.dialogue.plan import NOT_OFFERED
from bot.handbook.required import WORRY
from bot.project import handbook, replies
from tests.dialogue.deciding import behind_an_answer, plan, understood


@pytest.mark.parametrize("text", ["9", "4", "0", "12."])
def test_a_number_that_names_none_of_what_was_offered_gets_the_offer_again(text: str) -> None:
    nothing = understood(text, ("out_of_scope", 0.9))
    offered = Memory(topics=("ryge_hvor",), offered=("Må gæster ryge hos os?", "Hvad med e-cigaretter og vape?"))
    assert (plan(nothing, offered).action, plan(nothing, offered).intent) == ("action_clarify", NOT_OFFERED)
    assert plan(nothing).action == "action_fallback"
    assert plan(nothing, offered, report=True).intent != NOT_OFFERED
    assert plan(nothing, replace(offered, emergency="told")).alarm is None
    assert plan(nothing, replace(offered, emergency="told")).again


def test_a_longer_number_or_one_with_words_is_no_choice() -> None:
    offered = Memory(offered=("Må gæster ryge hos os?",))
    for text in ("112", "2024", "9 børn", "hvad er 9"):
        assert plan(understood(text, ("out_of_scope", 0.9)), offered).action == "action_fallback"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("1", "ryge_hvor"),
        ("nr 2", "tavshed_straf"),
        ("den anden", "tavshed_straf"),
        ("den sidste", "tavshed_straf"),
        ("Den øverste, tak", "ryge_hvor"),
        ("jeg vil gerne have nummer to af dem", "tavshed_straf"),
        ("2 tak", "tavshed_straf"),
        ("2eren", "tavshed_straf"),
        ("2'eren", "tavshed_straf"),
        ("nr.2", "tavshed_straf"),
        ("(2)", "tavshed_straf"),
        ("knap to", "tavshed_straf"),
        ("jeg tager 1", "ryge_hvor"),
        ("ta den nederste", "tavshed_straf"),
        ("den i midten", "tavshed_straf"),
    ],
)
def test_a_number_or_a_place_in_the_list_chooses_what_was_offered(text: str, topic: str) -> None:
    titles = tuple(handbook().topic(name).title for name in ("ryge_hvor", "tavshed_straf"))
    assert plan(understood(text, ("greet", 0.9)), Memory(offered=titles)).topics == (topic,)


@pytest.mark.parametrize(
    "text", ["jeg vil gerne have to", "den anden konsulent", "nr 3", "2 timer", "det er det", "andet", "et spørgsmål"]
)
def test_what_says_more_than_a_number_or_a_place_is_no_choice(text: str) -> None:
    titles = tuple(handbook().topic(name).title for name in ("ryge_hvor", "tavshed_straf"))
    assert plan(understood(text, ("greet", 0.9)), Memory(offered=titles)).topics == ()


def test_who_says_yes_to_a_report_and_tells_more_gets_it_and_who_asks_is_answered() -> None:
    memory = Memory(topics=(WORRY,), story="han har blå mærker", report_offered=True)
    assert plan(understood("ja tak, han er bange for sin far", ("thanks", 0.6)), memory).action == "action_report"
    asked = understood("ja tak, hvem betaler hans tøj", ("toej_ekstra", 0.9))
    assert plan(asked, memory).action == "action_answer"
    for text in ("ja tak, det var alt", "ja tak, det klarer vi selv", "ja tak, jeg ringer til kommunen i morgen"):
        assert plan(understood(text, ("thanks", 0.9)), memory).action == "action_small_talk"


def test_what_is_hardly_a_yes_begins_no_report() -> None:
    hardly = understood("han sagde noget om det", ("affirm", 0.12), ("concern", 0.11), ("out_of_scope", 0.1))
    assert plan(hardly, Memory(topics=(WORRY,), report_offered=True, story="hun er bange")).action != "action_report"


def test_a_number_chooses_the_offered_report() -> None:
    offered = (replies()["offer_report"], handbook().topic("ryge_hvor").title)
    assert plan(understood("1", ("greet", 0.9)), Memory(offered=offered)).action == "action_report"
    assert plan(understood("2", ("greet", 0.9)), Memory(offered=offered)).topics == ("ryge_hvor",)


def test_what_chooses_the_offered_report_is_no_part_of_the_story() -> None:
    offered = Memory(offered=(replies()["offer_report"],))
    for text in ("1", "nr. 1", "den første"):
        assert plan(understood(text, ("greet", 0.9)), offered).intent == "affirm"


def test_a_yes_accepts_the_offered_report_and_nothing_else() -> None:
    yes = understood("ja", ("affirm", 0.9))
    assert plan(yes, Memory(report_offered=True)).action == "action_report"
    assert plan(yes).action == "action_small_talk"


@pytest.mark.parametrize("text", ["ja", "ja tak", "Ja gerne!", "det vil jeg gerne", "ok, lad os gøre det"])
def test_a_yes_in_everyday_words_takes_the_offer_of_a_report(text: str) -> None:
    yes, offer = understood(text, ("affirm", 0.9)), Memory(report_offered=True)
    assert (plan(yes, offer).action, plan(yes, offer).intent) == ("action_report", "affirm")
    assert plan(yes, offer.next_turn()).action == "action_small_talk"


@pytest.mark.parametrize("text", ["ok", "det lyder godt", "ja, jeg ringer nu", "ja det har jeg gjort"])
def test_what_only_says_that_it_was_read_takes_the_offer_where_a_worry_was_told(text: str) -> None:
    read = understood(text, ("affirm", 0.9))
    assert plan(read, Memory(report_offered=True)).action == "action_small_talk"
    told = Memory(topics=(WORRY,), report_offered=True, story="hun er sulten")
    assert plan(read, told).action == "action_report"
    assert plan(read, told.answered(["underret_pligt"])).action == "action_small_talk"


def test_a_wish_that_shows_only_behind_the_offer_takes_it_and_a_no_does_not() -> None:
    offer = Memory(topics=("underret_pligt",), report_offered=True)
    wish = behind_an_answer(understood("fint, så hjælp mig", ("praise", 0.6)), ("start_report", 0.7))
    assert plan(wish, offer).action == "action_report"
    refused = behind_an_answer(understood("nej, ikke nu", ("deny", 0.6)), ("start_report", 0.7))
    assert plan(refused, offer).action != "action_report"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("jo, vi gør det alligevel", 0.5),
        ("okay så lad os", 0.9),
        ("godt, så gør jeg det", 0.9),
        ("det vil jeg alligevel gerne", 0.6),
    ],
)
def test_an_offer_that_was_declined_is_taken_up_in_the_turns_after_it(text: str, sure: float) -> None:
    offered = Memory(topics=(WORRY,)).offering_a_report(("x",), "hun er sulten")
    declined = offered.next_turn()
    yes = understood(text, ("affirm", sure))
    assert (plan(yes, declined).action, plan(yes, declined).intent) == ("action_report", "affirm")
    assert plan(yes, declined.next_turn()).action == "action_report"
    assert plan(yes, declined.next_turn().next_turn()).action != "action_report"


def test_a_yes_to_something_else_takes_no_old_offer_up() -> None:
    offered = Memory(topics=(WORRY,)).offering_a_report(("x",), "hun er sulten")
    answered = offered.next_turn().next_turn().answered(["ryge_hvor"])
    for text in ("ja tak", "godt, så gør jeg det"):
        assert plan(understood(text, ("affirm", 0.9)), answered).action == "action_small_talk"
    assert plan(understood("jo, vi gør det alligevel", ("affirm", 0.9)), answered).action == "action_report"
    assert plan(understood("ja tak", ("affirm", 0.9)), offered.next_turn()).action == "action_small_talk"
    no = understood("nej, alligevel ikke", ("deny", 0.9))
    assert plan(no, offered.next_turn()).action == "action_small_talk"
    alarmed = replace(offered, emergency="told").next_turn()  # "så gør jeg det" may be to call
    assert plan(understood("godt, så gør jeg det", ("affirm", 0.9)), alarmed).action == "action_acute"


@pytest.mark.parametrize(
    ("text", "accepts"),
    [
        ("okay, men skal vi fortælle det", False),
        ("ja, men hvem får det at vide", False),
        ("ok må jeg spørge moren først", False),
        ("ja, vil du hjælpe mig", True),
        ("ja, kan jeg godt få hjælp til det", True),
    ],
)
def test_a_question_behind_a_yes_is_no_yes(text: str, accepts: bool) -> None:
    said = understood(text, ("affirm", 0.6))
    told = Memory(topics=(WORRY,), report_offered=True, story="hun er sulten")
    assert (plan(said, told).action == "action_report") is accepts
    assert (plan(said).action == "action_small_talk") is accepts
