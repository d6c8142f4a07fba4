"""Whether the rules that the concern report quotes still stand in the handbook."""

from collections.abc import Iterable

from bot.handbook.matching import stands_in
from bot.handbook.text import split_headings
from bot.handbook.words import words
from bot.report.wording.wording import Note


def missing_evidence(rules: Iterable[Note], text: str) -> list[str]:
    """A line for each term of a rule's evidence that does not stand under its heading in the handbook's `text`."""
    sections = {heading: words(body) for heading, body in split_headings(text).items()}
    return [
        f"report/report.yml: »{term}« står ikke længere under »{rule.heading}«"
        for rule in rules
        for term in rule.evidence
        if not stands_in(words(term), sections.get(rule.heading or "", ()))
    ]
