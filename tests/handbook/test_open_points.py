"""What the handbook leaves open is told to who asks for just that."""

import pytest

from bot.handbook.open_points import touches_what_is_open
from bot.project import handbook


@pytest.mark.parametrize(
    ("topic", "question", "touches"),
    [
        ("koersel_indberet", "hvornår kommer pengene", True),
        ("koersel_indberet", "hvor taster jeg kørsel ind", False),
        ("foto_privat", "må vi sende billeder til bedsteforældrene", True),
        ("foto_privat", "må vi tage et billede af hende", False),
        ("magt_isolation", "må vi give stuearrest", True),
        ("ryge_hvor", "må vi ryge på altanen", True),
    ],
)
def test_a_question_for_what_is_open_is_told_from_another(topic: str, question: str, touches: bool) -> None:
    assert touches_what_is_open(handbook().topic(topic), question) is touches


def test_where_nothing_is_left_open_nothing_is_touched() -> None:
    closed = [topic for topic in handbook().topics if not topic.not_stated]
    assert closed
    assert not any(touches_what_is_open(topic, f"{topic.title} hvornår og hvordan") for topic in closed)
