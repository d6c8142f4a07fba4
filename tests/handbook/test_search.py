"""Short and misspelt questions find their topic."""

from collections.abc import Callable

import pytest

from bot.handbook.handbook import Handbook
from bot.handbook.model import Topic
from bot.handbook.search import find


@pytest.fixture
def handbook(make_topic: Callable[..., Topic]) -> Handbook:
    return Handbook(
        topics=(
            make_topic("ryge_hvor", title="Må vi ryge, når barnet er her?", aliases=["rygning", "cigaretter"]),
            make_topic("foto_delt", title="Må vi lægge billeder på sociale medier?", aliases=["facebook"]),
            make_topic("foto_privat", title="Må vi tage billeder til os selv?", aliases=["album"]),
            make_topic("cykel", title="Kan vi få en cykel til barnet?", aliases=["børnecykel"]),
            make_topic("moede", title="Hvad skal vi skrive før mødet?", aliases=["status"]),
            make_topic("vi_er", title="Hvem er vi?", aliases=[]),
        )
    )


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("rygning", "ryge_hvor"),
        ("rygnig", "ryge_hvor"),
        ("sigaretter", "ryge_hvor"),
        ("noget om cigaretter", "ryge_hvor"),
        ("boernecykel", "cykel"),
        ("cykler", "cykel"),
        ("feriebilleder på facebook", "foto_delt"),
        ("billeder på facebok", "foto_delt"),
        ("billder til albumet", "foto_privat"),
        ("CYKEL!!", "cykel"),
        ("hvem er vi", "vi_er"),
        ("statuss", "moede"),
    ],
)
def test_a_few_words_find_their_topic(handbook: Handbook, query: str, topic: str) -> None:
    found = find(handbook, query, 3)
    assert found[0][0] == topic
    assert 0.5 < found[0][1] <= 1.0


@pytest.mark.parametrize("query", ["Må vi tage billeder til os selv?", "må vi tage billeder til os selv", "album"])
def test_a_title_or_alias_as_it_is_written_is_certain(handbook: Handbook, query: str) -> None:
    (first, score), *others = find(handbook, query, 5)
    assert (first, score) == ("foto_privat", 1.0)
    assert all(other < 1.0 for _, other in others)


def test_the_best_come_first_and_no_more_than_asked_for(handbook: Handbook) -> None:
    found = find(handbook, "billeder på facebook", 5)
    assert [topic for topic, _ in found] == ["foto_delt", "foto_privat"]
    assert found[0][1] > found[1][1]
    assert find(handbook, "billeder på facebook", 1) == found[:1]


@pytest.mark.parametrize("query", ["", "???", "vulkanudbrud", "xyz", "hej"])
def test_words_that_fit_nothing_find_nothing(handbook: Handbook, query: str) -> None:
    assert find(handbook, query, 5) == []


def test_a_word_that_fits_in_part_of_a_question_is_not_certain(handbook: Handbook) -> None:
    assert find(handbook, "hvor stor er en cykel fra Mars", 1)[0][1] < 0.7


def test_a_handbook_without_topics_finds_nothing() -> None:
    assert find(Handbook(topics=()), "rygning", 5) == []
