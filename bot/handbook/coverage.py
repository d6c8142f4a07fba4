"""Whether the knowledge base follows the handbook: evidence, contacts and links that are gone, sentences that no topic
covers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.handbook.handbook import Handbook
from bot.handbook.matching import NEGATING, stands_in
from bot.handbook.model import HEADINGS, Topic
from bot.handbook.references_check import outdated_references
from bot.handbook.text import is_bare_link, is_list_item, sentences, split_headings, without_bullet
from bot.handbook.unknown_titles import may_be_called, unknown_titles
from bot.handbook.words import is_exact, words

_GREETING = re.compile(r"^(?:(?:med )?(?:venlig|kærlig)\w* )?hilsen\b|^mvh\b|^kære\b", re.IGNORECASE)
_SEE_ALSO = re.compile(r"^\(?(?:se|læs) (?:også|mere|under|afsnit)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…]['\"”»)]*$")
_FOR_A_PROGRAMMER = "Så skal en programmør skrive navnet i HEADINGS i bot/handbook/model.py."
_LONGEST_LABEL = 5  # words: "Haderslev Kommune – Familiehuset"
_LONGEST_LEAD_IN = 8  # words: "Vejledning til forsendelse af sikker post:"


@dataclass(frozen=True)
class MissingEvidence:
    """A term that a topic builds on and that no longer stands under the topic's heading. `where`: file and line."""

    where: str
    heading: str
    topic: str
    term: str

    def __str__(self) -> str:
        return f"{self.where}: »{self.term}« (emnet {self.topic}) står ikke længere under »{self.heading}«"


@dataclass(frozen=True)
class Uncovered:
    """A sentence that no topic builds on; with `facts`, one with numbers, addresses or words such as "ikke" that
    no topic holds."""

    heading: str
    sentence: str
    facts: tuple[str, ...] = ()

    def __str__(self) -> str:
        what = f"{', '.join(self.facts)} i sætningen" if self.facts else "sætningen"
        return f"»{self.heading}«: intet emne bygger på {what}: {self.sentence}"


@dataclass(frozen=True)
class Renamed:
    """A heading that stands in the handbook no longer, and what stands there instead."""

    heading: str
    now: str

    def __str__(self) -> str:
        return f"Hedder afsnittet »{self.heading}« nu »{self.now}«? {_FOR_A_PROGRAMMER}"


@dataclass(frozen=True)
class Differences:
    """What differs between the knowledge base and a text of the handbook."""

    missing_headings: tuple[str, ...]
    missing_evidence: tuple[MissingEvidence, ...]
    uncovered: tuple[Uncovered, ...]
    references: tuple[str, ...] = ()  # what references.yml has otherwise, a sentence each
    renamed: tuple[Renamed, ...] = ()  # of the missing headings
    new_titles: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing differs."""
        found = (self.missing_headings, self.missing_evidence, self.uncovered, self.references, self.new_titles)
        return not any(found)

    def __str__(self) -> str:
        """What differs, one thing a line, for the person who edits the knowledge base."""
        headings = [f"afsnittet »{heading}« findes ikke i håndbogen" for heading in self.missing_headings]
        headings += map(str, self.renamed)
        headings += [
            f"»{title}« ligner et nyt afsnit i håndbogen; her er det regnet med til afsnittet før. {_FOR_A_PROGRAMMER}"
            for title in self.new_titles
        ]
        lines = [*headings, *map(str, self.missing_evidence), *map(str, self.uncovered), *self.references]
        return "\n".join(lines) or "Emnerne og håndbogen siger det samme."


def check(handbook: Handbook, text: str) -> Differences:
    """Holds the topics' evidence, contacts and links to a text of the handbook, heading by heading.

    Evidence under a heading that is gone is not listed too: the missing heading says it.
    """
    headings = split_headings(text)
    gone = tuple(heading for heading in HEADINGS if heading not in headings)
    renamed = tuple(Renamed(heading, now) for heading in gone for now in may_be_called(heading, text))
    if len({one.heading for one in renamed}) == len(renamed):  # none of them may be called this or that
        headings = split_headings(_with_old_names(text, renamed))
    missing: list[MissingEvidence] = []
    uncovered: list[Uncovered] = []
    for heading, body in headings.items():
        topics = handbook.by_heading(heading)
        missing += _missing(handbook, topics, words(body))
        terms = [words(term) for topic in topics for term in topic.evidence]
        uncovered += _uncovered(heading, terms, sentences(body))
    return Differences(
        missing_headings=gone,
        missing_evidence=tuple(missing),
        uncovered=tuple(uncovered),
        references=tuple(outdated_references(handbook, headings, text)),
        renamed=renamed,
        new_titles=tuple(title for title in unknown_titles(text) if title not in {one.now for one in renamed}),
    )


def states_something(sentence: str) -> bool:
    """Whether a sentence of the handbook says something that one could ask about.

    Bare addresses, greetings, references to another heading, labels ("Haderslev Kommune") and short lead-ins
    to a list do not. List items, numbers and mail addresses always do.
    """
    if is_bare_link(sentence):
        return False
    said = words(sentence)
    if not any(character.isalpha() for word in said for character in word):
        return False
    if is_list_item(sentence) or any(is_exact(word) for word in said):
        return True
    if _GREETING.match(sentence) or _SEE_ALSO.match(sentence):
        return False
    if sentence.endswith(":"):
        return len(said) > _LONGEST_LEAD_IN
    return bool(_ENDED.search(sentence)) or len(said) > _LONGEST_LABEL


def _with_old_names(text: str, renamed: Iterable[Renamed]) -> str:
    """`text` with each renamed heading as we know it, so that what stands under it is held to its topics."""
    for one in renamed:
        name = r"\s+".join(map(re.escape, one.now.split()))
        text = re.sub(rf"^[ \t]*{name}[ \t]*$", one.heading, text, count=1, flags=re.MULTILINE)
    return text


def _missing(handbook: Handbook, topics: Sequence[Topic], body: Sequence[str]) -> list[MissingEvidence]:
    return [
        MissingEvidence(handbook.where(topic, "evidence"), topic.heading, topic.id, term)
        for topic in topics
        for term in topic.evidence
        if not stands_in(words(term), body)
    ]


def _uncovered(heading: str, terms: Sequence[tuple[str, ...]], said: Sequence[str]) -> list[Uncovered]:
    found: list[Uncovered] = []
    for sentence in filter(states_something, said):
        comparable = words(without_bullet(sentence))
        touching = [term for term in terms if stands_in(term, comparable)]
        watched = {word for term in touching for word in term}
        told = (word for word in comparable if (is_exact(word) or word in NEGATING) and word not in watched)
        facts = tuple(dict.fromkeys(told))
        if not touching:
            found.append(Uncovered(heading, sentence))
        elif facts:
            # What no evidence holds could change, or come in and turn the sentence round, without anyone being told.
            found.append(Uncovered(heading, sentence, facts))
    return found
