"""What is not clear enough is asked about, but not for ever."""

from bot.dialogue.memory import Memory
from tests.dialogue.deciding import plan, understood


def test_the_two_or_three_likeliest_topics_are_offered() -> None:
    guesses = (("ryge_hvor", 0.15), ("koersel_takst", 0.14), ("toej_ekstra", 0.12), ("supervision_hvem", 0.11))
    assert plan(understood("noget", *guesses)).options == ("ryge_hvor", "koersel_takst", "toej_ekstra")
    assert plan(understood("noget", *guesses[:2], ("toej_ekstra", 0.05))).options == ("ryge_hvor", "koersel_takst")


def test_after_two_offers_in_a_row_a_person_is_named() -> None:
    unclear = understood("noget", ("ryge_hvor", 0.15), ("koersel_takst", 0.14))
    for times, action in ((1, "action_clarify"), (2, "action_fallback")):
        assert plan(unclear, Memory(unclear=times)).action == action
