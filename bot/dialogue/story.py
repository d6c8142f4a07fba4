"""The worry that a concern report may begin with, as it was told in one message or in several."""

from bot.language.asking import asks
from bot.language.tidying import MAX_CHARACTERS
from bot.report.reading.about_the_child import of_another_child, tells_of_someone, tells_surely
from bot.report.reading.sentences import sentences
from bot.report.reading.wish import told_with


def story_with(story: str, worry: str) -> str:
    """The `story` that was told before and `worry`, since one is often told in several messages; `worry` alone where
    it is about another child. Of more than MAX_CHARACTERS the newest."""
    if worry in story:
        return story  # told once more
    if story in worry or of_another_child(worry, story):
        return worry
    return f"{story}\n{worry}"[-MAX_CHARACTERS:].strip()


def tells_and_asks(typed: str) -> bool:
    """Whether `typed` tells of a child in one sentence and asks in another: "hun havde et mærke på hånden. Skal jeg
    underrette?"."""
    said = sentences(typed)
    told = [sentence for sentence in said if not asks(sentence)]
    return len(told) < len(said) and any(tells_of_someone(sentence) or tells_surely(sentence) for sentence in told)


def first_of_a_report(story: str, typed: str, *, takes_the_offer: bool) -> str:
    """What a report begins with: the `story` that was told before, unless `typed` is about another child, and what
    `typed` tells. To take the offer is no part of the story, but what is told with it is."""
    worry = "" if of_another_child(typed, story) else story
    told = told_with(typed) if worry or takes_the_offer else typed
    return "\n".join(filter(None, (worry, told)))
