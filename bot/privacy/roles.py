"""Writes roles ("barnet", "mor", "min søster") where a text names people, and takes out addresses and what else
shows who a child is: a birthday, what its school is called, a number plate, a case's number, a page on the internet.

Not every name is found: say so to the user. What is not surely somebody's role becomes "[navn]".
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.language import relations
from bot.language.word_set import word_set
from bot.privacy import kinship
from bot.privacy.addresses import Addresses
from bot.privacy.called import CALLED
from bot.privacy.first_names import FirstNames
from bot.privacy.identifying import without_birthdays, without_cases_and_profiles, without_plates
from bot.privacy.people import People, Person
from bot.privacy.reading import Reading
from bot.privacy.schools import without_schools
from bot.privacy.verbs import SPEAKS

NAME = "[navn]"
CHILD = "barnet"
_HOME = kinship.MOTHER | kinship.FATHER | {"forældre", "forældrene", "hjem", "hjemme"}
_ONES_OWN = frozenset({"min", "mit", "vores"})
_POSSESSIVE = _ONES_OWN | {"hendes", "hans", "barnets", "deres", "drengens", "pigens"}
# What stands before "til Maja" or before "Maja" where she is the child.
_PARENT_OF = (
    relations.GRANDPARENTS
    | relations.AUNTS_AND_UNCLES
    | relations.TEACHERS
    | word_set("mor far nabo netværksfamilie plejefamilie aflastningsfamilie bedsteforældre dagplejer træner familie")
)
_CARED_FOR = word_set("passe passer passede hente henter hentede aflaste aflaster bekymret")
# What stands before a child's name, but not before "the child".
_FONDLY = word_set("lille lillebitte søde dejlige kære elskede stakkels store gamle unge yngste ældste mindste største")
_CHILD_AFTER = {
    "den": "barnet",
    "min": "mit barn",
    "vores": "vores barn",
    "deres": "deres barn",
    "hendes": "hendes barn",
}
_SAYS_OR_FEELS = SPEAKS | word_set("vil ville tør turde er var har havde kom kommer bor går sover spiser leger")


@dataclass(frozen=True)
class Replaced:
    """The text that may be kept, and what was taken out. `several`: two children seem to be named. `identifying`:
    there was a birthday, the name of a school, or the like."""

    text: str
    names: bool = False
    addresses: bool = False
    several: bool = False
    identifying: bool = False


class Roles:
    """Replaces names that are on the list, that the words around them give away, or that the caller found."""

    def __init__(self, names: FirstNames, towns: frozenset[str]) -> None:
        self._names, self._towns, self._addresses = names, towns, Addresses(towns)

    def replace(self, text: str, found: Iterable[str] = ()) -> Replaced:
        """`text` with roles. `found`: further names, as an entity recogniser saw them in this text."""
        text, addresses = self._addresses.taken_out(text)
        shown = without_cases_and_profiles(without_plates(without_birthdays(text)))
        general = without_schools(shown, self._names, self._towns)
        text, identifying = general, general != text
        reading = Reading(text)
        people = People(reading, self._names, found).all()
        if not people:
            return Replaced(text, addresses=addresses, identifying=identifying)
        roles, several = _roles(reading, people)
        for person in reversed(people):
            text = _written(text, reading, person, roles)
        return Replaced(text, True, addresses, several, identifying)

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """The spans (start, end) of `text` in which somebody is named, by a name on the list."""
        reading = Reading(text)
        people = People(reading, self._names).all()
        return [(reading.start(p.first), reading.end(p.last)) for p in people if p.name in self._names]


def _roles(reading: Reading, people: list[Person]) -> tuple[dict[str, str], bool]:
    """The role of each name, and whether two names seem to be children's."""
    roles: dict[str, str] = {}
    for person in people:
        role = _role(reading, person)
        if role:
            roles.setdefault(person.name, role)
    unknown = {person.name for person in people} - roles.keys()
    only_one = len(unknown) == 1 and CHILD not in roles.values() and not _HOME.isdisjoint(reading.lower)
    if only_one and any(person.name in unknown and _acts_like_a_child(reading, person) for person in people):
        roles[unknown.pop()] = CHILD
    children = [name for name, role in roles.items() if role == CHILD]
    if len(children) > 1:
        roles.update(dict.fromkeys(children, NAME))
    return roles, len(children) > 1


