"""Contacts and links that are no longer the handbook's are told, with the line where they stand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.handbook.handbook import Handbook
from bot.handbook.loading import load_handbook
from bot.handbook.model import CONTACT_DETAILS, Contact, Link
from bot.handbook.references_check import outdated_references

UNDER = "Vagten\nPrøvevej 1\n\n6100 Haderslev\nvagten@eksempel.dk\ntlf. 7000 0001"
TEXT = f"{UNDER}\nhttp://www.eksempel.dk/\nSe skemaet (eksempel.dk)."


def check(folder: Path, under: str = UNDER, text: str = TEXT) -> list[str]:
    return outdated_references(load_handbook(folder), {CONTACT_DETAILS: under}, text)


def test_what_stands_in_the_handbook_is_in_order(folder: Path) -> None:
    assert check(folder) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("7000 0001", "7000 0009", f"references.yml:4: »7000 0001« (vagten) står ikke under »{CONTACT_DETAILS}«"),
        ("vagten@", "kontoret@", "references.yml:5: »vagten@eksempel.dk« (vagten) står ikke under"),
        ("Prøvevej 1", "Prøvevej 3", "references.yml:6: »Prøvevej 1, 6100 Haderslev« (vagten) står ikke under"),
    ],
)
def test_a_contact_that_was_changed_in_the_handbook_is_told(folder: Path, old: str, new: str, told: str) -> None:
    found = check(folder, UNDER.replace(old, new))
    assert len(found) == 1
    assert found[0].startswith(told)


def test_each_of_two_contacts_with_one_number_is_told() -> None:
    both = (
        Contact(id="huset", name="Huset", phone="7000 0001"),
        Contact(id="konsulenten", name="Konsulenten", phone="7000 0001"),
    )
    found = outdated_references(Handbook((), both), {CONTACT_DETAILS: "tlf. 7000 0002"}, "")
    assert ["huset" in found[0], "konsulenten" in found[1]] == [True, True]


def test_a_number_that_only_references_have_otherwise_is_told(
    folder: Path, edit: Callable[[str, str, str], None]
) -> None:
    edit("references.yml", "7000 0001", "7000 0005")
    assert [line.partition(":")[2][:14] for line in check(folder)] == ["4: »7000 0005«"]


def test_of_a_heading_that_is_gone_and_of_what_is_not_the_handbooks_nothing_is_said() -> None:
    contacts = (
        Contact(id="huset", name="Huset", phone="7000 0001"),
        Contact(id="alarm", name="A", phone="112", heading=None),
    )
    assert outdated_references(Handbook((), contacts), {"Sygdom": "Intet."}, "") == []


def test_a_page_that_moved_is_told_from_both_sides() -> None:
    links = (Link(id="skema", title="Skema", url="https://www.eksempel.dk/send-skema/"),)
    handbook = Handbook((), links=links)
    assert outdated_references(handbook, {}, "Se eksempel.dk og http://www.eksempel.dk/send-skema.") == []
    assert outdated_references(
        handbook, {}, "Hent det på https://www.eksempel.dk/nyt-skema/. Skriv til a@eksempel.dk."
    ) == [
        "references.yml: adressen https://www.eksempel.dk/send-skema/ (skema) står ikke i håndbogen",
        "adressen eksempel.dk/nyt-skema står i håndbogen, men hører ikke til et link i references.yml",
    ]
