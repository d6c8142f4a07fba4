"""What must hold between entries: names used once, and ids that exist."""

from collections.abc import Collection, Iterable, Iterator

from bot.content.errors import Problem
from bot.content.findings import nearest
from bot.content.yaml_file import Place
from bot.handbook.entries import EntryT, Placed
from bot.handbook.model import PLAIN_ID, Topic


def ids_used_twice(entries: Iterable[Placed[EntryT]]) -> Iterator[Problem]:
    """A problem for each id that another entry of the same kind has already."""
    seen: dict[str, Placed[EntryT]] = {}
    for placed in entries:
        name = placed.entry.id
        if name in seen:
            yield placed.problem(("id",), f"id »{name}« bruges allerede i {seen[name].where(('id',))}")
        seen.setdefault(name, placed)


def names_used_twice(topics: Iterable[Placed[Topic]]) -> Iterator[Problem]:
    """A problem for each title and each alias that another topic (or the same one) has already."""
    seen: dict[tuple[str, str], str] = {}
    for placed in topics:
        named: list[tuple[str, Place, str]] = [("title", ("title",), placed.entry.title)]
        named += [("alias", ("aliases", index), alias) for index, alias in enumerate(placed.entry.aliases)]
        for kind, place, text in named:
            key = (kind, " ".join(text.casefold().split()))
            if key in seen:
                yield placed.problem(place, f"{kind} »{text}« bruges allerede i {seen[key]}")
            seen.setdefault(key, placed.where(place))


def unknown_ids(topics: Iterable[Placed[Topic]], field: str, known: set[str]) -> Iterator[Problem]:
    """A problem for each id in the topics' list `field` that is not among `known`, or is the topic's own. An id that is
    itself badly written makes none unknown: that has been told, and putting it right may be all there is to do."""
    badly_written = not all(map(PLAIN_ID.fullmatch, known))
    for placed in topics:
        for index, wanted in enumerate(getattr(placed.entry, field)):
            if wanted not in known and not badly_written:
                message = f"»{wanted}« i »{field}« findes ikke.{nearest(wanted, known)}"
                yield placed.problem((field, index), message)
            elif field == "related" and wanted == placed.entry.id:
                yield placed.problem((field, index), f"»{wanted}« kan ikke henvise til sig selv")


def missing_ids(file: str, kind: str, required: Collection[str], known: set[str]) -> Iterator[Problem]:
    """A problem with `file` for each id that the code itself needs and that is not among `known`; `kind` names such an
    entry in Danish ("emnet")."""
    for wanted in required:
        if wanted not in known:
            message = f"{kind} »{wanted}« mangler. Assistenten bruger selv det id, så lad {kind} beholde det"
            yield Problem(file, 0, message)
