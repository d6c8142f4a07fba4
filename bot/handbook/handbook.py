"""The whole knowledge base, read-only, in the handbook's order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from bot.handbook.model import HEADINGS, Contact, Heading, Law, Link, Topic

REFERENCES = "references.yml"  # where contacts, links and laws stand
_Entry = TypeVar("_Entry", Topic, Contact, Link, Law)


@dataclass(frozen=True, eq=False)  # two are the same only when they are one: quick to use as a key
class Handbook:
    """Topics and what they refer to. Topics are put in the order of the handbook's headings. `places` tells an editor
    where a topic (id) has a field: {("ryge_hvor", "answer"): "handbook/rygepolitik.yml:5"}, `reference_places` where
    what it refers to has one."""

    topics: tuple[Topic, ...]
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    laws: tuple[Law, ...] = ()
    places: Mapping[tuple[str, str], str] = field(default_factory=dict, repr=False)
    reference_places: Mapping[tuple[Contact | Link | Law, str], str] = field(default_factory=dict, repr=False)
    headings: tuple[Heading, ...] = field(init=False)
    _topics: Mapping[str, Topic] = field(init=False, repr=False)
    _contacts: Mapping[str, Contact] = field(init=False, repr=False)
    _links: Mapping[str, Link] = field(init=False, repr=False)
    _laws: Mapping[str, Law] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.topics, key=lambda topic: HEADINGS.index(topic.heading)))
        values = {
            "topics": ordered,
            "headings": _headings(ordered),
            "_topics": _by_id(ordered),
            "_contacts": _by_id(self.contacts),
            "_links": _by_id(self.links),
            "_laws": _by_id(self.laws),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)  # the only writing there ever is: the class is frozen

    def __contains__(self, topic_id: object) -> bool:
        """Whether there is a topic with this id."""
        return topic_id in self._topics

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id. KeyError if there is none."""
        return self._topics[topic_id]

    def where(self, topic: Topic, name: str = "id") -> str:
        """Where the field `name` of a topic stands: file and line, or the file alone where it was read from none."""
        return self.places.get((topic.id, name), topic.file)

    def where_reference(self, entry: Contact | Link | Law, name: str) -> str:
        """Where the field `name` of a contact, a link or a law stands: file and line, or the file alone."""
        return self.reference_places.get((entry, name), REFERENCES)

    def by_heading(self, name: str) -> tuple[Topic, ...]:
        """The topics under a heading (its name verbatim), in order; none for a name that is no heading."""
        return tuple(topic for topic in self.topics if topic.heading == name)

    def contact(self, contact_id: str) -> Contact:
        """The contact with this id. KeyError if there is none."""
        return self._contacts[contact_id]

    def link(self, link_id: str) -> Link:
        """The link with this id. KeyError if there is none."""
        return self._links[link_id]

    def law(self, law_id: str) -> Law:
        """The law with this id. KeyError if there is none."""
        return self._laws[law_id]


def _by_id(entries: tuple[_Entry, ...]) -> Mapping[str, _Entry]:
    return MappingProxyType({entry.id: entry for entry in entries})


def _headings(topics: tuple[Topic, ...]) -> tuple[Heading, ...]:
    found: dict[str, list[Topic]] = {}
    for topic in topics:
        found.setdefault(topic.heading, []).append(topic)
    return tuple(
        Heading(name=name, file=members[0].file, topics=tuple(topic.id for topic in members))
        for name, members in found.items()
    )
