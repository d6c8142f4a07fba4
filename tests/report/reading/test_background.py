"""Times of the family's past and of the child's visits are not when something was seen."""

import pytest

from bot.report.reading.extraction import extract


@pytest.mark.parametrize(
    "story",
    [
        "pige på 7, bor hos far, mor døde sidste år",
        "dreng 12 år, flyttede til sin mor i sommers",
        "forældrene blev skilt sidste år, og hun bor hos sin far",
        "hun startede i skole i sommers",
        "pige på 7, hun er her i weekenden",
        "vi har hende hver anden weekend siden marts sidste år",
        "jeg er nabo til en familie hvor børnene skriger om natten og vil gerne underrette anonymt",
    ],
)
def test_the_familys_past_and_the_childs_visits_do_not_say_when_something_was_seen(story: str) -> None:
    assert "when" not in {one.field for one in extract(story)}


@pytest.mark.parametrize(
    ("story", "when"),
    [
        ("Mor døde sidste år. I lørdags slog far ham.", "I lørdags slog far ham."),
        ("Hun er her i weekenden. I går kom hun uden sko.", "I går kom hun uden sko."),
        (
            "hun bor hos far, og i lørdags smed han tallerkener efter hende",
            "i lørdags smed han tallerkener efter hende",
        ),
        ("i lørdags havde vi hende, og hun græd", "i lørdags havde vi hende, og hun græd"),
        ("Hun skreg om natten.", "Hun skreg om natten."),
    ],
)
def test_the_time_of_what_was_seen_is_found_beside_the_familys_past(story: str, when: str) -> None:
    assert {one.field: one.text for one in extract(story)}["when"] == when
