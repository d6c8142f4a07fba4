"""Recognises what a user wants in the middle of a draft, in everyday wording.

Only a whole message is a command: "stop" is one, "han råbte stop" is an answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.language.lexicon import danish_frequencies
from bot.language.word_set import word_set
from bot.report.answers import is_quoted
from bot.report.command_names import Command
from bot.report.fields import FieldId
from bot.report.wording import Wording

_WORD = re.compile(r"[^\W_]+")
_SPELLED = (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("é", "e"), ("ä", "ae"), ("ö", "oe"))
# Words that add nothing to a command: "jeg vil gerne springe det her over, tak" is "springe over".
_SMALL = word_set(
    "jeg vil gerne lige nu tak please venligst det den dette denne her at bare saa du vi maa kan kunne skal hej "
    "okay ok godt altsaa naa oeh jo mig os i faktisk helst venlig vaer soed proev"
)
_ASKING = word_set("kan kunne maa skal")
_BY_WHOM = (("vi",), ("jeg",), ("du",), ("man",))
_BARE = word_set("ikke var er har")  # nothing is left when only these are: "det var det", "ikke nu"
_SLANG = {"ik": "ikke", "ikk": "ikke", "itte": "ikke", "hva": "hvad", "ka": "kan", "ska": "skal", "ve": "ved"}
_ABOUT_A_FIELD = word_set(
    "hans hendes barnets om med til svaret svar feltet felt punktet punkt afsnittet afsnit mit min mine der staar "
    "hvad skrev skrevet sagde spoergsmaalet spoergsmaal nummer nr igen sker skete ved paa af noget er var"
)
_RETTING = word_set("ret rette retter rettes aendre aendr aendres aendret skift skifte rediger redigere korriger")
_WRONG = word_set("forkert forkerte fejl ikke passer rigtigt rettes aendres")
_COMMON = 1e-7  # of running text
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_LONGEST_COMMAND = 10  # words
_LONGEST_OPENED = 14  # words: what tells more is an answer
_AND_MORE = "…"  # at the end of a phrase in the wording: other words may follow
_PIECE_END = re.compile(r"[,.;!\n]+|\s-\s")
_LONGEST_CORRECTION = 12
_INLINE = re.compile(
    r"^\W*(?:ret|rette|ændr|ændre|aendre|aendr|skift)\s+(?P<what>.{2,60}?)\s+til\s*:?\s+(?P<value>.+)$", re.I | re.S
)


@dataclass(frozen=True)
class Recognised:
    """`field`: what is to be corrected. `value`: what it is to be corrected to, in the user's words."""

    command: Command
    field: FieldId | None = None
    value: str | None = None


