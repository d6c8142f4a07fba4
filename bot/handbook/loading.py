"""Reads data/handbook (a file for each heading, and references.yml) and finds all problems in one go."""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from bot.content.errors import ContentError, Problem, told_path
from bot.content.findings import nearest
from bot.content.folder import stray_files
from bot.content.yaml_file import YamlFile, read_yaml
from bot.handbook.cross_checks import ids_used_twice, missing_ids, names_used_twice, unknown_ids
from bot.handbook.entries import Placed, check_fields, raw_ids, read_entries
from bot.handbook.handbook import REFERENCES, Handbook
from bot.handbook.model import HEADINGS, Contact, Law, Link, Topic
from bot.language.plain_letters import without_danish_letters


class _References(NamedTuple):
    """What topics refer to by its id."""

    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    laws: tuple[Law, ...] = ()
    places: Mapping[tuple[Contact | Link | Law, str], str] = MappingProxyType({})


_KINDS = ("contacts", "links", "laws")


def file_name(heading: str) -> str:
    """The name that a heading's file has: "Tøj og udstyr" -> "toej_og_udstyr.yml"."""
    spelled = without_danish_letters(heading.lower())
    return "_".join("".join(c if c.isalnum() else " " for c in spelled).split()) + ".yml"


def load_handbook(
    folder: Path, required_topics: Collection[str] = (), required_contacts: Collection[str] = ()
) -> Handbook:
    """The knowledge base in `folder`. ContentError, with every problem found, when it cannot be used or one of the
    required topics and contacts (ids) is missing."""
    if not folder.is_dir():
        raise ContentError([Problem(told_path(folder), 0, "mappen med håndbogens emner findes ikke")])
    paths = sorted(folder.glob("*.yml"))
    if not paths:
        raise ContentError([Problem(told_path(folder), 0, "der er ingen .yml-filer i mappen")])
    problems = list(stray_files(folder))
    read = [_read(path, problems) for path in paths if path.name != REFERENCES]
    files = [file for file in read if file is not None]
    references = _read(folder / REFERENCES, problems)

    again = _check_headings(files, folder, {path.name for path in paths}, problems)
    # A copy of another file repeats all that stands there, which needs no telling line by line.
    topics = [placed for file in files if file not in again for placed in _topics(file, problems)]
    twice = list(ids_used_twice(topics))
    problems += [*twice, *names_used_twice(topics)]
    # A file that could not be read may hold the ids that seem to be missing, and so may an entry that has another's id,
    # so then nothing is said of them.
    if len(files) == len(read) and not twice:
        known = raw_ids(files, "topics")
        problems += unknown_ids(topics, "related", known)
        problems += missing_ids(told_path(folder), "emnet", required_topics, known)

    referred_to = _References()
    if references is not None:
        referred_to = _references(references, problems)
        for field in _KINDS:
            problems += unknown_ids(topics, field, raw_ids([references], field))
        known = raw_ids([references], "contacts")
        problems += missing_ids(references.name, "kontakten", required_contacts, known)
    if problems:
        raise ContentError(problems)
    places = {
        (placed.entry.id, name): f"{placed.file.name}:{placed.file.line((*placed.place, name))}"
        for placed in topics
        for name in Topic.__fields__
    }
    return Handbook(
        topics=tuple(placed.entry for placed in topics),
        contacts=referred_to.contacts,
        links=referred_to.links,
        laws=referred_to.laws,
        places=places,
        reference_places=referred_to.places,
    )


def _read(path: Path, problems: list[Problem]) -> YamlFile | None:
    """The file, or None when it cannot be used at all (which is then among the problems)."""
    try:
        file = read_yaml(path)
    except ContentError as error:
        problems += error.problems
        return None
    if not isinstance(file.data, dict):
        problems.append(Problem(file.name, 1, "filen skal bestå af felter, hvert med et navn og et kolon"))
        return None
    return file


def _references(file: YamlFile, problems: list[Problem]) -> _References:
    check_fields(file, set(_KINDS), problems)
    contacts = read_entries(file, "contacts", Contact, {}, problems)
    links = read_entries(file, "links", Link, {}, problems)
    laws = read_entries(file, "laws", Law, {}, problems)
    problems += [*ids_used_twice(contacts), *ids_used_twice(links), *ids_used_twice(laws)]
    entries: list[Placed[Contact] | Placed[Link] | Placed[Law]] = [*contacts, *links, *laws]
    return _References(
        tuple(placed.entry for placed in contacts),
        tuple(placed.entry for placed in links),
        tuple(placed.entry for placed in laws),
        {
            (placed.entry, name): f"{file.name}:{file.line((*placed.place, name))}"
            for placed in entries
            for name in placed.entry.__fields__
        },
    )


def _topics(file: YamlFile, problems: list[Problem]) -> list[Placed[Topic]]:
    check_fields(file, {"heading", "topics"}, problems)
    heading = file.data.get("heading")
    # A wrong heading is told of once for the file; the topics are then checked as if it were right.
    known = heading if heading in HEADINGS else HEADINGS[0]
    topics = read_entries(file, "topics", Topic, {"heading": known, "file": Path(file.name).name}, problems)
    if file.data.get("topics") == []:
        problems.append(file.problem(("topics",), "filen har ingen emner"))
    return topics


def _check_headings(files: list[YamlFile], folder: Path, names: set[str], problems: list[Problem]) -> list[YamlFile]:
    """Each of the handbook's headings has one file in `folder`, where those called `names` are, and no file has any
    other heading. Gives the files whose heading another one has already: the one that is called so goes before."""
    taken: dict[str, str] = {}
    again: list[YamlFile] = []
    for file in sorted(files, key=lambda file: Path(file.name).name != file_name(str(file.data.get("heading")))):
        heading = file.data.get("heading")
        if heading is None:
            problems.append(file.problem((), "feltet »heading« mangler: afsnittets navn i håndbogen"))
        elif heading not in HEADINGS:
            message = f"»{heading}« er ikke et afsnit i håndbogen.{nearest(str(heading), HEADINGS)}"
            problems.append(file.problem(("heading",), message))
        elif heading in taken:
            message = f"afsnittet »{heading}« har allerede filen {taken[heading]}. Er den her en kopi, så slet den"
            again.append(file)
            problems.append(file.problem(("heading",), message))
        else:
            taken[heading] = file.name
    for heading in HEADINGS:
        expected = file_name(heading)
        # Where a file of that name is there, what is wrong with it has been told already.
        if heading not in taken and expected not in names:
            problems.append(
                Problem(told_path(folder / expected), 0, f"filen mangler: ingen fil har afsnittet »{heading}«")
            )
    return again
