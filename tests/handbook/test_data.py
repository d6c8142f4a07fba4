"""The project's own knowledge base: whole, in order, and saying what the handbook says."""

import re
import textwrap

import pytest

from bot.handbook.answer import compose
from bot.handbook.coverage import check
from bot.handbook.handbook import Handbook
from bot.handbook.lint import FEWEST_QUESTIONS, lint
from bot.handbook.loading import load_handbook
from bot.handbook.model import HEADINGS
from bot.handbook.search import find
from bot.handbook.text import split_headings
from bot.handbook.training import Question, read_follow_ups, read_questions
from bot.project import ROOT, SHARED

TEXT = SHARED / "handbook" / "haandbog.txt"


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return load_handbook(ROOT / "data" / "handbook")


@pytest.fixture(scope="module")
def text() -> str:
    if not TEXT.is_file():
        pytest.skip(f"the handbook's own text is not part of the project, and {TEXT} is not there")
    return TEXT.read_text(encoding="utf-8")


def enough_questions(handbook: Handbook) -> list[Question]:
    numbers = range(FEWEST_QUESTIONS)
    return [Question(f"{topic.id} {number}", topic.id) for topic in handbook.topics for number in numbers]


def test_every_heading_of_the_handbook_has_topics(handbook: Handbook) -> None:
    assert tuple(heading.name for heading in handbook.headings) == HEADINGS


def test_every_topic_has_an_answer_that_can_be_sent(handbook: Handbook) -> None:
    for topic in handbook.topics:
        answer = compose(handbook, [topic.id], 1.0, not_stated=[topic.id])
        assert answer.text.endswith(f"»{topic.heading}«")
        assert len(answer.text) < 1200, topic.id


def test_every_title_typed_or_pressed_finds_its_topic(handbook: Handbook) -> None:
    for topic in handbook.topics:
        assert find(handbook, topic.title, 1) == [(topic.id, 1.0)]


def test_a_title_with_a_slip_of_the_finger_still_finds_its_topic(handbook: Handbook) -> None:
    """The longest word of each title loses a letter in its middle."""
    missed = []
    for topic in handbook.topics:
        word = max(topic.title.split(), key=len)
        slipped = topic.title.replace(word, word[: len(word) // 2] + word[len(word) // 2 + 1 :])
        if topic.id not in [found for found, _ in find(handbook, slipped, 3)]:
            missed.append(slipped)
    assert missed == []


def test_the_content_passes_the_linter(handbook: Handbook) -> None:
    assert lint(handbook, enough_questions(handbook)) == []


def test_every_topic_has_questions_to_learn_from(handbook: Handbook) -> None:
    questions = ROOT / "data" / "nlu"
    assert lint(handbook, read_questions(questions), read_follow_ups(questions / "follow_ups")) == []


def test_the_answers_are_written_in_other_words_than_the_handbook(handbook: Handbook, text: str) -> None:
    assert lint(handbook, enough_questions(handbook), text=text) == []


def test_topics_and_handbook_say_the_same(handbook: Handbook, text: str) -> None:
    assert str(check(handbook, text)) == "Emnerne og håndbogen siger det samme."


@pytest.mark.parametrize(
    ("old", "new", "topic"),
    [
        ("6 hverdage", "8 hverdage", "underret_kvittering"),
        ("7434 1054", "7434 1055", "kontakt_familieraadgivningen"),
        ("efter 3", "efter 4", "plan_opfoelgning_hvornaar"),
        ("tlf. 114", "tlf. 112", "akut_nummer"),
        ("røgfrit miljø", "miljø med lidt røg", "ryge_hvor"),
        ("er ikke lovligt", "er lovligt", "magt_forbud"),
    ],
)
def test_a_change_in_the_handbook_points_to_its_topic(
    handbook: Handbook, text: str, old: str, new: str, topic: str
) -> None:
    assert old in text
    report = check(handbook, text.replace(old, new))
    assert topic in [missing.topic for missing in report.missing_evidence]


def test_a_new_rule_in_the_handbook_is_found(handbook: Handbook, text: str) -> None:
    rule = "Hvis familien holder slanger, skal terrariet altid være låst."
    changed = text.replace("Forsikringsforhold \n", f"Forsikringsforhold \n{rule}\n")
    assert [found.sentence for found in check(handbook, changed).uncovered] == [rule]


@pytest.mark.parametrize("width", [40, 72, 120])
def test_the_same_text_in_a_page_of_another_width_says_the_same(handbook: Handbook, text: str, width: int) -> None:
    headings = split_headings(text)
    pages = "\n\n".join(
        f"{heading}\n" + "\n\n".join(textwrap.fill(block, width) for block in body.splitlines())
        for heading, body in headings.items()
    )
    assert check(handbook, pages).ok


def test_every_number_and_address_in_the_handbook_is_watched(handbook: Handbook, text: str) -> None:
    """Whichever digit of whichever sentence is changed, the check tells."""
    unseen = []
    for found in re.finditer(r"\d+(?!\))", text):
        changed = f"{text[: found.start()]}{int(found[0]) + 1}{text[found.end() :]}"
        if check(handbook, changed).ok:
            unseen.append(text[found.start() - 30 : found.end() + 10])
    assert unseen == []


def test_a_phone_number_stands_on_one_line_so_that_an_editors_search_finds_it() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "data" / "handbook").glob("*.yml")}
    assert [name for name, text in texts.items() if re.search(r"\d{4}\n +\d{4}", text)] == []


