"""A contact's new phone number is missed in no page."""

from pathlib import Path

import pytest

from bot.channel.written_numbers import outdated_numbers
from bot.handbook.model import Contact
from bot.handbook.required import FAMILY_ADVICE
from bot.project import handbook


def test_every_number_in_the_pages_is_one_of_a_contact() -> None:
    assert list(outdated_numbers(handbook().contacts)) == []


def test_a_changed_number_is_told_wherever_the_old_one_stands() -> None:
    """Also where another contact still has it."""
    changed = [
        contact.copy(update={"phone": "7434 1055"}) if contact.id == FAMILY_ADVICE else contact
        for contact in handbook().contacts
    ]
    assert {line.split(":")[0].rpartition("/")[2] for line in outdated_numbers(changed)} == {
        *("problems.py", "page.html", "window.html", "privatliv.html", "tilgaengelighed.html"),
        *("api.js", "site.js", "window.js"),
    }


def test_a_number_that_no_contact_has_any_more_is_told_in_the_list_of_our_own() -> None:
    left = [contact for contact in handbook().contacts if contact.phone != "2057 9589"]
    assert [line.partition(":")[0] for line in outdated_numbers(left)] == ["web/src/personal-data.js"]


@pytest.mark.parametrize(
    "text", ["Ring 113, hvis", "politiet på 11", '<a href="tel:113">', "'70000002'", "på 7000&nbsp;0002"]
)
def test_a_number_is_seen_in_every_form(tmp_path: Path, text: str) -> None:
    (tmp_path / "web" / "src").mkdir(parents=True)
    (tmp_path / "web" / "src" / "api.js").write_text(f"// 2024\n{text}\n", encoding="utf-8")
    told = list(outdated_numbers([Contact(id=FAMILY_ADVICE, name="Vagten", phone="7000 0001")], tmp_path))
    assert len(told) == 1
    assert told[0].startswith("web/src/api.js:2: telefonnummeret »")
