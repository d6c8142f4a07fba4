"""What is said when somebody asks on after an answer: where it stands, whom to call, more, less, again, at night."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.handbook.answer import Answer, compose, source_line
from bot.handbook.handbook import Handbook
from bot.handbook.model import CONTACT_DETAILS, URGENT_HELP, Contact, Topic
from bot.handbook.required import FAMILY_ADVICE, URGENT_CALL
from bot.handbook.text import sentences
from bot.language.joining import joined

ASK_SOURCE, ASK_MORE = "ask_source", "ask_more"
# No intents that are learnt: ASK_MORE in words that want less, or the same again.
ASK_SHORTER, ASK_AGAIN = "ask_shorter", "ask_again"
ASK_WHO_TO_CALL, ASK_AT_NIGHT = "ask_who_to_call", "ask_at_night"


def follow_up(handbook: Handbook, intent: str, topic_ids: Sequence[str], confidence: float) -> Answer:
    """The answer to `intent` (ASK_SOURCE, ASK_MORE, ASK_SHORTER, ASK_AGAIN, ASK_WHO_TO_CALL or ASK_AT_NIGHT) about
    the topics that were answered last. ValueError for another intent or without topics."""
    replies: dict[str, Callable[[Handbook, Sequence[str], float], Answer]] = {
        ASK_SOURCE: _source,
        ASK_MORE: _more,
        ASK_SHORTER: _shorter,
        ASK_AGAIN: _again,
        ASK_WHO_TO_CALL: _who_to_call,
        ASK_AT_NIGHT: _at_night,
    }
    if intent not in replies:
        raise ValueError(f"no follow-up named {intent}")
    return replies[intent](handbook, topic_ids, confidence)


def _source(handbook: Handbook, topic_ids: Sequence[str], confidence: float) -> Answer:
    answer = compose(handbook, topic_ids, confidence)
    sections = "afsnittet" if len(answer.headings) == 1 else "afsnittene"
    headings = joined([f"»{heading}«" for heading in answer.headings])
    lines = [f"Mit svar bygger på håndbogen for netværksfamilier, {sections} {headings}."]
    lines += [f"{c.phone} er almen viden og står ikke i håndbogen." for c in answer.contacts if not c.from_handbook]
    for law in answer.laws:
        former = f" (tidligere {law.former})" if law.former else ""
        lines.append(f"Lov: {law.current}{former}.")
    lines.append("Den nyeste håndbog ligger på Haderslev Kommunes hjemmeside, haderslev.dk.")
    return replace(answer, text="\n".join(lines))


def _more(handbook: Handbook, topic_ids: Sequence[str], confidence: float) -> Answer:
    topics = [handbook.topic(topic_id) for topic_id in topic_ids]
    more = None if _are_places(topics) else _next_topic(handbook, topics)
    if more is None:
        return compose(handbook, topic_ids, confidence, not_stated=topic_ids)
    # What is said comes before what is not, which nobody has asked about.
    left_open = [topic.not_stated for topic in topics if topic.not_stated]
    answer = compose(handbook, [more.id], confidence, not_stated=[more.id], notes=left_open, shown=topic_ids)
    return replace(answer, text=f"Her er mere om det.\n\n{answer.text}")


def _again(handbook: Handbook, topic_ids: Sequence[str], confidence: float) -> Answer:
    answer = compose(handbook, topic_ids, confidence)
    return replace(answer, text=f"Her er det igen.\n\n{answer.text}")


def _shorter(handbook: Handbook, topic_ids: Sequence[str], confidence: float) -> Answer:
    """The first sentence of each answer, which says what matters most; of emergencies all: whom to call stays."""
    answer = compose(handbook, topic_ids, confidence)
    if URGENT_HELP in answer.headings:
        return answer
    said = [f"{sentences(topic.answer)[0]}\n{source_line(topic.heading)}" for topic in answer.topics]
    return replace(answer, text="\n\n".join(said))


def _next_topic(handbook: Handbook, topics: Sequence[Topic]) -> Topic | None:
    """The related topic that says most beside `topics`: one under the same heading, if there is one."""
    related = [handbook.topic(name) for topic in topics for name in topic.related]
    headings = {topic.heading for topic in topics}
    return next((topic for topic in related if topic.heading in headings), related[0] if related else None)


def _are_places(topics: Sequence[Topic]) -> bool:
    """Whether the topics are places, of which one answer tells number, mail and address: who asks on wants another
    part of it ("og adressen?")."""
    return all(topic.heading == CONTACT_DETAILS for topic in topics)


def _who_to_call(handbook: Handbook, topic_ids: Sequence[str], confidence: float) -> Answer:
    answer = compose(handbook, topic_ids, confidence)
    if _are_places(answer.topics):
        return answer
    called = [contact for contact in answer.contacts if contact.phone] or [handbook.contact(FAMILY_ADVICE)]
    called.sort(key=lambda contact: contact.from_handbook)  # 112 first
    stated = tuple(contact.heading for contact in called if contact.heading)
    answer = replace(answer, contacts=tuple(called), further_headings=stated)
    lines = ["Ring her:", *map(_line, called), *map(source_line, answer.headings)]
    return replace(answer, text="\n".join(lines))


def _line(contact: Contact) -> str:
    note = f" {contact.note}" if contact.note else ""
    return f"{contact.name}: {contact.phone}.{note}"


def _at_night(handbook: Handbook, topic_ids: Sequence[str], confidence: float) -> Answer:
    return compose(handbook, [URGENT_CALL], confidence, shown=topic_ids)