def _role(reading: Reading, person: Person) -> str | None:
    """The role that the words around this one mention give; None where they give none."""
    at, last = person.first, person.last
    if person.kin is not None:
        return _kin_role(reading, person.kin)
    if person.called:
        return _role_of_subject(reading, at)
    if not person.genitive and reading.age_follows(last):
        return CHILD
    if person.genitive and reading.next(last) in kinship.BELONGS_TO_A_CHILD:
        return CHILD
    before = reading.before(at, 2)
    if len(before) == 2 and before[1] == "til" and before[0] in _PARENT_OF:
        return CHILD
    if before == ["bekymret", "for"] or (before and before[-1] in _CARED_FOR):
        return CHILD
    apposition = at > 0 and reading.gap(at - 1) == ", " and reading.lower[at - 1] in kinship.CHILD
    return CHILD if apposition else None  # "mit barnebarn, Maja, ..."


def _role_of_subject(reading: Reading, at: int) -> str | None:
    """Whose name it is in "moren hedder ..." and "hun hedder ..."."""
    for index in range(at - 1, max(-1, at - 5), -1):
        word = reading.lower[index]
        if word in kinship.KIN:
            return _kin_role(reading, index)
        if word not in CALLED:
            return CHILD if word in {"hun", "han"} else None
    return None


def _kin_role(reading: Reading, at: int) -> str:
    word = reading.lower[at]
    owner = (reading.before(at, 1) or [""])[0]
    if word in kinship.CHILD and owner not in {"hendes", "hans", "deres"}:
        return CHILD
    if owner not in _ONES_OWN and word in kinship.MOTHER:
        return "mor"
    if owner not in _ONES_OWN and word in kinship.FATHER:
        return "far"
    if owner in _POSSESSIVE:
        return f"{owner} {word}"
    return NAME if word == "familien" or word in kinship.TITLES else word


def _acts_like_a_child(reading: Reading, person: Person) -> bool:
    """Whether the only name in a story that also tells of parents or of home speaks, feels or lives somewhere."""
    return reading.next(person.last) in _SAYS_OR_FEELS and not person.genitive


def _written(text: str, reading: Reading, person: Person, roles: dict[str, str]) -> str:
    """`text` with this one name replaced; names after it have been replaced already."""
    end = reading.end(person.last)
    if person.kin is not None and reading.lower[person.kin] in kinship.TITLES:
        return text[: reading.start(person.kin)] + NAME + ("s" if person.genitive else "") + text[end:]
    if person.kin is not None:
        ending = "s" if person.genitive and not reading.lower[person.kin].endswith("s") else ""
        return text[: reading.end(person.kin)] + ending + text[end:]
    role = NAME if person.called else roles.get(person.name, NAME)
    first = person.first
    if role == CHILD:
        first, role = _child_in_its_phrase(reading, first)
    if person.genitive:
        role += "s"
    if role[0].isalpha() and reading.begins(first):
        role = role[0].upper() + role[1:]
    return text[: reading.start(first)] + role + text[end:]


def _child_in_its_phrase(reading: Reading, at: int) -> tuple[int, str]:
    """The index of the first of the words that are replaced with the name, and what is written for them:
    "den lille Maja" is "barnet", "vores Maja" is "vores barn"."""
    first = at
    while first and reading.lower[first - 1] in _FONDLY and reading.gap(first - 1) == " ":
        first -= 1
    if first and reading.lower[first - 1] in _CHILD_AFTER and reading.gap(first - 1) == " ":
        return first - 1, _CHILD_AFTER[reading.lower[first - 1]]
    return first, CHILD
