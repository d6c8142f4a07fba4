"""Puts an answer together: the text to read, the buttons to go on with, and the card for the web page."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.card import Card, card
from bot.handbook.handbook import Handbook
from bot.handbook.model import URGENCIES, Contact, Law, Link, Topic

MOST_BUTTONS = 3


@dataclass(frozen=True)
class Answer:
    """An answer. `buttons` are titles of topics to go on with; `topics` what it says, `contacts`, `links` and `laws`
    what they name, each once; `confidence`: how sure it is that they were meant, 0..1; `further_headings`: where else
    in the handbook it was looked up."""

    text: str
    buttons: tuple[str, ...]
    topics: tuple[Topic, ...]
    confidence: float
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    laws: tuple[Law, ...] = ()
    further_headings: tuple[str, ...] = ()

    @property
    def topic_ids(self) -> tuple[str, ...]:
        """The ids of its topics."""
        return tuple(topic.id for topic in self.topics)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that it is taken from, each once."""
        return tuple(dict.fromkeys([*(topic.heading for topic in self.topics), *self.further_headings]))

    @property
    def card(self) -> Card:
        """The card that goes with it."""
        return {
            **card("answer", self.confidence, self.headings, self.topic_ids),
            "contacts": [contact.card() for contact in self.contacts],
            "links": [link.dict() for link in self.links],
            "laws": [law.dict() for law in self.laws],
            "urgency": max((topic.urgency for topic in self.topics), key=URGENCIES.index),
        }


def compose(
    handbook: Handbook,
    topic_ids: Sequence[str],
    confidence: float,
    *,
    not_stated: Collection[str] = (),
    notes: Sequence[str] = (),
    shown: Collection[str] = (),
) -> Answer:
    """The answer to a question about one topic, or about several (a double question), in the given order.

    `not_stated` are ids of topics of which it is added what the handbook leaves open; `notes` are said behind them;
    `shown` are ids of topics that
    get no button, as the reader has had them. ValueError without topics, KeyError for a topic that is not in the
    handbook.
    """
    topics = tuple(handbook.topic(topic_id) for topic_id in dict.fromkeys(topic_ids))
    if not topics:
        raise ValueError("an answer needs at least one topic")
    contacts = tuple(handbook.contact(name) for name in _merged(topic.contacts for topic in topics))
    return Answer(
        text=_text(topics, contacts, not_stated, notes),
        buttons=related_titles(handbook, topic_ids, shown),
        topics=topics,
        confidence=confidence,
        contacts=contacts,
        links=tuple(handbook.link(name) for name in _merged(topic.links for topic in topics)),
        laws=tuple(handbook.law(name) for name in _merged(topic.laws for topic in topics)),
    )


def related_titles(handbook: Handbook, topic_ids: Iterable[str], shown: Collection[str] = ()) -> tuple[str, ...]:
    """The titles of the topics to go on with after these, taking turns between the topics of a double question; none
    of `shown`. KeyError for a topic that is not in the handbook."""
    answered = dict.fromkeys(topic_ids)
    rounds = zip_longest(*(handbook.topic(topic_id).related for topic_id in answered))
    wanted = _merged([name for name in turn if name is not None] for turn in rounds)
    fresh = [name for name in wanted if name not in answered and name not in shown]
    return tuple(handbook.topic(name).title for name in fresh[:MOST_BUTTONS])


def source_line(heading: str) -> str:
    """The line that says where an answer comes from."""
    return f"Kilde: håndbogen, afsnittet »{heading}«"


def _text(
    topics: Sequence[Topic], contacts: Iterable[Contact], not_stated: Collection[str], notes: Sequence[str]
) -> str:
    bodies = [_body(topic, not_stated) for topic in topics]
    contact_lines = _contact_lines(contacts, "\n".join([*bodies, *notes]))
    if len(topics) == 1:
        return "\n\n".join(filter(None, [bodies[0], *notes, contact_lines, source_line(topics[0].heading)]))
    # Above each answer, so that it is plain which half of the question is answered where.
    parts = [f"{source_line(topic.heading)}\n{body}" for topic, body in zip(topics, bodies, strict=True)]
    return "\n\n".join(filter(None, [*parts, *notes, contact_lines]))


def _body(topic: Topic, not_stated: Collection[str]) -> str:
    if topic.id in not_stated and topic.not_stated:
        return f"{topic.answer}\n\n{topic.not_stated}"
    return topic.answer


def _contact_lines(contacts: Iterable[Contact], text: str) -> str:
    """A line for each contact whose number (or else mail address) the reader has not just been told."""
    lines: list[str] = []
    for contact in contacts:
        reach = contact.phone or contact.email
        if reach and not _is_said(reach, "\n".join([text, *lines])):
            lines.append(f"{contact.name}: {reach}")
    return "\n".join(lines)


def _is_said(reach: str, text: str) -> bool:
    return re.search(rf"(?<!\d){re.escape(reach)}(?!\d)", text) is not None


def _merged(lists: Iterable[Iterable[str]]) -> list[str]:
    """All ids of the lists in order, each once."""
    return list(dict.fromkeys(name for listed in lists for name in listed))
