# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""An editor's mistakes are found all at once, at the right line, and said in plain words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.handbook.loading import file_name, load_handbook
from bot.handbook.model import HEADINGS

Edit = Callable[[str, str, str], None]


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_handbook(folder)
    return [str(problem) for problem in caught.value.problems]


def test_a_good_folder_gives_the_topics_in_the_order_of_the_handbook(folder: Path) -> None:
    handbook = load_handbook(folder)
    assert tuple(heading.name for heading in handbook.headings) == HEADINGS
    assert [topic.id for topic in handbook.by_heading("Rygepolitik")] == ["ryge_hvor", "ryge_gaester"]
    topic = handbook.topic("ryge_hvor")
    assert topic.answer == "Udenfor, og aldrig i samme rum som barnet."
    assert (topic.heading, topic.file) == ("Rygepolitik", "rygepolitik.yml")
    assert handbook.contact("alarm").phone == "112"
    assert handbook.where(topic, "answer") == "rygepolitik.yml:5"
    assert handbook.where(topic, "not_stated") == "rygepolitik.yml:3"  # the topic's own, as it has no such field


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("rygepolitik.yml", "    answer: Ikke", "    anwser: Ikke", "rygepolitik.yml:17: feltet »anwser« kendes ikke. Mente du »answer«?"),
        ("rygepolitik.yml", "    title: Må gæster ryge?\n", "", "rygepolitik.yml:15: feltet »title« mangler (ryge_gaester)"),
        ("rygepolitik.yml", "aliases: [gæster]", "aliases: gæster", "rygepolitik.yml:18: »aliases« skal være en liste"),
        ("rygepolitik.yml", "[gæster]", "[gæster, 112]", "rygepolitik.yml:18: »aliases«, nr. 2, skal være en tekst"),
        ("rygepolitik.yml", "[gæster]", "", "rygepolitik.yml:18: »aliases« er tomt. Skriv noget, eller slet linjen (ryge_gaester)"),
        ("rygepolitik.yml", "Ikke indenfor.", "", "rygepolitik.yml:17: »answer« er tomt. Skriv noget (ryge_gaester)"),
        ("rygepolitik.yml", "urgency: none", "urgency: nu", "rygepolitik.yml:14: »urgency« kan kun være: none, soon, now"),
        ("rygepolitik.yml", "id: ryge_gaester", "id: ryge_hvor", "rygepolitik.yml:15: id »ryge_hvor« bruges allerede i rygepolitik.yml, linje 3"),
        ("rygepolitik.yml", "Må gæster ryge?", "Hvor må  vi ryge?", "rygepolitik.yml:16: title »Hvor må  vi ryge?« bruges allerede i rygepolitik.yml, linje 4"),
        ("rygepolitik.yml", "[gæster]", "[gæster, Rygning]", "rygepolitik.yml:18: alias »Rygning« bruges allerede i rygepolitik.yml, linje 8"),
        ("rygepolitik.yml", "[vagten]", "[vakten]", "rygepolitik.yml:9: »vakten« i »contacts« findes ikke. Mente du »vagten«?"),
        ("rygepolitik.yml", "[kommunen]", "[skolen]", "rygepolitik.yml:10: »skolen« i »links« findes ikke."),
        ("rygepolitik.yml", "[loven]", "[reglen]", "rygepolitik.yml:11: »reglen« i »laws« findes ikke."),
        ("rygepolitik.yml", "      - ryge_hvor", "      - ryge_hvorr", "rygepolitik.yml:20: »ryge_hvorr« i »related« findes ikke. Mente du »ryge_hvor«?"),
        ("rygepolitik.yml", "      - ryge_hvor", "      - ryge_gaester", "rygepolitik.yml:20: »ryge_gaester« kan ikke henvise til sig selv"),
        ("rygepolitik.yml", "[udendørs]", "[]", "rygepolitik.yml:21: »evidence« – skriv mindst ét ord fra håndbogen"),
        ("rygepolitik.yml", "Ikke indenfor.", "''", "rygepolitik.yml:17: »answer« – der skal stå en tekst her"),
        ("rygepolitik.yml", "heading: Rygepolitik", "heading: Rygepolitikk", "rygepolitik.yml:1: »Rygepolitikk« er ikke et afsnit i håndbogen. Mente du »Rygepolitik«?"),
        ("rygepolitik.yml", "heading: Rygepolitik", "heading: Sygdom", "rygepolitik.yml:1: afsnittet »Sygdom« har allerede filen sygdom.yml. Er den her en kopi, så slet den"),
        ("rygepolitik.yml", "heading: Rygepolitik\n", "", "rygepolitik.yml:1: feltet »heading« mangler"),
        ("rygepolitik.yml", "topics:", "emner:", "rygepolitik.yml:2: feltet »emner« kendes ikke."),
        ("rygepolitik.yml", "    urgency: none", "    heading: Sygdom", "rygepolitik.yml:14: »heading« skrives ikke i det enkelte emne"),
        ("rygepolitik.yml", "    urgency: none", "    evidence: [mere]", "rygepolitik.yml:14: feltet »evidence« står to gange. Slet det ene"),
        ("rygepolitik.yml", "Ikke indenfor.", "Nej: ikke her", "rygepolitik.yml:17: filen kan ikke læses herfra: der er et kolon midt i en tekst"),
        ("rygepolitik.yml", "[rygning, cigaretter]", "[rygning, cigaretter", "rygepolitik.yml:8: filen kan ikke læses herfra: en liste i [ ] bliver ikke lukket"),
        ("rygepolitik.yml", "title: Må", "title: \"Må", "rygepolitik.yml:16: filen kan ikke læses herfra: et anførselstegn bliver ikke lukket"),
        ("rygepolitik.yml", "title: Må", "title: @Må", "rygepolitik.yml:16: filen kan ikke læses herfra: en tekst begynder med et særligt tegn"),
        ("rygepolitik.yml", "    title: Må", "     title: Må", "rygepolitik.yml:16: filen kan ikke læses herfra:"),
        ("rygepolitik.yml", "    title: Må", "   title: Må", "rygepolitik.yml:16: filen kan ikke læses herfra: linjen er rykket anderledes ind"),
        ("rygepolitik.yml", "    title: Må", "\ttitle: Må", "rygepolitik.yml:16: filen kan ikke læses herfra: der er brugt tabulator"),
        ("references.yml", "7000 0001", "70 00 00 01", "references.yml:4: »phone« – skriv et telefonnummer som 7434 1054 eller som 112 (vagten)"),
        ("references.yml", '"112"', "112", "references.yml:9: »phone« skal være en tekst. Sæt anførselstegn om"),
        ("references.yml", "https://www.eksempel.dk", "eksempel.dk", "references.yml:14: »url« – skriv hele adressen med https:// foran"),
        ("references.yml", "id: alarm", "id: vagten", "references.yml:7: id »vagten« bruges allerede i references.yml, linje 2"),
        ("references.yml", "laws:", "lawss:", "references.yml:15: feltet »lawss« kendes ikke. Mente du »laws«?"),
        ("references.yml", "id: loven", "id: Loven", "references.yml:16: »id« – et id skrives med små bogstaver"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_file_and_line(
    folder: Path, edit: Edit, name: str, old: str, new: str, said: str
) -> None:
    edit(name, old, new)
    assert [problem for problem in problems(folder) if said in problem]


def test_mistakes_in_several_files_are_told_together(folder: Path, edit: Edit) -> None:
    edit("rygepolitik.yml", "[vagten]", "[ukendt_kontakt]")
    edit("sygdom.yml", "answer:", "svar:")
    edit("forord.yml", "heading: Forord", "heading: Efterord")
    found = problems(folder)
    assert {problem.split(":")[0] for problem in found} == {"rygepolitik.yml", "sygdom.yml", "forord.yml"}
    assert len(found) == 4  # sygdom.yml lacks "answer" and has "svar"


def test_one_mistake_is_told_once(folder: Path, edit: Edit) -> None:
    """The topic that others refer to is there, although something else is wrong with it."""
    edit("rygepolitik.yml", "urgency: none", "urgency: nu")
    assert len(problems(folder)) == 1


def test_an_id_used_twice_makes_no_other_unknown(folder: Path, edit: Edit) -> None:
    edit("rygepolitik.yml", "id: ryge_gaester", "id: ryge_hvor")
    assert problems(folder) == ["rygepolitik.yml:15: id »ryge_hvor« bruges allerede i rygepolitik.yml, linje 3"]


@pytest.mark.parametrize("name", ["rygepolitik - kopi.yml", "rygepolitik_ny.yml", "a.yml"])
def test_a_copied_file_is_told_once_and_as_the_copy(folder: Path, name: str) -> None:
    (folder / name).write_text((folder / "rygepolitik.yml").read_text(encoding="utf-8"), encoding="utf-8")
    said = "afsnittet »Rygepolitik« har allerede filen rygepolitik.yml. Er den her en kopi, så slet den"
    assert problems(folder) == [f"{name}:1: {said}"]


def test_a_badly_written_id_is_told_and_not_those_who_refer_to_it(folder: Path, edit: Edit) -> None:
    edit("rygepolitik.yml", "id: ryge_gaester", "id: Ryge_gaester")
    assert len(problems(folder)) == 1


def test_a_file_that_cannot_be_read_makes_no_id_in_it_unknown(folder: Path, edit: Edit) -> None:
    edit("sygdom.yml", "    title:", "\ttitle:")
    edit("rygepolitik.yml", "[ryge_gaester]", "[emne_12]")  # stands in sygdom.yml
    assert [problem.split(":")[0] for problem in problems(folder)] == ["sygdom.yml"]


def test_missing_files_are_named_with_their_heading(folder: Path) -> None:
    (folder / "koersel.yml").unlink()
    (folder / "references.yml").unlink()
    assert problems(folder) == [
        "koersel.yml: filen mangler: ingen fil har afsnittet »Kørsel«",
        "references.yml: filen mangler",
    ]


@pytest.mark.parametrize("name", ["koersel.yaml", "koersel.yml.txt", "noter.YML", "plakat.png", "notat.docx"])
def test_a_file_with_the_wrong_ending_is_not_overlooked(folder: Path, name: str) -> None:
    (folder / name).write_text("noget", encoding="utf-8")
    (folder / ".DS_Store").write_text("", encoding="utf-8")  # made by a program, as is the next
    (folder / "koersel.yml~").write_text("", encoding="utf-8")
    said = "filen bliver ikke læst, for navnet ender ikke på .yml. Ret navnet, eller flyt filen"
    assert problems(folder) == [f"{name}: {said}"]


def test_a_folder_whose_files_would_not_be_read_is_told(folder: Path) -> None:
    (folder / "nye").mkdir()
    (folder / "nye" / "rygning.yml").write_text("heading: Rygepolitik", encoding="utf-8")
    assert problems(folder) == ["nye: der må ikke være en mappe her. Flyt dens filer til haandbog, og slet mappen"]


def test_a_file_that_is_not_utf8_is_told_as_that(folder: Path) -> None:
    text = (folder / "rygepolitik.yml").read_text(encoding="utf-8")
    (folder / "rygepolitik.yml").write_text(text, encoding="latin-1")
    assert "ikke gemt som UTF-8" in problems(folder)[0]


@pytest.mark.parametrize(("content", "said"), [("", "filen er tom"), ("- id: x\n", "filen skal bestå af felter")])
def test_a_file_without_fields_is_told_as_that(folder: Path, content: str, said: str) -> None:
    (folder / "sygdom.yml").write_text(content, encoding="utf-8")
    assert [problem for problem in problems(folder) if problem.startswith("sygdom.yml:1:") and said in problem]


def test_a_heading_without_topics_is_told(folder: Path) -> None:
    (folder / "sygdom.yml").write_text("heading: Sygdom\ntopics: []\n", encoding="utf-8")
    assert problems(folder) == ["sygdom.yml:2: filen har ingen emner"]


def test_an_empty_and_a_missing_folder_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    assert problems(tmp_path / "tom") == ["tom: der er ingen .yml-filer i mappen"]
    assert problems(tmp_path / "findes_ikke") == ["findes_ikke: mappen med håndbogens emner findes ikke"]


def test_topics_and_contacts_that_the_code_itself_names_are_told_where_they_are_missing(folder: Path) -> None:
    assert load_handbook(folder, {"ryge_hvor"}, {"alarm"}).contact("alarm")
    with pytest.raises(ContentError) as caught:
        load_handbook(folder, {"ryge_hvor", "akut_nummer"}, {"alarm", "alarm_112"})
    assert [str(problem).partition(" mangler.")[0] for problem in caught.value.problems] == [
        "haandbog: emnet »akut_nummer«",
        "references.yml: kontakten »alarm_112«",
    ]


def test_nothing_is_said_to_be_missing_while_the_file_that_may_hold_it_cannot_be_read(folder: Path, edit: Edit) -> None:
    edit("sygdom.yml", "    title:", "\ttitle:")
    edit("references.yml", "    name:", "\tname:")
    with pytest.raises(ContentError) as caught:
        load_handbook(folder, {"akut_nummer"}, {"alarm_112"})
    assert [problem.file for problem in caught.value.problems] == ["references.yml", "sygdom.yml"]


def test_file_names_are_spelled_without_danish_letters() -> None:
    assert file_name("Barnets plan/ungeplan") == "barnets_plan_ungeplan.yml"
    assert file_name("Tøj og udstyr") == "toej_og_udstyr.yml"
