"""Whether a question touches what the handbook leaves open about a topic."""

from bot.handbook.model import Topic
from bot.handbook.words import words
from bot.language.word_set import word_set

_SHORTEST = 4  # letters: what is shorter says little
_SAYS_LITTLE = word_set(
    "håndbogen siger ikke nævner giver spørg eller skal kunne blive bliver være have efter også hvis jeres barn barnet "
    "børn andre noget nogen hvor hvad ved"
)


def touches_what_is_open(topic: Topic, question: str) -> bool:
    """Whether `question` holds a word of the topic's `not_stated`, in any form, that its title and answer do not hold:
    "hvornår kommer pengene" where the answer says how to ask for them."""
    if not topic.not_stated:
        return False
    stated = _telling(f"{topic.title} {topic.answer}")
    left_open = [word for word in _telling(_first_sentence(topic.not_stated)) if not _among(word, stated)]
    return any(_among(word, left_open) for word in _telling(question))


def _first_sentence(text: str) -> str:
    return text.split(". ")[0]  # the second one says whom to ask


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if len(word) >= _SHORTEST and word not in _SAYS_LITTLE]


def _among(word: str, others: list[str]) -> bool:
    """Whether one of `others` begins as `word` does: all letters but the last of the shorter of the two."""
    return any(word[: (n := max(_SHORTEST, min(len(word), len(other)) - 1))] == other[:n] for other in others)