class Commands:
    """The commands of a wording file, ready to be recognised."""

    def __init__(self, wording: Wording) -> None:
        self._phrases: list[tuple[tuple[str, ...], Command]] = []
        for command in Command:
            for phrase in wording.commands[command.value]:
                self._phrases.append((_content(phrase), command))
        self._exact: dict[tuple[str, ...], Command] = {}
        for content, command in reversed(self._phrases):  # of two commands with one content, the first wins
            self._exact[content] = command
        self._whole = {_tokens(phrase): c for c in Command for phrase in wording.commands[c.value]}
        self._openings = [
            (_tokens(phrase), c) for c in Command for phrase in wording.commands[c.value] if phrase.endswith(_AND_MORE)
        ]
        self._fields: list[tuple[tuple[str, ...], FieldId]] = []
        for number, question in enumerate(wording.questions):
            names = [question.label, *question.words, *([str(number)] if number else [])]
            self._fields += [(_tokens(name), question.id) for name in names]
        self._fields.sort(key=lambda named: -len(named[0]))

    def recognise(self, text: str) -> Recognised | None:
        """The command that `text` is; None where it is something else."""
        whole = _tokens(text)
        if not whole or is_quoted(text):
            return None
        if len(whole) <= _LONGEST_COMMAND:
            content = _content(text)
            exact = self._whole.get(whole) or self._exact.get(content) or self._doubled(content) or self._pieces(text)
            if exact is not None:
                return Recognised(exact)
        opened = self._opening(whole) if len(whole) <= _LONGEST_OPENED else None
        if opened is not None:
            return Recognised(opened)
        correction = self._correction(text, whole) or self._correction_in_a_piece(text)
        if correction is not None:
            return correction
        if len(whole) <= _LONGEST_COMMAND:
            return self._misspelt(text, content)
        return None

    def field_named(self, text: str) -> FieldId | None:
        """The field that `text` names and nothing else ("alderen", "det om hvornår"); None if there is none."""
        return self._field_in(_tokens(text), allow=_SMALL | _ABOUT_A_FIELD)

    def _doubled(self, content: tuple[str, ...]) -> Command | None:
        """The command said in two ways at once ("gider ikke mere, stop"), or after a yes or no ("nej, stop")."""
        for cut in range(1, len(content)):
            first, second = self._exact.get(content[:cut]), self._exact.get(content[cut:])
            if second is not None and (first is second or first in {Command.YES, Command.NO, Command.AGREE}):
                return second
        return None

    def _pieces(self, text: str) -> Command | None:
        """The command that every piece between commas says ("nej drop det, jeg har ombestemt mig")."""
        pieces = [_content(piece) for piece in _PIECE_END.split(text) if set(_tokens(piece)) - _SMALL]
        said = {self._exact.get(piece) or self._doubled(piece) for piece in pieces} - {Command.YES, Command.NO}
        return said.pop() if len(pieces) > 1 and len(said) == 1 else None

    def _opening(self, whole: tuple[str, ...]) -> Command | None:
        """The command with which the message begins, where more may follow ("vent lidt, telefonen ringer")."""
        at = next((i for i, token in enumerate(whole) if token not in _SMALL), 0)
        found = (c for opening, c in self._openings for start in (0, at) if _begins(whole[start:], opening))
        return next(found, None)

    def _misspelt(self, text: str, content: tuple[str, ...]) -> Recognised | None:
        words = text.casefold().split()
        if len(words) == 1 and danish_frequencies().get(words[0].strip(".!?,"), 0.0) >= _COMMON:
            return None  # a word of its own ("sult", "shoppe"), not "slut" or "stoppe" misspelt
        joined = "".join(content)
        for phrase, command in self._phrases:
            if len(phrase) == len(content) and all(map(_alike, content, phrase)):
                return Recognised(command)
            if phrase and "".join(phrase) == joined:  # "springover", "ved ik ke"
                return Recognised(command)
        return None

    def _correction(self, text: str, whole: tuple[str, ...]) -> Recognised | None:
        """ "ret alderen", "lav relationen om", "det med hvornår er forkert", "ret hvornår til i søndags"."""
        passing = _ABOUT_A_FIELD | _SMALL
        first = next((i for i, token in enumerate(whole) if token in _RETTING), len(whole))
        named: FieldId | None = None
        if first < len(whole) <= _LONGEST_CORRECTION and passing.issuperset(whole[:first]):
            named = self._field_in(whole[first + 1 :], passing | _WRONG)
        if named is None and len(whole) <= _LONGEST_COMMAND:
            if whole[0] == "lav" and whole[-1] == "om":
                named = self._field_in(whole[1:-1], passing)
            elif whole[-2:] == ("passer", "ikke") or {"forkert", "forkerte", "rettes", "fejl"} & set(whole[-2:]):
                named = self._field_in(whole, passing | _WRONG)
        if named:
            return Recognised(Command.CORRECT, named)
        inline = _INLINE.match(text)
        named = self._field_in(_tokens(inline["what"]), passing) if inline else None
        return Recognised(Command.CORRECT, named, inline["value"].strip()) if inline and named else None

    def _correction_in_a_piece(self, text: str) -> Recognised | None:
        """ "det var faktisk lørdag, ret det om hvornår", and with what it is to be: "ret hvornår, det var lørdag"."""
        pieces = [piece.strip() for piece in _PIECE_END.split(text) if _tokens(piece)]
        for piece, rest in ((pieces[0], pieces[1:]), (pieces[-1], [])) if len(pieces) > 1 else ():
            tokens = _tokens(piece)
            correction = self._correction(piece, tokens) if _RETTING & set(tokens) else None
            if correction:
                told = [said for said in rest if set(_tokens(said)) - _SMALL and not self._exact.get(_content(said))]
                return Recognised(correction.command, correction.field, correction.value or ", ".join(told) or None)
        return None

    def _field_in(self, tokens: tuple[str, ...], allow: frozenset[str]) -> FieldId | None:
        """The field named somewhere in `tokens`, where all the other tokens are among `allow`."""
        for name, field in self._fields:
            for at in _places(name, tokens):
                if all(token in allow for token in (*tokens[:at], *tokens[at + len(name) :])):
                    return field
        return None


def _begins(tokens: tuple[str, ...], opening: tuple[str, ...]) -> bool:
    return tokens[: len(opening)] == opening


def _places(name: tuple[str, ...], tokens: tuple[str, ...]) -> Iterator[int]:
    for at in range(len(tokens) - len(name) + 1):
        if all(map(_alike, tokens[at : at + len(name)], name)):
            yield at


def _tokens(text: str) -> tuple[str, ...]:
    """Lower-case words with æ, ø, å as they are typed on a foreign keyboard."""
    spelled = _STRETCHED.sub(r"\1", text.casefold())  # "stoooop"
    for letter, typed in _SPELLED:
        spelled = spelled.replace(letter, typed)
    return tuple(_SLANG.get(word, word) for word in _WORD.findall(spelled))


def _content(text: str) -> tuple[str, ...]:
    """The tokens without small words, unless hardly anything would be left."""
    tokens = _tokens(text)
    # "kan vi ikke springe over?" asks for the same as "kan vi springe over?"
    small = _SMALL | {"ikke"} if tokens[1:2] in _BY_WHOM and tokens[0] in _ASKING else _SMALL
    kept = tuple(token for token in tokens if token not in small)
    return kept if set(kept) - _BARE else tokens


def _alike(typed: str, meant: str) -> bool:
    """Whether `typed` is `meant` with the slips of a hurried thumb.

    In a short word only swapped or doubled letters count, since another letter makes another word
    ("stor" is not "stop", "slem" is not "slet").
    """
    if typed == meant:
        return True
    if len(meant) <= 3 or typed[0] != meant[0]:
        return False
    distance = OSA.distance(typed, meant)
    if len(meant) <= 4:
        return distance == 1 and set(typed) == set(meant)
    return distance <= (1 if len(meant) <= 7 else 2)
