"""Reads the content as a careful editor would: lengths, ways to write numbers, enough questions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.handbook.handbook import Handbook
from bot.handbook.model import Topic
from bot.handbook.training import FollowUp
from bot.handbook.words import words
from bot.privacy.cpr import find_cpr

FEWEST_QUESTIONS = 25
LONGEST_TITLE = 60  # characters: it is shown on a button
LONGEST_ANSWER = 90  # words
MOST_RELATED = 3
LONGEST_COPY = 7  # words in a row that may stand as in the handbook

_PHONE = re.compile(r"(?<![\d.,])(?:\+45 ?)?\d(?:[ .-]?\d){7}(?![\d])")
_SHORT_PHONE = re.compile(r"\b(?:ring\w*|tlf\.?|telefon|nummer|på|til)\s+(1\d\d)\b", re.IGNORECASE)
_GOOD_PHONE = re.compile(r"\d{4} \d{4}")
_SHORT = 3  # digits of 112 and 114
_EMAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![@\w.-])(?:https?://)?(?:[\w-]+\.)+(?:dk|com|net|org|eu)\b(?:/[\w./-]*)?", re.IGNORECASE)


def lint(
    handbook: Handbook,
    training: Mapping[str, Sequence[str]],
    follow_ups: Iterable[FollowUp] = (),
    text: str | None = None,
) -> list[str]:
    """What an editor should put right, one sentence each, in Danish. `training` and `follow_ups` are as they are
    read from data/nlu.

    With the handbook's own text given, answers are also held to it: no long run of words may be copied.
    """
    return [
        *_titles(handbook),
        *_aliases(handbook),
        *_related(handbook),
        *_answers(handbook),
        *_addresses(handbook),
        *_questions(handbook, training),
        *_follow_ups(handbook, training, follow_ups),
        *(_copies(handbook, text) if text is not None else ()),
    ]


def _at(topic: Topic) -> str:
    return f"{topic.file}: {topic.id}:"


def _shown(topic: Topic) -> str:
    """All of a topic's text that a reader may see."""
    return "\n".join([topic.title, topic.answer, topic.not_stated or ""])


def _has_cpr(text: str) -> bool:
    return any(find_cpr(text))


