"""The lists of names and of towns are editors' files: what is wrong in one is told with its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.privacy.first_names import load_first_names
from bot.privacy.towns import load_towns

_NO_NAME = "er ikke ét navn. Skriv ét navn på hver linje"


@pytest.mark.parametrize(
    ("load", "content", "told"),
    [
        (load_first_names, "# ingen\n", "list.txt: filen har ingen navne"),
        (load_first_names, "Maja\n*\n", f"list.txt:2: »*« {_NO_NAME}"),
        (
            load_first_names,
            "Maja\nAnne, Lise\n",
            f"list.txt:2: »Anne, Lise« {_NO_NAME}",
        ),
        (
            load_first_names,
            "Maja\nAnne Lise *\n",
            f"list.txt:2: »Anne Lise *« {_NO_NAME}",
        ),
        (load_towns, "# ingen\n", "list.txt: filen har ingen navne"),
        (load_towns, "Gram\nRibe, Vejle\n", f"list.txt:2: »Ribe, Vejle« {_NO_NAME}"),
        (load_towns, "Gram *\n", f"list.txt:1: »Gram *« {_NO_NAME}"),
    ],
)
def test_a_slip_is_told_with_its_line(load: Callable[[Path], object], tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "list.txt").write_text(content, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load(tmp_path / "list.txt")
    assert str(caught.value) == told
