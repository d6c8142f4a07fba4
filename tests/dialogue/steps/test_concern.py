"""A worry is answered as one, with what is asked beside it; the wish to report begins a report."""

from bot.understanding.understanding import Guess, Part
from tests.dialogue.deciding import plan, understood


def test_a_worry_in_a_questions_own_sentence_is_answered_with_it() -> None:
    text = "skal jeg selv betale det han ødelægger, han er begyndt at skære i sig selv"
    both = plan(understood(text, ("forsikring_skade", 0.6), ("concern", 0.39)))
    assert (both.action, both.topics) == ("action_concern", ("underret_bekymring", "forsikring_skade"))
    hardly = plan(understood(text, ("forsikring_skade", 0.6), ("concern", 0.1)))
    assert (hardly.action, hardly.topics) == ("action_answer", ("forsikring_skade",))


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


def test_a_worry_that_is_told_as_over_is_a_worry() -> None:
    told = understood("nu er der ro, men far slog hende", ("emergency_over", 0.6), ("concern", 0.15))
    assert plan(told).action == "action_concern"
    assert (
        plan(understood("nu er der ro", ("emergency_over", 0.6), ("concern", 0.05))).action == "action_emergency_over"
    )


def test_the_wish_in_so_many_words_starts_a_report_whatever_the_classifier_thinks() -> None:
    for text in ("Jeg vil lave en underretning.", "jeg vil gerne lave en underretning", "lav en ny underretning"):
        made = plan(understood(text, ("underret_hvordan", 0.9)))
        assert (made.action, made.intent) == ("action_report", "start_report")
    assert plan(understood("hvordan laver jeg en underretning?", ("underret_hvordan", 0.9))).action == "action_answer"
    assert plan(understood("fortsæt", ("affirm", 0.9))).action == "action_small_talk"


def test_a_wish_for_a_report_behind_the_story_begins_one() -> None:
    parts = ("han havde blå mærker på ryggen i fredags", "jeg vil lave en underretning")
    text = ". ".join(parts)
    read = tuple(Part(part, (Guess("concern", 0.7),)) for part in parts)
    made = plan(understood(text, ("underret_hvornaar", 0.6), parts=read))
    assert (made.action, made.intent) == ("action_report", "start_report")


def test_a_worry_has_the_card_of_a_report_and_with_a_question_beside_it_that_of_an_answer() -> None:
    assert plan(understood("hun er bange", ("concern", 0.9))).kind == "report"
    text = "skal jeg selv betale det han ødelægger, han er begyndt at skære i sig selv"
    assert plan(understood(text, ("forsikring_skade", 0.6), ("concern", 0.39))).kind == "answer"


def test_with_no_report_to_stop_what_may_as_well_begin_one_does() -> None:
    wish = understood("vi vil godt have den underretning alligevel", ("stop_report", 0.6), ("start_report", 0.3))
    assert (plan(wish).action, plan(wish).intent) == ("action_report", "start_report")
    given_up = understood("vi vil ikke have den underretning alligevel", ("stop_report", 0.97), ("start_report", 0.02))
    assert plan(given_up).action == "action_small_talk"


def test_what_sounds_like_a_child_and_did_not_ring_is_a_worry() -> None:
    told = understood("min kone drikker, når hun er her", ("out_of_scope", 0.5), ("acute_child", 0.4))
    assert plan(told).action == "action_concern"
    faint = understood("min kone drikker kaffe", ("out_of_scope", 0.7), ("acute_child", 0.2))
    assert plan(faint).action == "action_fallback"
