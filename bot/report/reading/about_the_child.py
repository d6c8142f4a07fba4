"""Whether a message, be it short, tells something of a child and its family."""

from bot.language.asking import asks
from bot.report.fields import CHILD, MAIN, FieldId
from bot.report.reading import cues, short_answers
from bot.report.reading.speech import speaks_of_oneself

STORY = 4  # words: a reply this long tells something


def tells_of_someone(text: str) -> bool:
    """Whether `text`, be it as short as "far er fuld", says something about the child or its parents."""
    return short_answers.OF_SOMEONE.search(text) is not None and not asks(text)


def tells_surely(text: str) -> bool:
    """Whether `text` surely answers one of the questions, whichever is open."""
    return any(pattern.search(text) for pattern in cues.SURE.values())


def tells_what_was_seen(text: str) -> bool:
    """Whether `text` surely tells what was seen or heard."""
    return cues.SURE[MAIN].search(text) is not None


def may_be_seen(text: str) -> bool:
    """Whether `text` may tell what was seen or heard, though it names nobody: "der var koldt og mørkt i huset"."""
    return len(text.split()) >= STORY and not (speaks_of_oneself(text) or has_age(text) or asks(text))


def speaks_past(text: str, field: FieldId) -> bool:
    """Whether `text` tells of the child or its parents in words that say nothing of a role, or of how long: "hun spiser
    ikke" where these are asked for. False at every other `field`."""
    own_words = short_answers.IN_A_SENTENCE.get(field)
    return own_words is not None and tells_of_someone(text) and not own_words.search(text)


def has_age(text: str) -> bool:
    """Whether `text` says how old a child is, in years, by school class or alone as a number."""
    return bool(cues.SURE[CHILD].search(text) or cues.A_NUMBER_OF_YEARS.search(text))


def of_another_child(text: str, before: str) -> bool:
    """Whether `text` says that it is about another child than what was told `before`."""
    named = cues.ANOTHER_CHILD.search(text)
    return named is not None and named[0].casefold() not in before.casefold()
