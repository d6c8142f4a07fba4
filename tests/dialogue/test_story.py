"""A worry is told in several messages, and a report begins with all of them."""

from bot.dialogue.story import first_of_a_report, story_with
from bot.language.tidying import MAX_CHARACTERS

TOLD = "han har blå mærker"


def test_a_worry_told_in_several_messages_is_kept_once_each_and_no_longer_than_a_message() -> None:
    assert story_with(TOLD, "han siger, det er far") == "han har blå mærker\nhan siger, det er far"
    assert story_with(TOLD, "blå mærker") == TOLD
    assert story_with("", "hun er sulten") == "hun er sulten"
    assert story_with(TOLD, "han har blå mærker og er bange") == "han har blå mærker og er bange"
    assert story_with(TOLD, "naboens pige på 5 bliver låst inde") == "naboens pige på 5 bliver låst inde"
    long = story_with("æ" * MAX_CHARACTERS, "han har en kniv lige nu")
    assert (len(long), long[-23:]) == (MAX_CHARACTERS, "han har en kniv lige nu")


def test_a_report_begins_with_what_was_told_before_and_what_is_told_with_the_wish() -> None:
    for typed, accepts, first in (
        ("ja tak", True, TOLD),
        ("ja, far slår ham også", True, f"{TOLD}\nfar slår ham også"),
        ("lav den", False, TOLD),
        ("naboens pige på 5 bliver låst inde", False, "naboens pige på 5 bliver låst inde"),
    ):
        assert first_of_a_report(TOLD, typed, takes_the_offer=accepts) == first


def test_without_a_story_the_whole_wish_is_read_but_of_a_yes_only_what_it_tells() -> None:
    wish = "jeg vil underrette, han er 8"
    assert first_of_a_report("", wish, takes_the_offer=False) == wish
    assert first_of_a_report("", "ja tak", takes_the_offer=True) == ""
