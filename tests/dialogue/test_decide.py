"""What a turn does, decided without Rasa and without a model: the order of the steps is what keeps people safe."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot import dialogue
from bot.dialogue import steps
from bot.dialogue.decide import STEPS, decide
from bot.dialogue.memory import Memory
from bot.dialogue.plan import NOT_OFFERED, Plan
from bot.dialogue.situation import Settings, Situation
from bot.dialogue.understanding import Alarm, Guess, Part, Understanding
from bot.handbook.required import WORRY
from bot.project import handbook, replies, report_dialogue
from tests.shell.now import NOW


def understood(text: str, *guesses: tuple[str, float], parts: tuple[Part, ...] = ()) -> Understanding:
    whole = Part(text, tuple(Guess(intent, confidence) for intent, confidence in guesses))
    return Understanding(typed=text, whole=whole, parts=parts or (whole,))


def plan(understanding: Understanding, memory: Memory | None = None, report: bool = False) -> Plan:
    draft = report_dialogue().start(None, NOW).draft if report else None
    return decide(Situation(understanding, memory or Memory(), handbook(), Settings(), report_dialogue(), draft))


def test_a_child_that_has_written_of_itself_is_still_spoken_to_as_a_child() -> None:
    after = Memory(topics=("akut_nummer",), emergency="child")
    for text in ("er det min skyld", "skal jeg sige det til min lærer"):
        assert plan(understood(text, ("underret_pligt", 0.8)), after).alarm == "child"
    assert plan(understood("må vi ryge, når barnet er her", ("ryge_hvor", 0.9)), after).alarm is None
    assert plan(understood("tak, det gør jeg, min ven", ("thanks", 0.9)), after).alarm is None
    assert plan(understood("er det min skyld", ("underret_pligt", 0.8))).alarm is None
    rings = replace(understood("hun slår mig", ("acute_life", 0.9)), alarm=Alarm("life", "x"))
    assert (plan(rings, after).alarm, plan(rings).alarm) == ("child", "life")
    faintly = replace(understood("han er fuld hver dag"), alarm=Alarm("police", "x", 0.3))
    assert plan(faintly, after).alarm == "child"
    for guess in ("concern", "out_of_scope"):
        goes_on = plan(understood("han er fuld hver dag", (guess, 0.4)), after)
        assert (goes_on.alarm, goes_on.again) == ("child", False)


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


def test_urgency_comes_before_everything() -> None:
    message = replace(understood("må vi ryge", ("ryge_hvor", 0.99)), alarm=Alarm("life", "x"), masked=("cpr",))
    for report in (False, True):
        made = plan(message, report=report)
        assert (made.action, made.alarm, made.privacy) == ("action_acute", "life", True)


def test_what_is_urgent_or_worrying_in_another_language_is_answered_with_a_notice_in_it() -> None:
    urgent = replace(understood("er atmet nicht", ("acute_life", 0.9)), alarm=Alarm("life", "x"), language="de")
    assert (plan(urgent).action, plan(urgent).language) == ("action_acute", "de")
    worrying = replace(understood("er hat Angst vor dem Vater", ("concern", 0.9)), language="de")
    assert (plan(worrying).action, plan(worrying).language) == ("action_concern", "de")
    faint = replace(understood("hat er Angst", ("concern", 0.25), ("tavshed_andre", 0.1)), language="de")
    assert plan(faint).action == "action_concern"
    neither = replace(understood("wo ist das Schwimmbad", ("out_of_scope", 0.9)), language="de")
    assert (plan(neither).action, plan(neither).language) == ("action_foreign", "de")


def test_a_question_in_another_language_is_answered_with_a_notice_in_it_where_it_is_well_understood() -> None:
    asked = replace(understood("darf man hier rauchen", ("ryge_hvor", 0.9)), language="de")
    assert (plan(asked).action, plan(asked).topics, plan(asked).language) == ("action_answer", ("ryge_hvor",), "de")
    unclear = replace(understood("darf man das", ("ryge_hvor", 0.5)), language="de")
    assert plan(unclear).action == "action_foreign"


def test_a_faint_alarm_does_not_break_into_a_report() -> None:
    message = replace(understood("hun er 7 og bor hos sin mor", ("concern", 0.4)), alarm=Alarm("police", "x", 0.5))
    assert plan(message, report=True).action == "action_report"


def test_a_hidden_number_is_explained_and_the_question_beside_it_answered() -> None:
    made = plan(replace(understood("må vi ryge", ("ryge_hvor", 0.9)), masked=("cpr",)))
    assert (made.action, made.topics) == ("action_privacy", ("ryge_hvor",))


@pytest.mark.parametrize(
    ("guesses", "topic"),
    [
        ([("concern", 0.99)], "underret_bekymring"),
        ([("concern", 0.56), ("underret_bekymring", 0.42)], "underret_bekymring"),
        ([("start_report", 0.9)], "underret_hvordan"),
    ],
)
def test_a_worry_or_the_wish_to_report_is_not_lost_beside_a_hidden_number(
    guesses: list[tuple[str, float]], topic: str
) -> None:
    made = plan(replace(understood("ring til mig, hun har blå mærker", *guesses), masked=("phone",)))
    assert (made.action, made.topics) == ("action_privacy", (topic,))


def test_a_worry_or_the_wish_to_report_comes_before_a_hidden_address() -> None:
    worried = plan(replace(understood("hun bor hos sin mor og har blå mærker", ("concern", 0.7)), masked=("address",)))
    assert (worried.action, worried.privacy) == ("action_concern", True)
    faint = plan(
        replace(understood("børnene bor hos deres mor", ("out_of_scope", 0.4), ("concern", 0.3)), masked=("address",))
    )
    assert faint.action == "action_privacy"
    reporting = plan(replace(understood("jeg vil underrette om ham", ("start_report", 0.9)), masked=("address",)))
    assert (reporting.action, reporting.privacy) == ("action_report", True)
    neither = plan(replace(understood("må vi ryge", ("ryge_hvor", 0.9)), masked=("address",)))
    assert (neither.action, neither.topics) == ("action_privacy", ("ryge_hvor",))


def test_in_an_emergency_an_address_is_told_apart_from_a_number() -> None:
    for kind in ("cpr", "address"):
        message = replace(understood("det brænder", ("acute_life", 0.9)), alarm=Alarm("life", "x"), masked=(kind,))
        made = plan(message)
        assert (made.action, made.privacy, made.address) == ("action_acute", True, kind == "address")


def test_a_worry_in_a_questions_own_sentence_is_answered_with_it() -> None:
    text = "skal jeg selv betale det han ødelægger, han er begyndt at skære i sig selv"
    both = plan(understood(text, ("forsikring_skade", 0.6), ("concern", 0.39)))
    assert (both.action, both.topics) == ("action_concern", ("underret_bekymring", "forsikring_skade"))
    hardly = plan(understood(text, ("forsikring_skade", 0.6), ("concern", 0.1)))
    assert (hardly.action, hardly.topics) == ("action_answer", ("forsikring_skade",))


def test_what_faintly_looks_like_a_worry_beside_a_hidden_number_is_none() -> None:
    message = understood("skal i bruge hans nummer til kørslen", ("concern", 0.56), ("koersel_indberet", 0.1))
    assert plan(replace(message, masked=("cpr",))).topics == ()


def test_a_hidden_number_in_another_language_is_explained_with_a_notice_in_it() -> None:
    made = plan(replace(understood("call me at", ("out_of_scope", 0.9)), masked=("phone",), language="en"))
    assert (made.action, made.language) == ("action_privacy", "en")


def test_a_hidden_number_right_after_an_emergency_does_not_end_it() -> None:
    message = replace(understood("her er hans nummer", ("out_of_scope", 0.6)), masked=("phone",))
    made = plan(message, Memory(topics=("akut_nummer",), emergency="told"))
    assert (made.action, made.again, made.privacy) == ("action_acute", True, True)


def test_a_child_that_writes_its_address_is_still_spoken_to_as_a_child() -> None:
    message = replace(understood("jeg bor på", ("out_of_scope", 0.9)), masked=("address",))
    made = plan(message, Memory(topics=("akut_nummer",), emergency="child"))
    assert (made.alarm, made.privacy) == ("child", True)


def test_a_number_written_while_a_report_is_steered_is_explained() -> None:
    stop = replace(understood("jeg orker ikke mere af det", ("stop_report", 0.9)), masked=("cpr",))
    made = plan(stop, report=True)
    assert (made.action, made.intent, made.privacy) == ("action_report", "stop_report", True)


@pytest.mark.parametrize(
    ("guesses", "action"),
    [
        ([("ryge_hvor", 0.9)], "action_answer"),
        ([("ryge_hvor", 0.15), ("ryge_gaester", 0.14)], "action_answer"),  # the heading is sure
        ([("ryge_hvor", 0.15), ("koersel_takst", 0.14)], "action_clarify"),
        ([("ryge_hvor", 0.05), ("koersel_takst", 0.04)], "action_fallback"),
        ([("out_of_scope", 0.6), ("ryge_hvor", 0.3)], "action_fallback"),
        ([("ryge_hvor", 0.5), ("out_of_scope", 0.2)], "action_answer"),
        # Likelier than "not in the handbook", yet not by far: it is asked about, not answered.
        ([("ryge_hvor", 0.4), ("out_of_scope", 0.3), ("koersel_takst", 0.02)], "action_clarify"),
        ([("out_of_scope", 0.6), ("koersel_takst", 0.2)], "action_fallback"),
        ([("greet", 0.9)], "action_small_talk"),
        ([("concern", 0.8)], "action_concern"),
        # Too faint to ring the alarm, yet nobody is sent away with it.
        ([("concern", 0.25), ("acute_life", 0.2), ("sygdom_barnet", 0.1)], "action_concern"),
        ([("concern", 0.24), ("sygdom_barnet", 0.1), ("ryge_hvor", 0.1)], "action_concern"),
        ([("concern", 0.15), ("sygdom_barnet", 0.12), ("ryge_hvor", 0.1)], "action_clarify"),
        ([("concern", 0.15), ("underret_bekymring", 0.14), ("ryge_hvor", 0.13)], "action_concern"),
        ([("acute_life", 0.2), ("sygdom_barnet", 0.15), ("concern", 0.12)], "action_concern"),
        ([("start_report", 0.9)], "action_report"),
        ([("stop_report", 0.9)], "action_small_talk"),  # there is none
    ],
)
def test_the_bands(guesses: list[tuple[str, float]], action: str) -> None:
    assert plan(understood("noget", *guesses)).action == action


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


def test_a_worry_in_a_sentence_beside_a_question_is_answered_where_the_whole_message_supports_it() -> None:
    asked = Part("hvor tit er der supervision", (Guess("supervision_hvor_ofte", 1.0),))
    for worry, whole, action in (
        (0.95, 0.03, "action_concern"),
        (0.95, 0.01, "action_answer"),
        (0.8, 0.03, "action_answer"),
    ):
        told = Part("hun har mærker på halsen", (Guess("concern", worry),))
        guesses = (("supervision_hvor_ofte", 0.96), ("concern", whole))
        found = plan(understood("hun har mærker. hvor tit er der supervision", *guesses, parts=(told, asked)))
        assert found.action == action
        assert "supervision_hvor_ofte" in found.topics


def test_a_worry_that_leaves_no_doubt_in_one_sentence_is_answered_beside_the_question() -> None:
    for worry, action in ((0.99, "action_concern"), (0.95, "action_answer")):
        worrying = Part("hun sover med sko på", (Guess("concern", worry - 0.1), Guess("underret_bekymring", 0.1)))
        parts = (Part("vi skriver status", (Guess("plan_status", 0.9),)), worrying)
        found = plan(understood("vi skriver status. hun …", ("plan_status", 0.95), ("concern", 0.01), parts=parts))
        assert found.action == action
        assert "plan_status" in found.topics


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


def test_a_clearly_worrying_story_is_answered_as_one_whatever_its_sentences_sound_like() -> None:
    parts = (
        Part("hun sover i timen", (Guess("concern", 0.9),)),
        Part("mor svarer ikke", (Guess("foraeldre_raad", 0.9),)),
    )
    assert plan(understood("hun sover …", ("concern", 0.95), parts=parts)).action == "action_concern"
    asked = (parts[0], Part("må jeg ringe til mor?", (Guess("foraeldre_raad", 0.9),)))
    made = plan(understood("hun sover …", ("concern", 0.95), parts=asked))
    assert (made.action, made.topics) == ("action_concern", ("underret_bekymring", "foraeldre_raad"))
    both = understood("hun sover …", ("concern", 0.6), ("foraeldre_raad", 0.3), parts=asked)
    assert plan(both).topics == ("underret_bekymring", "foraeldre_raad")
    less_clear = (Part("hun sover i timen", (Guess("concern", 0.88),)), asked[1])
    faint = understood("hun sover …", ("concern", 0.15), ("foraeldre_raad", 0.2), parts=less_clear)
    assert plan(faint).action == "action_answer"


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


def test_a_choice_of_what_was_offered_rings_no_alarm_unless_it_holds_a_signal() -> None:
    offered = Memory(offered=(handbook().topic("ryge_hvor").title,))
    chosen = replace(understood("nr 1", ("acute_life", 0.2)), alarm=Alarm("life", "acute_life 20%", 0.2))
    assert plan(chosen, offered).topics == ("ryge_hvor",)
    assert plan(chosen).action == "action_acute"
    assert plan(replace(chosen, alarm=Alarm("life", "x", 1.0)), offered).action == "action_acute"


def test_what_only_begins_like_a_yes_to_the_offer_rings_the_alarm() -> None:
    offered = Memory(topics=(WORRY,), report_offered=True, story="hun er bange for far")
    for text in ("ja vi er bange han står udenfor", "ja nu slår han hende"):
        yes = understood(text, ("affirm", 0.5), ("acute_police", 0.45))
        assert plan(replace(yes, alarm=Alarm("police", "x", 0.45)), offered).action == "action_acute"
    plain = replace(understood("ja tak", ("affirm", 0.5)), alarm=Alarm("police", "x", 0.2))
    assert plan(plain, offered).action == "action_report"


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


def test_a_place_in_a_list_that_is_none_silences_no_alarm() -> None:
    faint = replace(understood("den sidste", ("acute_life", 0.4)), alarm=Alarm("life", "x", 0.4))
    assert plan(faint).action == "action_acute"


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


def behind_an_answer(asked: Understanding, *guesses: tuple[str, float]) -> Understanding:
    return replace(asked, in_context=understood(asked.typed, *guesses).whole)


def test_a_follow_up_is_read_behind_what_was_answered() -> None:
    alone = understood("og hvor skriver jeg dem ind", ("kost_indberet", 0.4), ("koersel_indberet", 0.2))
    asked = behind_an_answer(alone, ("koersel_indberet", 0.6))
    assert plan(asked, Memory(topics=("koersel_takst",))).topics == ("koersel_indberet",)
    assert plan(alone).topics == ("kost_indberet",)
    thanks = behind_an_answer(understood("nå okay så ved jeg det", ("ask_more", 0.5)), ("thanks", 0.6))
    assert plan(thanks, Memory(topics=("koersel_takst",))).intent == "thanks"


def test_a_question_beside_a_report_is_answered_and_the_report_waits() -> None:
    made = plan(understood("må vi ryge inde?", ("ryge_hvor", 0.9)), report=True)
    assert (made.action, made.resume) == ("action_answer", True)


def test_what_looks_like_an_answer_and_ends_in_a_clear_question_is_answered() -> None:
    parts = (
        Part("min søster spørger til ham", (Guess("tavshed_andre", 0.6),)),
        Part("har jeg tavshedspligt", (Guess("tavshed_har_vi", 0.95),)),
    )
    asked = understood("min søster spørger til ham, har jeg tavshedspligt", ("tavshed_andre", 0.9), parts=parts)
    made = plan(asked, report=True)
    assert (made.action, made.resume) == ("action_answer", True)
    assert asked.typed[slice(*made.told)] == "min søster spørger til ham"
    about_reporting = (parts[0], Part("skal jeg underrette", (Guess("underret_pligt", 0.95),)))
    assert plan(replace(asked, parts=about_reporting), report=True).action == "action_report"
    quoted = understood("»hvor er far henne nu«", ("kontakt_hvem", 0.95))
    assert plan(quoted, report=True).action == "action_report"


def test_what_only_leads_up_to_a_question_is_not_told_to_the_report() -> None:
    parts = (Part("lige noget helt andet."), Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)))
    asked = understood(" ".join(part.text for part in parts), ("koersel_indberet", 0.95), parts=parts)
    made = plan(asked, report=True)
    assert (made.topics, made.told) == (("koersel_indberet",), (0, 0))


@pytest.mark.parametrize(
    "said", ["Stop.", "Nej drop det, jeg vil tale med min mand først.", "Jeg venter lige med det."]
)
def test_who_gives_up_a_report_or_waits_and_asks_something_is_heard_in_both(said: str) -> None:
    parts = (Part(said), Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.5),)))
    asked = understood(" ".join(part.text for part in parts), ("koersel_indberet", 0.5), parts=parts)
    made = plan(asked, report=True)
    assert (made.topics, asked.typed[slice(*made.told)]) == (("koersel_indberet",), said)


def test_where_a_question_begins_is_found_behind_letters_that_are_two_in_lower_case() -> None:
    parts = (
        Part("hun har blå mærker fra İzmir."),
        Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)),
    )
    asked = understood(
        "Hun har blå mærker fra İzmir. Hvor taster jeg kørsel ind?", ("koersel_indberet", 0.95), parts=parts
    )
    assert asked.typed[slice(*plan(asked, report=True).told)] == "Hun har blå mærker fra İzmir."


def test_who_asks_a_report_to_wait_for_a_question_gets_its_answer() -> None:
    parts = (
        Part("vent lige."),
        Part("inden jeg glemmer det"),
        Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)),
    )
    asked = understood("vent lige. inden jeg glemmer det: hvor taster jeg kørsel ind?", parts=parts)
    made = plan(asked, report=True)
    assert (made.topics, made.resume) == (("koersel_indberet",), True)


@pytest.mark.parametrize("danger", ["Faren slår hende lige nu.", "han truer hende lige nu."])
def test_a_danger_in_a_report_is_not_passed_over_for_the_question_behind_it(danger: str) -> None:
    parts = (Part(danger), Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)))
    asked = understood(f"{danger} hvor taster jeg kørsel ind?", ("koersel_indberet", 0.9), parts=parts)
    assert plan(asked, report=True).action == "action_report"


def test_whom_to_call_is_told_where_nothing_was_answered_before() -> None:
    assert plan(understood("hvem ringer jeg til", ("ask_who_to_call", 1.0))).topics == ("kontakt_hvem",)
    assert plan(understood("og om natten", ("ask_at_night", 0.9))).topics == ("akut_nummer",)
    assert plan(understood("hvor står det", ("ask_source", 0.9))).action != "action_answer"


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


def test_more_is_told_of_the_one_of_two_answers_that_is_named() -> None:
    memory = Memory(topics=("ryge_hvor", "forsikring_krav"))
    for text, topics in (
        ("fortæl mere om nummer 2", ("forsikring_krav",)),
        ("fortæl mere om nummer 2, tak!", ("forsikring_krav",)),
        ("mere om det første", ("ryge_hvor",)),
        ("mere om nr. 2, tak", ("forsikring_krav",)),
        ("mere om det første og det andet", memory.topics),
        ("fortæl mere om den anden forælder", memory.topics),
        ("fortæl mere", memory.topics),
    ):
        assert plan(behind_an_answer(understood(text), ("ask_more", 0.9)), memory).topics == topics
    clear_alone = understood("fortæl mere om nummer 2", ("ask_more", 0.9))
    assert plan(behind_an_answer(clear_alone, ("out_of_scope", 0.6)), memory).topics == ("forsikring_krav",)


def test_a_running_report_is_not_begun_but_steered() -> None:
    made = plan(understood("annuller det hellere", ("start_report", 0.6), ("stop_report", 0.29)), report=True)
    assert made.intent == "stop_report"


def test_more_of_the_answer_is_asked_for_in_two_ways() -> None:
    memory = Memory(topics=("plan_status",))
    asks_on = behind_an_answer(understood("hvad skal der stå i det", ("ask_more", 0.9)), ("plan_status", 0.9))
    assert (plan(asks_on, memory).action, plan(asks_on, memory).topics) == ("action_answer", ("plan_status",))
    bare = behind_an_answer(understood("fortæl mere", ("ask_more", 0.9)), ("ask_more", 0.9))
    assert plan(bare, memory).action == "action_follow_up"


def test_a_correction_is_taken_where_it_names_what_was_meant() -> None:
    named = Part("kørsel", (Guess("koersel_hvilke_ture", 0.9),))
    said = understood("nej, jeg mente kørsel", ("repair", 0.9), parts=(Part("nej, jeg mente"), named))
    assert plan(said, Memory(topics=("ryge_hvor",))).topics == ("koersel_hvilke_ture",)
    for confidence, action in ((0.45, "action_answer"), (0.3, "action_follow_up")):
        faint = replace(named, guesses=(Guess("koersel_hvilke_ture", confidence),))
        corrected = plan(replace(said, parts=(said.parts[0], faint)), Memory(topics=("ryge_hvor",)))
        assert corrected.action == action
    a_word = replace(named, guesses=(Guess("insult", 0.26), Guess("kost_indberet", 0.15)))
    behind = behind_an_answer(replace(said, parts=(said.parts[0], a_word)), ("repair", 0.62), ("kost_indberet", 0.31))
    assert plan(behind, Memory(topics=("toej_ekstra",))).topics == ("kost_indberet",)
    hardly = behind_an_answer(replace(said, parts=(said.parts[0], a_word)), ("repair", 0.91), ("kost_indberet", 0.07))
    assert plan(hardly, Memory(topics=("toej_ekstra",))).action == "action_follow_up"
    bare = understood("det var ikke det", ("repair", 0.9))
    assert plan(bare, Memory(topics=("ryge_hvor",))).intent == "repair"


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


def test_an_answer_to_the_report_does_not_point_back_to_what_was_answered_beside_it() -> None:
    said = behind_an_answer(understood("det var faktisk lørdag", ("greet", 0.04)), ("ryge_hvor", 0.9))
    assert plan(said, Memory(topics=("ryge_hvor",)), report=True).action == "action_report"
    asked = behind_an_answer(understood("gælder det også vape?", ("tavshed_straf", 0.4)), ("ryge_vape", 0.9))
    assert plan(asked, Memory(topics=("ryge_hvor",)), report=True).topics == ("ryge_vape",)


def test_nothing_written_is_asked_for() -> None:
    assert plan(understood("…!")).action == "action_clarify"


@pytest.mark.parametrize("text", ["👍", "👍🏽", "❤️", "🙏🙏 !"])
def test_a_kind_sign_is_taken_as_thanks(text: str) -> None:
    assert (plan(understood(text)).action, plan(understood(text)).intent) == ("action_small_talk", "thanks")


@pytest.mark.parametrize("text", ["??", "😢", "👍", "…!"])
def test_a_report_says_itself_that_it_could_not_read_what_has_no_words(text: str) -> None:
    assert plan(understood(text, ("praise", 0.9)), report=True).action == "action_report"


def test_offers_do_not_outlive_the_next_turn() -> None:
    memory = Memory(topics=("ryge_hvor",), offered=("x",), report_offered=True, story="y")
    after = memory.next_turn()
    assert (after.offered, after.report_offered, after.story, after.turns) == ((), False, "", 1)
    assert Memory.from_slot(after.to_dict(), handbook()) == after


def test_a_memory_of_before_there_was_a_field_is_read() -> None:
    old = {name: kept for name, kept in Memory(topics=("ryge_hvor",)).to_dict().items() if "emergency" not in name}
    assert Memory.from_slot(old, handbook()) == Memory(topics=("ryge_hvor",))
    assert Memory.from_slot({**old, "offered": ["x"]}, handbook()).offered == ("x",)


def test_a_topic_that_the_handbook_has_no_more_is_not_gone_on_from() -> None:
    kept = Memory(topics=("ryge_i_bilen_1999",)).to_dict()
    memory = Memory.from_slot(kept, handbook())
    assert memory == Memory()
    assert plan(understood("hvor står det", ("ask_source", 0.9)), memory).action != "action_follow_up"
    both = Memory.from_slot({**kept, "topics": ["ryge_i_bilen_1999", "ryge_hvor"]}, handbook())
    assert plan(understood("hvor står det", ("ask_source", 0.9)), both).topics == ("ryge_hvor",)


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("klokken er 23.30", ("out_of_scope", 0.99)),
        ("nej", ("deny", 1.0)),
        ("ok", ("affirm", 0.9)),
        ("jeg ringer nu", ("goodbye", 0.95)),
        ("for helvede", ("thanks", 0.34)),
        ("nej, det er ikke der", ("repair", 0.4)),
        ("hun er 15", ("koersel_barnet_selv", 0.6)),  # told, not asked
        ("hvor længe skal jeg vente", ("sygdom_laengere", 0.57)),
        ("hvem skal jeg ringe til", ("ask_who_to_call", 0.4)),
        ("jeg er så bange", ("out_of_scope", 0.4)),
        ("😢", ("out_of_scope", 0.2)),
    ],
)
def test_an_emergency_is_not_over_for_two_turns(text: str, guess: tuple[str, float]) -> None:
    said, told = understood(text, guess), Memory(topics=("akut_nummer",), emergency="told")
    for memory in (told, told.next_turn()):
        assert (plan(said, memory).action, plan(said, memory).again) == ("action_acute", True)
    assert not plan(said, told.next_turn().next_turn()).again
    assert not plan(said, told, report=True).again  # the report waits, and says so itself


def test_what_rings_only_behind_an_emergency_gets_the_short_reply_and_a_new_one_the_whole() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    faint = Alarm("life", "acute_life 80%", 0.8)
    age = replace(understood("han er 15", ("out_of_scope", 0.9), ("acute_life", 0.06)), alarm=faint)
    assert (plan(age, told).action, plan(age, told).again) == ("action_acute", True)
    assert not plan(age).again
    worse = replace(understood("nu har han en kniv", ("acute_life", 0.97)), alarm=replace(faint, confidence=0.97))
    assert not plan(worse, told).again
    assert not plan(replace(age, alarm=replace(faint, confidence=1.0)), told).again  # a signal


@pytest.mark.parametrize(
    ("text", "guess", "action"),
    [
        ("hun er hjemme igen nu, tak", ("thanks", 0.51), "action_small_talk"),
        ("er du et menneske", ("bot_challenge", 0.9), "action_small_talk"),
        ("må vi ryge inde", ("ryge_hvor", 0.9), "action_answer"),
        ("hvad er en bagvagt", ("akut_bagvagt", 0.3), "action_answer"),
        ("det med rygning", ("ryge_hvor", 0.95), "action_answer"),
        ("nej, det var ikke det jeg mente", ("repair", 0.9), "action_follow_up"),
        ("han har blå mærker", ("concern", 0.9), "action_concern"),
    ],
)
def test_what_is_surely_something_else_gets_its_own_reply_after_an_emergency(
    text: str, guess: tuple[str, float], action: str
) -> None:
    assert plan(understood(text, guess), Memory(topics=("akut_nummer",), emergency="told")).action == action


def test_an_emergency_that_is_over_is_left_with_a_good_word() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    asked = replace(told, emergency="asked")
    surely = understood("hun er fundet", ("emergency_over", 0.8), ("concern", 0.1))
    for memory in (told, asked):
        assert plan(surely, memory).action == "action_emergency_over"
    for least in (0.3, 0.6):
        assert plan(understood("hun er måske fundet", ("emergency_over", least)), told).action == "action_acute"
    for alone in (("acute_police", 0.39), ("affirm", 0.9)):  # "han er kørt med hende", "ok"
        said = behind_an_answer(understood("…", alone), ("emergency_over", 0.9))
        assert plan(said, told).action == "action_acute"
    child = replace(told, emergency="child")
    assert plan(understood("han er gået", ("emergency_over", 0.9)), child).action == "action_acute"


def test_what_is_clearly_asked_with_the_end_of_an_emergency_is_answered_with_it() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    found = Part("hun er fundet.", (Guess("emergency_over", 0.9),))
    for confidence, topics in ((0.9, ("koersel_takst",)), (0.5, ())):
        asked = Part("får vi kørsel for turen?", (Guess("koersel_takst", confidence),))
        said = replace(
            understood("hun er fundet. får vi kørsel for turen?", ("emergency_over", 0.8)), parts=(found, asked)
        )
        assert (plan(said, told).action, plan(said, told).topics) == ("action_emergency_over", topics)


def test_a_worry_that_is_told_as_over_is_a_worry() -> None:
    told = understood("nu er der ro, men far slog hende", ("emergency_over", 0.6), ("concern", 0.15))
    assert plan(told).action == "action_concern"
    assert (
        plan(understood("nu er der ro", ("emergency_over", 0.6), ("concern", 0.05))).action == "action_emergency_over"
    )


def test_behind_an_answer_about_emergencies_only_what_is_not_understood_at_all_may_be_one() -> None:
    asked = Memory(topics=("akut_hvis_foraelder_paavirket",), emergency="asked")
    for text, guess, again in (
        ("hun er her nu", ("out_of_scope", 0.9), True),
        ("ok", ("affirm", 0.9), False),
        ("nej", ("deny", 0.9), False),
        ("hvem vandt kampen", ("out_of_scope", 0.9), False),
        ("det er godt", ("ryge_hvor", 0.5), False),
        ("vi har været i skoven og " + "set på dyr " * 4, ("out_of_scope", 0.9), False),
    ):
        assert plan(understood(text, guess), asked).again is again


@pytest.mark.parametrize(
    ("guess", "action"),
    [
        (("insult", 0.5), "action_small_talk"),
        (("insult", 0.3), "action_fallback"),
        (("stop_report", 0.6), "action_small_talk"),
        (("stop_report", 0.4), "action_fallback"),
    ],
)
def test_an_insult_and_a_wish_to_stop_nothing_are_taken_for_one_only_where_they_are_clear(
    guess: tuple[str, float], action: str
) -> None:
    assert plan(understood("vent", guess)).action == action


def test_a_report_is_not_stopped_without_asking() -> None:
    made = plan(understood("lad os lægge den på hylden", ("stop_report", 0.8)), report=True)
    assert (made.action, made.intent) == ("action_report", "stop_report")
    assert plan(understood("hun vil stoppe til fodbold", ("stop_report", 0.3)), report=True).intent == ""


@pytest.mark.parametrize("intent", ["skip_question", "go_back", "show_report"])
def test_a_report_is_steered_in_everyday_words_and_where_there_is_none_that_is_said(intent: str) -> None:
    wish = understood("kan vi lige kigge på det", (intent, 0.8))
    assert (plan(wish, report=True).action, plan(wish, report=True).intent) == ("action_report", intent)
    assert (plan(wish).action, plan(wish).intent) == ("action_small_talk", "no_report")


def test_the_wish_in_so_many_words_starts_a_report_whatever_the_classifier_thinks() -> None:
    for text in ("Jeg vil lave en underretning.", "jeg vil gerne lave en underretning", "lav en ny underretning"):
        made = plan(understood(text, ("underret_hvordan", 0.9)))
        assert (made.action, made.intent) == ("action_report", "start_report")
    assert plan(understood("hvordan laver jeg en underretning?", ("underret_hvordan", 0.9))).action == "action_answer"
    assert plan(understood("fortsæt", ("affirm", 0.9))).action == "action_small_talk"


def test_what_is_left_beside_a_hidden_number_breaks_into_a_report_only_if_it_is_as_clear_as_a_signal() -> None:
    said = replace(understood("i kan fange mig på", ("acute_police", 0.99)), masked=("phone",))
    for confidence, action in ((0.99, "action_report"), (1.0, "action_acute")):
        made = plan(replace(said, alarm=Alarm("police", "x", confidence)), report=True)
        assert made.action == action


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


@pytest.mark.parametrize(
    ("guesses", "action", "intent"),
    [
        ([("stop_report", 0.3), ("thanks", 0.2), ("deny", 0.17)], "action_small_talk", "thanks"),
        ([("stop_report", 0.45), ("deny", 0.2)], "action_small_talk", "deny"),
        ([("stop_report", 0.4), ("deny", 0.1)], "action_fallback", ""),
        ([("out_of_scope", 0.5), ("stop_report", 0.25), ("deny", 0.25)], "action_fallback", ""),
    ],
)
def test_that_no_more_is_wanted_is_seen_however_it_is_said(
    guesses: list[tuple[str, float]], action: str, intent: str
) -> None:
    made = plan(understood("nej tak, ikke mere, det var det", *guesses))
    assert (made.action, made.intent) == (action, intent)


def test_a_question_amid_the_news_that_all_is_well_ends_the_emergency() -> None:
    parts = tuple(Part(text) for text in ("han er hjemme igen.", "får jeg turen dækket?", "den var aftalt"))
    told = Memory(topics=("akut_nummer",), emergency="told")
    asking = understood("han er hjemme igen. får jeg turen dækket? den var aftalt", ("koersel_takst", 0.7), parts=parts)
    assert plan(asking, told).action == "action_answer"
    clear = (parts[0], Part("hvor skriver jeg turen ind?", (Guess("koersel_indberet", 0.95),)))
    faint = understood("han er hjemme igen. hvor skriver jeg turen ind?", ("koersel_indberet", 0.4), parts=clear)
    assert plan(faint, told).action == "action_answer"
    telling = replace(asking, parts=(Part("han er hjemme igen den var aftalt"),))
    assert plan(telling, told).action == "action_acute"


def test_what_the_handbook_leaves_open_is_told_of_the_topic_that_is_asked_about() -> None:
    asked = plan(understood("hvornår kommer pengene for kørslen", ("koersel_indberet", 0.9)))
    assert asked.details == ("koersel_indberet",)
    assert plan(understood("hvor taster vi kørsel ind", ("koersel_indberet", 0.9))).details == ()
    beside_a_number = replace(understood("hvad er satsen pr. km", ("koersel_takst", 0.9)), masked=("cpr",))
    assert plan(beside_a_number).details == ("koersel_takst",)


@pytest.mark.parametrize(
    ("text", "intent"), [("kan du sige det kortere", "ask_shorter"), ("fortæl mig mere", "ask_more")]
)
def test_who_wants_it_shorter_does_not_get_more(text: str, intent: str) -> None:
    made = plan(understood(text, ("ask_more", 0.97)), Memory(topics=("koersel_takst",)))
    assert (made.action, made.intent) == ("action_follow_up", intent)


def test_every_step_is_a_file_and_every_file_a_step() -> None:
    files = {path.stem for path in Path(steps.__file__).parent.glob("*.py")} - {"__init__"}
    assert {step.__name__ for step in STEPS} == files


def test_a_step_looks_ahead_to_later_ones_only_and_only_steps_do() -> None:
    order = [step.__name__ for step in STEPS]
    for file in Path(dialogue.__file__).parent.rglob("*.py"):
        seen = re.findall(r"^from bot\.dialogue\.steps\.(\w+) import", file.read_text(encoding="utf-8"), re.MULTILINE)
        if file.parent.name == steps.__name__.rpartition(".")[2]:
            assert all(order.index(later) > order.index(file.stem) for later in seen), file
        else:
            assert not seen or file.stem == "decide", file


def test_a_wish_for_a_report_behind_the_story_begins_one() -> None:
    parts = ("han havde blå mærker på ryggen i fredags", "jeg vil lave en underretning")
    text = ". ".join(parts)
    read = tuple(Part(part, (Guess("concern", 0.7),)) for part in parts)
    made = plan(understood(text, ("underret_hvornaar", 0.6), parts=read))
    assert (made.action, made.intent) == ("action_report", "start_report")


def test_a_wish_beside_a_question_is_answered_as_well() -> None:
    wish = Part("han mangler regntøj, og jeg kunne tænke mig at købe et sæt", (Guess("toej_ekstra", 0.85),))
    told = Part("han mangler regntøj, og mor køber et sæt til ham", (Guess("toej_ekstra", 0.85),))
    asked = Part("må min mand ryge i stuen om aftenen", (Guess("ryge_hvor", 0.98),))
    for part, topics in ((wish, ("toej_ekstra", "ryge_hvor")), (told, ("ryge_hvor",))):
        message = understood(f"{part.text}. {asked.text}", ("ryge_hvor", 0.97), parts=(part, asked))
        assert plan(message).topics == topics


def test_a_worry_with_a_question_beside_it_has_the_card_of_an_answer_and_so_has_who_asks_whom_to_tell() -> None:
    assert plan(understood("hun er bange", ("concern", 0.9))).kind == "report"
    text = "skal jeg selv betale det han ødelægger, han er begyndt at skære i sig selv"
    assert plan(understood(text, ("forsikring_skade", 0.6), ("concern", 0.39))).kind == "answer"
    told = Memory(topics=("akut_nummer",), emergency="told")
    for text, kind in (("hun er fundet", "smalltalk"), ("hun er fundet. skal nogen have det at vide?", "answer")):
        assert plan(understood(text, ("emergency_over", 0.9)), told).kind == kind
