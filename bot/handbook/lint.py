"""Reads the content as a careful editor would: lengths, ways to write numbers, enough questions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.content.phone_numbers import phone_numbers
from bot.handbook.cited_headings import unknown_headings
from bot.handbook.handbook import Handbook
from bot.handbook.model import Topic
from bot.handbook.training import FollowUp, Question
from bot.handbook.words import words
from bot.privacy.cpr import find_cpr

FEWEST_QUESTIONS = 25
LONGEST_TITLE = 60  # characters: it is shown on a button
LONGEST_ANSWER = 90  # words
MOST_RELATED = 3
LONGEST_COPY = 7  # words in a row that may stand as in the handbook

_GOOD_PHONE = re.compile(r"\d{4} \d{4}")
_COUNTRY = "+45"
_PHONE_DIGITS, _SHORT_DIGITS = 8, 4  # 112 and 114 are short, with a digit doubled, too
_BRACES = re.compile(r"\{[^{}\s]*\}?|\}")  # {familiehuset}, as replies.yml has it
_EMAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![@\w.-])(?:https?://)?(?:[\w-]+\.)+(?:dk|com|net|org|eu)\b(?:/[\w./-]*)?", re.IGNORECASE)


def lint(
    handbook: Handbook,
    questions: Sequence[Question],
    follow_ups: Iterable[FollowUp] = (),
    text: str | None = None,
) -> list[str]:
    """What an editor should put right, one sentence each, in Danish. `questions` and `follow_ups` are as they are
    read from data/nlu.

    With the handbook's own text given, answers are also held to it: no long run of words may be copied.
    """
    return [
        *_titles(handbook),
        *_lists(handbook),
        *_answers(handbook),
        *_numbers_of_others(handbook),
        *_addresses(handbook),
        *_questions(handbook, questions),
        *_follow_ups(questions, follow_ups),
        *(_copies(handbook, text) if text is not None else ()),
    ]


def _at(handbook: Handbook, topic: Topic, field: str) -> str:
    return f"{handbook.where(topic, field)}: {topic.id}:"


def _shown(handbook: Handbook, *fields: str) -> Iterator[tuple[str, str]]:
    """The topics' texts in `fields`, or else all that a reader may see, of contacts too, each with where it stands."""
    for topic in handbook.topics:
        for field in fields or ("title", "answer", "not_stated"):
            yield getattr(topic, field) or "", _at(handbook, topic, field)
    for contact in () if fields else handbook.contacts:
        for field in ("name", "note"):
            yield getattr(contact, field) or "", f"{handbook.where_reference(contact, field)}: {contact.id}:"


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
        key, at = words(topic.title), _at(handbook, topic, "title")
        if key in seen:
            yield f"{at} titlen »{topic.title}« bruges allerede af {seen[key]}"
        seen.setdefault(key, topic.id)
        if len(topic.title) > LONGEST_TITLE:
            yield f"{at} titlen er på {len(topic.title)} tegn, højst {LONGEST_TITLE} er tilladt"


def _lists(handbook: Handbook) -> Iterator[str]:
    for topic in handbook.topics:
        for alias in topic.aliases:
            if alias != alias.lower():
                yield f"{_at(handbook, topic, 'aliases')} alias »{alias}« skal skrives med små bogstaver"
            if _has_cpr(alias):
                yield f"{_at(handbook, topic, 'aliases')} her står noget, der ligner et CPR-nummer"
        for term in topic.evidence:
            if len(words(term)) > LONGEST_COPY:
                at = _at(handbook, topic, "evidence")
                yield f"{at} »{term}« i »evidence« er for langt, højst {LONGEST_COPY} ord er tilladt"
        if len(topic.related) > MOST_RELATED:
            at = _at(handbook, topic, "related")
            yield f"{at} »related« har {len(topic.related)} emner, højst {MOST_RELATED} er tilladt"


def _answers(handbook: Handbook) -> Iterator[str]:
    phones = {contact.phone for contact in handbook.contacts}
    emails = {contact.email for contact in handbook.contacts}
    for topic in handbook.topics:
        length = len(topic.answer.split())
        if length > LONGEST_ANSWER:
            at = _at(handbook, topic, "answer")
            yield f"{at} svaret er på {length} ord, højst {LONGEST_ANSWER} er tilladt"
    for text, at in _shown(handbook):
        if _has_cpr(text):
            yield f"{at} her står noget, der ligner et CPR-nummer"
        for phone in phone_numbers(_without_cpr(text)):
            if phone not in phones:
                yield f"{at} telefonnummeret »{phone}« {_wrong_with(phone)}"
        for email in _EMAIL.findall(text):
            if email not in emails:
                yield f"{at} e-mailadressen »{email}« står ikke sådan i references.yml"
        for message in unknown_headings(text):
            yield f"{at} {message}"
        if found := _BRACES.search(text):
            yield f"{at} »{found[0]}« bliver vist, som det står. Skriv selve nummeret eller adressen"