def _without_cpr(text: str) -> str:
    """`text` with blanks where a personal number stands: its digits are no phone number."""
    for start, end in find_cpr(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _titles(handbook: Handbook) -> Iterator[str]:
    seen: dict[tuple[str, ...], str] = {}
    for topic in handbook.topics:
        key = words(topic.title)
        if key in seen:
            yield f"{_at(topic)} titlen »{topic.title}« bruges allerede af {seen[key]}"
        seen.setdefault(key, topic.id)
        if len(topic.title) > LONGEST_TITLE:
            yield f"{_at(topic)} titlen er på {len(topic.title)} tegn, højst {LONGEST_TITLE} er tilladt"


def _aliases(handbook: Handbook) -> Iterator[str]:
    for topic in handbook.topics:
        for alias in topic.aliases:
            if alias != alias.lower():
                yield f"{_at(topic)} alias »{alias}« skal skrives med små bogstaver"


def _related(handbook: Handbook) -> Iterator[str]:
    for topic in handbook.topics:
        if len(topic.related) > MOST_RELATED:
            yield f"{_at(topic)} »related« har {len(topic.related)} emner, højst {MOST_RELATED} er tilladt"


def _answers(handbook: Handbook) -> Iterator[str]:
    phones = {contact.phone for contact in handbook.contacts}
    emails = {contact.email for contact in handbook.contacts}
    for topic in handbook.topics:
        length = len(topic.answer.split())
        if length > LONGEST_ANSWER:
            yield f"{_at(topic)} svaret er på {length} ord, højst {LONGEST_ANSWER} er tilladt"
        for term in topic.evidence:
            if len(words(term)) > LONGEST_COPY:
                yield f"{_at(topic)} »{term}« i »evidence« er for langt, højst {LONGEST_COPY} ord er tilladt"
        shown = _shown(topic)
        for term in [shown, *topic.aliases]:
            if _has_cpr(term):
                yield f"{_at(topic)} her står noget, der ligner et CPR-nummer"
        for phone in [*_PHONE.findall(_without_cpr(shown)), *_SHORT_PHONE.findall(shown)]:
            if len(phone) > _SHORT and not _GOOD_PHONE.fullmatch(phone):
                yield f"{_at(topic)} telefonnummeret »{phone}« skal skrives i to grupper på fire cifre, fx 7434 1054"
            elif phone not in phones:
                yield f"{_at(topic)} telefonnummeret »{phone}« står ikke i references.yml"
        for email in _EMAIL.findall(shown):
            if email not in emails:
                yield f"{_at(topic)} e-mailadressen »{email}« står ikke sådan i references.yml"


def _addresses(handbook: Handbook) -> Iterator[str]:
    """Web addresses are written without https:// and final slash, and each site in one way everywhere."""
    hosts = {_site(link.url) for link in handbook.links}
    written = [(topic, address) for topic in handbook.topics for address in _web_addresses(_shown(topic))]
    usual: dict[str, Counter[str]] = {}
    for _, address in written:
        usual.setdefault(_site(address), Counter())[_host(address)] += 1
    for topic, address in written:
        site = _site(address)
        common = usual[site].most_common(1)[0][0]
        if "://" in address or address.endswith("/") or address != address.lower():
            yield f"{_at(topic)} adressen »{address}« skal skrives med småt, uden https:// og uden / til sidst"
        elif _host(address) != common:
            yield f"{_at(topic)} adressen »{address}« skrives de fleste steder som »{common}«"
        if site not in hosts:
            yield f"{_at(topic)} adressen »{address}« hører ikke til et link i references.yml"


def _web_addresses(text: str) -> list[str]:
    return [address.rstrip(".") for address in _ADDRESS.findall(_EMAIL.sub(" ", text))]


def _host(address: str) -> str:
    return address.lower().removeprefix("https://").removeprefix("http://").split("/")[0]


def _site(address: str) -> str:
    return _host(address).removeprefix("www.")


def _questions(handbook: Handbook, training: Mapping[str, Sequence[str]]) -> Iterator[str]:
    intents: dict[str, str] = {}
    for intent, questions in training.items():
        for number, question in enumerate(questions, 1):
            if _has_cpr(question):
                yield f"{intent}: spørgsmål nr. {number} har noget, der ligner et CPR-nummer"
        for key in sorted(_distinct(questions)):
            if key in intents:
                yield f"{intent}: spørgsmålet »{key}« står også under {intents[key]}"
            intents.setdefault(key, intent)
    for topic in handbook.topics:
        count = len(_distinct(training.get(topic.id, ())))
        if count < FEWEST_QUESTIONS:
            yield f"{_at(topic)} har {count} forskellige spørgsmål i data/nlu, mindst {FEWEST_QUESTIONS} skal til"


def _follow_ups(
    handbook: Handbook, training: Mapping[str, Sequence[str]], follow_ups: Iterable[FollowUp]
) -> Iterator[str]:
    meant: dict[tuple[str, str], str] = {}
    alike = {question: intent for intent, questions in training.items() for question in questions}
    for follow_up in follow_ups:
        said = f"opfølgningen »{follow_up.text}« efter {follow_up.answered}:"
        if _has_cpr(follow_up.text):
            yield f"{follow_up.answered}: en opfølgning har noget, der ligner et CPR-nummer"
            continue
        if follow_up.answered not in handbook:
            yield f"{said} emnet »{follow_up.answered}« findes ikke"
        if follow_up.intent not in training:
            yield f"{said} »{follow_up.intent}« har ingen spørgsmål i data/nlu"
        if alike.setdefault(follow_up.text, follow_up.intent) != follow_up.intent:  # as Rasa's own check wants it
            yield f"{said} står ordret også under {alike[follow_up.text]}; skriv den lidt anderledes"
        for key in _distinct([follow_up.text]):
            other = meant.setdefault((follow_up.answered, key), follow_up.intent)
            if other != follow_up.intent:
                yield f"{said} står både under {other} og {follow_up.intent}"


def _distinct(questions: Iterable[str]) -> set[str]:
    """Questions that differ in more than case, spaces and punctuation."""
    return {" ".join(re.findall(r"\w+", question.casefold())) for question in questions}


def _copies(handbook: Handbook, text: str) -> Iterator[str]:
    source = set(_runs(words(text)))
    for topic in handbook.topics:
        for part in filter(None, (topic.answer, topic.not_stated)):
            copied = next((run for run in _runs(words(part)) if run in source), None)
            if copied:
                yield f"{_at(topic)} skriv det med andre ord end håndbogen: »{' '.join(copied)} …«"


def _runs(said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of one word more than may be copied. A mail address makes it contact details, not prose."""
    size = LONGEST_COPY + 1
    for start in range(len(said) - size + 1):
        run = tuple(said[start : start + size])
        if not any("@" in word for word in run):
            yield run
