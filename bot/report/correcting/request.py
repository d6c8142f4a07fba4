"""Recognises that a user wants something in the draft changed or taken out, and what."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.language.word_set import word_set
from bot.report.fields import FieldId
from bot.report.reading.phrases import SMALL, alike, pieces, tokens
from bot.report.wording.wording import Wording

_ABOUT_A_FIELD = word_set(
    "hans hendes barnets om med til svaret svar feltet felt punktet punkt afsnittet afsnit mit min mine der staar "
    "hvad skrev skrevet sagde spoergsmaalet spoergsmaal nummer nr igen sker skete ved paa af noget er var og baade"
)
_RETTING = word_set("ret rette retter rettes aendre aendr aendres aendret skift skifte rediger redigere korriger")
_DELETING = word_set("slet slette sletter slettes fjern fjerne fjerner fjernes")
_WRONG = word_set("forkert forkerte fejl ikke passer rigtigt rettes aendres")
_LONGEST = 12  # words
_INLINE = re.compile(
    r"^\W*(?:ret|rette|ændr|ændre|aendre|aendr|skift)\s+(?P<what>.{2,60}?)\s+til\s*:?\s+(?P<value>.+)$", re.I | re.S
)
# "ret det med øjet", "slet far råbte". Not "ret ofte" and "slet ikke", which are answers.
_UNNAMED = re.compile(
    r"^\W*(?:(?:kan|vil|må)\s+(?:du|vi|jeg)\s+|(?:jeg|vi)\s+vil\s+|gerne\s+|lige\s+|godt\s+)*"
    r"(?:(?P<surely>ret)\s+(?:lige\s+)?(?:til|det|den|de|dem|der|min|mit|mine|hans|hendes|ordet|ordene|sætningen|linjen|teksten)"
    r"|(?:ændr|ændre|aendre|aendr|slet|slette|fjern|fjerne)\s+(?!ikke\b|ingen\b|intet\b|aldrig\b))(?P<about>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = r"^\W*(?:(?:nej|hov|ups|men|og|vent)\W+)*"
_IS_WRONG = r"(?:er|var|er\s+blevet)\s+(?:\w+\s+)?(?:forkerte?|galt?)"
# "alderen er forkert hun er 6", but not "barnet er forkert klædt på".
_WRONG_AND_RIGHT = re.compile(
    rf"{_FIRST}(?P<what>.{{2,40}}?)\s+(?:{_IS_WRONG}|passer\s+ikke(?=\s*[,.;:-]))[\s,.;:-]+"
    r"(?:(?:det|der)\s+(?:skal|skulle)\s+(?:være|stå)\s+(?=\w)|(?=(?:hun|han|det|den|der|barnet|jeg|vi)\b|\d))"
    r"(?P<value>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# "det var forkert det med armen, det var benet", "det med armen er forkert"
_WRONG_ABOUT = re.compile(
    rf"{_FIRST}(?:det\s+{_IS_WRONG}\W+det\s+(?:der\s+)?(?:med|om)\s+(?P<behind>[\w\s]+)"
    rf"|det\s+(?:der\s+)?(?:med|om)\s+(?P<before>[\w\s]+?)\s+(?:{_IS_WRONG}|(?:passer|stemmer)\s+ikke)\b)",
    re.IGNORECASE,
)
# "fars navn skal ud". Not "barnet skal fjernes", which is an answer.
_TO_COME_OUT = re.compile(
    r"^\W*(?P<about>(?:\w+\s+){0,3}?(?:navn|ord|sætning|linje|afsnit|svar)(?:t?et|e?ne|en?|e?r|e?rne)?(?:\s+(?:om|med)(?:\s+\w+){1,3})?)\s+"
    r"(?:skal|må|bør|kan|vil jeg gerne have)\s+(?:(?:gerne|godt|lige|også|helst|hellere)\s+)*"
    r"(?:ud|væk|fjernes|slettes|ikke\s+(?:med|stå(?:\s+(?:der|med))?)|tages\s+ud)(?:\s+(?:igen|af\s+\w+))?\W*$",
    re.IGNORECASE,
)
# "jeg vil gerne skrive mere under hvad barnet sagde"
# Not "jeg vil skrive til forældrene", which is an answer.
_ADDS_UNDER = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:skrive?\s+(?:\w+\s+){0,3}?(?:under|i|ved)|tilføje?\s+(?:\w+\s+){0,3}?(?:under|til|i|ved))"
    r"\s+(?P<where>.+)$",
    re.IGNORECASE,
)
_BUT = re.compile(r"\bmen\b", re.IGNORECASE)
_NUMBERED = word_set(
    "punkt punktet spoergsmaal spoergsmaalet nummer nr felt feltet"
)  # "ret punkt 7", not "ret alderen til 7"
_POINTS = word_set("det den de dem der min mit mine ordet ordene")
_POINTING = word_set("det den de dem der med om at af ordet ordene saetningen linjen teksten er til fra hvor i og")


@dataclass(frozen=True)
class Correction:
    """`field`: what is to be corrected, None where it is not named. `value`: what it is to be, in the user's words.
    `remove`: it is to be taken out. `about`: words that stand in what is meant. `old`: what `value` takes the place of,
    as it stands in some answer ("ret lørdag til søndag"). `is_sure`: False for "fjern blik", which may be an answer."""

    field: FieldId | None = None
    value: str | None = None
    remove: bool = False
    about: tuple[str, ...] = ()
    is_sure: bool = True
    old: str | None = None


class Corrections:
    """Knows the names of a wording's fields."""

    def __init__(self, wording: Wording, is_command: Callable[[str], bool]) -> None:
        """`is_command`: whether a piece of a message only says what is wanted, as "skrev forkert" does."""
        self._is_command = is_command
        self._fields: list[tuple[tuple[str, ...], FieldId]] = []
        for number, question in enumerate(wording.questions):
            names = [question.label, *question.words, *([str(number)] if number else [])]
            self._fields += [(tokens(name), question.id) for name in names]
        self._fields.sort(key=lambda named: -len(named[0]))

    def recognise(self, text: str) -> Correction | None:
        """The correction that `text` asks for; None where it is something else."""
        whole = tokens(text)
        return (
            self._named(text, whole)
            or self._in_a_piece(text)
            or self._wrong(text, whole)
            or self._removal(whole)
            or self._unnamed(text, whole)
        )

    def field_to_add_to(self, text: str) -> FieldId | None:
        """The field to which `text` asks to add something, without saying what; None where it does not."""
        adds = _ADDS_UNDER.match(text) if len(tokens(text)) <= _LONGEST else None
        return self.field_named(adds["where"]) if adds else None

    def field_named(self, text: str) -> FieldId | None:
        """The field that `text` names and nothing else ("alderen", "det om hvornår"); None if there is none."""
        words = tokens(text)
        return self._field_in(words, allow=SMALL | _ABOUT_A_FIELD) if len(words) <= _LONGEST else None

    def _named(self, text: str, whole: tuple[str, ...]) -> Correction | None:
        """ "ret alderen", "lav relationen om", "det med hvornår er forkert", "ret hvornår til i søndags"."""
        passing = _ABOUT_A_FIELD | SMALL
        first = next((i for i, token in enumerate(whole) if token in _RETTING), len(whole))
        named: FieldId | None = None
        if first < len(whole) <= _LONGEST and passing.issuperset(whole[:first]):
            rest = whole[first + 1 :]
            fields, left = self._fields_in(rest)
            if len(fields) == 1 and len(left) == 1 and left[0].isdigit():
                return Correction(fields.pop(), left[0])  # "ret alderen 7"
            if len(fields) > 1 and passing.issuperset(left):
                return Correction()  # "ret både alder og hvornår": one at a time
            named = self._field_in(rest, passing | _WRONG)
        if named is None and len(whole) <= _LONGEST:
            if whole[0] == "lav" and whole[-1] == "om":
                named = self._field_in(whole[1:-1], passing)
            elif whole[-2:] == ("passer", "ikke") or {"forkert", "forkerte", "rettes", "fejl"} & set(whole[-2:]):
                named = self._field_in(whole, passing | _WRONG)
        if named:
            return Correction(named)
        inline = _INLINE.match(text)
        named = self._field_in(tokens(inline["what"]), passing) if inline else None
        if inline and (named or len(whole) <= _LONGEST):
            return Correction(named, inline["value"].strip(), old=None if named else inline["what"].strip())
        return None

    def _in_a_piece(self, text: str) -> Correction | None:
        """ "det var faktisk lørdag, ret det om hvornår", and with what it is to be: "ret hvornår, det var lørdag"."""
        parts = [part for piece in pieces(text) for part in _BUT.split(piece) if tokens(part)]
        for at, piece in enumerate(parts if len(parts) > 1 else ()):
            rest = parts[1:] if at == 0 else []
            whole = tokens(piece)
            correction = self._named(piece, whole) if _RETTING & set(whole) else None
            if correction and correction.field:
                told = [said for said in rest if set(tokens(said)) - SMALL and not self._is_command(said)]
                return Correction(correction.field, correction.value or ", ".join(told) or None)
        return None

    def _wrong(self, text: str, whole: tuple[str, ...]) -> Correction | None:
        """What is wrong, by its name with what it is to be, or by words that stand in it."""
        if len(whole) > _LONGEST:
            return None
        right = _WRONG_AND_RIGHT.match(text)
        named = self._field_in(tokens(right["what"]), _ABOUT_A_FIELD | SMALL) if right else None
        if right and named:
            return Correction(named, right["value"].strip())
        about = _WRONG_ABOUT.match(text)
        words = tokens(about["behind"] or about["before"]) if about else ()
        about_words = tuple(word for word in words if word not in SMALL | _POINTING)
        return Correction(about=about_words, is_sure=False) if about_words else None

    def _removal(self, whole: tuple[str, ...]) -> Correction | None:
        """ "slet set og hørt", "fjern svaret om det gode"."""
        first = next((i for i, token in enumerate(whole) if token in _DELETING), len(whole))
        if first < len(whole) <= _LONGEST and SMALL.issuperset(whole[:first]):
            named = self._field_in(whole[first + 1 :], _ABOUT_A_FIELD | SMALL)
            return Correction(named, remove=True) if named else None
        return None

    def _unnamed(self, text: str, whole: tuple[str, ...]) -> Correction | None:
        """Something that the draft holds is meant, by words that stand in it."""
        if len(whole) > _LONGEST:
            return None
        if (out := _TO_COME_OUT.match(text)) is not None:
            return Correction(about=tuple(w for w in tokens(out["about"]) if w not in SMALL | _POINTING))
        match = _UNNAMED.match(text)
        if match is None:
            return None
        about = tokens(match["about"])
        is_sure = match["surely"] is not None or not _POINTS.isdisjoint(about[:1])
        return Correction(about=tuple(w for w in about if w not in SMALL | _POINTING), is_sure=is_sure)

    def _field_in(self, words: tuple[str, ...], allow: frozenset[str]) -> FieldId | None:
        """The field named somewhere in `words`, where all the other words are among `allow`."""
        for name, field in self._fields:
            for at in _places(name, words):
                if all(word in allow for word in (*words[:at], *words[at + len(name) :])):
                    return field
        return None

    def _fields_in(self, words: tuple[str, ...]) -> tuple[set[FieldId], list[str]]:
        """All fields named in `words`, the longest names first, and the words that are left over."""
        fields: set[FieldId] = set()
        left: dict[int, str] = dict(enumerate(words))
        for name, field in self._fields:
            for at in _places(name, words):
                a_number = name[0].isdigit() and at > 0 and words[at - 1] not in _NUMBERED
                if not a_number and all(place in left for place in range(at, at + len(name))):
                    fields.add(field)
                    for place in range(at, at + len(name)):
                        del left[place]
        return fields, list(left.values())


def _places(name: tuple[str, ...], words: tuple[str, ...]) -> Iterator[int]:
    for at in range(len(words) - len(name) + 1):
        if all(map(alike, words[at : at + len(name)], name)):
            yield at