def _numbers_of_others(handbook: Handbook) -> Iterator[str]:
    """A number in an answer is one of the contacts below it: otherwise the reader is shown two that differ."""
    known = {contact.phone for contact in handbook.contacts}
    for topic in handbook.topics:
        own = {handbook.contact(name).phone for name in topic.contacts}
        for field in ("answer", "not_stated"):
            for phone in phone_numbers(_without_cpr(getattr(topic, field) or "")):
                if phone in known - own:
                    at = _at(handbook, topic, field)
                    yield f"{at} ingen af emnets »contacts« har nummeret »{phone}«. Ret det, eller føj kontakten til"


def _wrong_with(phone: str) -> str:
    """What is wrong with a number that no contact has."""
    digits = sum(sign.isdigit() for sign in phone.removeprefix(_COUNTRY))
    if digits > _SHORT_DIGITS and digits != _PHONE_DIGITS:
        return f"har {digits} cifre, men skal have {_PHONE_DIGITS}"
    if digits == _PHONE_DIGITS and not _GOOD_PHONE.fullmatch(phone):
        return "skal skrives i to grupper på fire cifre med et almindeligt mellemrum imellem, fx 7434 1054"
    return "står ikke i references.yml"


def _addresses(handbook: Handbook) -> Iterator[str]:
    """Web addresses are written without https:// and final slash, and each site in one way everywhere."""
    hosts = {_site(link.url) for link in handbook.links}
    written = [(at, address) for text, at in _shown(handbook) for address in _web_addresses(text)]
    usual: dict[str, Counter[str]] = {}
    for _, address in written:
        usual.setdefault(_site(address), Counter())[_host(address)] += 1
    for at, address in written:
        site = _site(address)
        common = usual[site].most_common(1)[0][0]
        if "://" in address or address.endswith("/") or address != address.lower():
            yield f"{at} adressen »{address}« skal skrives med småt, uden https:// og uden / til sidst"
        elif _host(address) != common:
            yield f"{at} adressen »{address}« skrives de fleste steder som »{common}«"
        if site not in hosts:
            yield f"{at} adressen »{address}« hører ikke til et link i references.yml"


def _web_addresses(text: str) -> list[str]:
    return [address.rstrip(".") for address in _ADDRESS.findall(_EMAIL.sub(" ", text))]


def _host(address: str) -> str:
    return address.lower().removeprefix("https://").removeprefix("http://").split("/")[0]


def _site(address: str) -> str:
    return _host(address).removeprefix("www.")


def _questions(handbook: Handbook, questions: Sequence[Question]) -> Iterator[str]:
    taken: dict[str, Question] = {}
    different: dict[str, set[str]] = {}
    for question in questions:
        if _has_cpr(question.text):
            yield f"{question.where}: her står noget, der ligner et CPR-nummer"
            continue
        if not _key(question.text) and question.intent in handbook:
            yield f"{question.where}: der er ingen ord i »{question.text}«. Skriv et spørgsmål, eller slet linjen"
            continue
        key = _key(question.text) or question.text
        first = taken.setdefault(key, question)
        if first.intent != question.intent and key not in different.get(question.intent, ()):
            yield f"{question.where}: spørgsmålet »{key}« står også under {first.intent} ({first.where})"
        different.setdefault(question.intent, set()).add(key)
    for topic in handbook.topics:
        count = len(different.get(topic.id, ()))
        if count < FEWEST_QUESTIONS:
            at = _at(handbook, topic, "id")
            yield f"{at} har {count} forskellige spørgsmål i data/nlu, mindst {FEWEST_QUESTIONS} skal til"


def _follow_ups(questions: Sequence[Question], follow_ups: Iterable[FollowUp]) -> Iterator[str]:
    meant: dict[tuple[str, str], str] = {}
    alike = {question.text: question.intent for question in questions}
    asked = {question.intent for question in questions}
    for follow_up in follow_ups:
        said = f"{follow_up.where}: opfølgningen »{follow_up.text}« efter {follow_up.answered}"
        if _has_cpr(follow_up.text):
            yield f"{follow_up.where}: her står noget, der ligner et CPR-nummer"
            continue
        if follow_up.intent not in asked:
            yield f"{said}: »{follow_up.intent}« har ingen spørgsmål i data/nlu"
        if alike.setdefault(follow_up.text, follow_up.intent) != follow_up.intent:  # as Rasa's own check wants it
            yield f"{said} står ordret også under {alike[follow_up.text]}; skriv den lidt anderledes"
        other = meant.setdefault((follow_up.answered, _key(follow_up.text)), follow_up.intent)
        if other != follow_up.intent:
            yield f"{said} står både under {other} og {follow_up.intent}"


def _key(question: str) -> str:
    """The same for questions that differ in nothing but case, spaces and punctuation."""
    return " ".join(re.findall(r"\w+", question.casefold()))


def _copies(handbook: Handbook, text: str) -> Iterator[str]:
    source = set(_runs(words(text)))
    for part, at in _shown(handbook, "answer", "not_stated"):
        copied = next((run for run in _runs(words(part)) if run in source), None)
        if copied:
            yield f"{at} skriv det med andre ord end håndbogen: »{' '.join(copied)} …«"


def _runs(said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of one word more than may be copied. A mail address makes it contact details, not prose."""
    size = LONGEST_COPY + 1
    for start in range(len(said) - size + 1):
        run = tuple(said[start : start + size])
        if not any("@" in word for word in run):
            yield run
