"""One or several questions to the handbook."""

from bot.dialogue.asked import asked_topics, open_details
from bot.dialogue.plan import Plan
from bot.dialogue.situation import Situation
from bot.handbook.required import OWN_FORCE
from bot.report.danger.own_force import tells_of_own_force
from bot.understanding.understanding import Guess

_NEARLY, _ONE_OF_TWO = 0.55, 0.6  # how likely a second topic is beside the first, and both together, to be answered too
_PLAINLY_TOLD = 0.9  # how sure it is that who tells of it in plain words has used force


def questions(situation: Situation) -> Plan | None:
    """Answer the topics that are surely asked about, in the order in which they were asked."""
    topics = asked_topics(situation)
    if _tells_of_own_force_besides(situation, topics):
        topics = [*topics, Guess(OWN_FORCE, _PLAINLY_TOLD)]
    if not topics:
        return None
    if len(topics) == 1 and (rival := _rival(situation, topics[0])) is not None:
        topics = [*topics, rival]
    return Plan(
        "action_answer",
        "spørgsmål til håndbogen" if len(topics) == 1 else "flere spørgsmål",
        min(guess.confidence for guess in topics),
        topics=tuple(guess.intent for guess in topics),
        names=situation.understanding.names,
        details=open_details(situation, (guess.intent for guess in topics)),
        language=situation.understanding.language,
    )


def _tells_of_own_force_besides(situation: Situation, topics: list[Guess]) -> bool:
    """Whether the family tells of its own force beside a question about another matter: "hvordan sender jeg sikker
    post, jeg har låst ham inde en gang". A report hears of it by itself."""
    own = situation.heading_of(OWN_FORCE)
    if situation.draft is not None or any(situation.heading_of(guess.intent) == own for guess in topics):
        return False
    return tells_of_own_force(situation.understanding.whole.text)


def _rival(situation: Situation, topic: Guess) -> Guess | None:
    """A topic under another heading that is nearly as likely as the only one found, where it is one of these two: then
    both are answered rather than half of them wrongly."""
    found = situation.reading.confidence(topic.intent)
    for guess in situation.topics_of(situation.reading)[:2]:
        near = guess.confidence >= _NEARLY * found and guess.confidence + found >= _ONE_OF_TWO
        if near and situation.heading_of(guess.intent) != situation.heading_of(topic.intent):
            return guess
    return None
