"""Where a mistake is, told so that an editor finds the file."""

from pathlib import Path

import pytest

from bot.content.errors import told_path


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/home/anna/haandbog/data/nlu/follow_ups/supervision.yml", "nlu/follow_ups/supervision.yml"),
        ("/home/anna/data/haandbog/data/handbook/supervision.yml", "handbook/supervision.yml"),
        ("data/replies.yml", "replies.yml"),
        ("/home/anna/haandbog/web.yml", "web.yml"),
        ("/home/anna/haandbog/data", "data"),
    ],
)
def test_a_file_is_told_from_the_data_folder_on(path: str, told: str) -> None:
    assert told_path(Path(path)) == told