def test_the_first_sentence_of_an_answer_says_something_by_itself(handbook: Handbook) -> None:
    """One topic is asked about in many ways: a bare "Ja." may be the answer to the opposite question."""
    first = {topic.id: re.split(r"(?<=[.!?:])\s", topic.answer)[0] for topic in handbook.topics}
    bare = [
        topic for topic, said in first.items() if len(said.split()) < 4 or re.match(r"(?:Når|Fordi)\b[^,]*\.", said)
    ]
    assert not bare


# Which word of an answer, inflected or in a compound, stands for a person, and under which id they are reached.
_PERSONS = {"ungerådgiver": "boerne_og_ungeraadgiver", "familieplejekonsulent": "familieplejekonsulent"}


def test_whoever_is_named_and_every_number_stands_among_the_contacts(handbook: Handbook) -> None:
    """In the answer or in what is left open: the page and "hvem ringer jeg til" know only the contacts."""
    missing = []
    for topic in handbook.topics:
        shown = f"{topic.answer} {topic.not_stated or ''}"
        reached = {handbook.contact(contact).phone for contact in topic.contacts}
        wanted = set(re.findall(r"\b\d{4} \d{4}\b|\b11[24]\b", shown))
        wanted |= {handbook.contact(who).phone for word, who in _PERSONS.items() if word in shown.casefold()}
        missing += [f"{topic.id}: {phone}" for phone in sorted(filter(None, wanted - reached))]
    assert missing == []


def test_what_cannot_wait_names_both_emergency_numbers_and_whose_advice_112_is(handbook: Handbook) -> None:
    for topic in (topic for topic in handbook.topics if topic.urgency == "now"):
        assert {"politiet_114", "alarm_112"} <= set(topic.contacts), topic.id
        assert re.search(r"112\b.*almen viden og står ikke i håndbogen", topic.answer), topic.id
        assert re.search(r"lukket|uden for åbningstiden", topic.answer), topic.id


def test_an_answer_reads_well_on_a_page_too(handbook: Handbook) -> None:
    """It stands on the web pages as it is said in the chat: no "her i chatten", and no "jeg" but the reader's own."""
    for topic in handbook.topics:
        said = re.sub(r"»[^«]*«", "", f"{topic.answer} {topic.not_stated or ''}")
        assert not re.search(r"\b(?:jeg|mig|her i chatten)\b", said, re.IGNORECASE), topic.id


@pytest.mark.parametrize(
    ("topic", "terms"),
    [
        ("ansvar_for_barnet", ("uddelegeret", "trivsel og udvikling")),
        ("koersel_hvilke_ture", ("kørselsgodtgørelse", "statens lave takst")),
        ("magt_brev", ("brevkontrol",)),
        ("magt_forbud", ("ikke lovligt", "fiksering", "isolation", "psykisk", "absolut nødværge")),
        ("magt_psykisk", ("psykisk", "fysisk")),
        ("mail_foelsomt", ("personfølsomme", "religion", "strafbare forhold")),
        ("opgave_vigtigste", ("lige part",)),
        ("ordning_indlaeggelse", ("akut", "indlæggelse")),
        ("overvej_kurser", ("deltage", "efteruddannelse", "lovpligtige kurser for plejefamilier")),
        ("plan_status", ("funktionsniveau", "ressourcer", "støttebehov", "perspektiver", "andre behov")),
        ("raadgiver_eller_konsulent", ("kurser for plejefamilier",)),
        ("sygdom_laengere", ("længerevarende", "operation", "sekretariat")),
        ("underret_pligt", ("skærpet", "særlig støtte", "overgreb", "§ 133", "6 hverdage")),
    ],
)
def test_an_answer_holds_the_words_that_a_reader_of_the_handbook_looks_for(
    handbook: Handbook, topic: str, terms: tuple[str, ...]
) -> None:
    answer = handbook.topic(topic).answer.casefold()
    assert [term for term in terms if term not in answer] == []


@pytest.mark.parametrize(
    ("topic", "term"),
    [("overvej_kurser", "netværksfamilier"), ("kurser_hvem", "netværksfamilier"), ("underret_kvittering", "lørdag")],
)
def test_what_the_handbook_leaves_open_is_not_taken_for_said(handbook: Handbook, topic: str, term: str) -> None:
    assert term in (handbook.topic(topic).not_stated or "")
