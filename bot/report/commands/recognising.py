"""Recognises what a user wants in the middle of a draft, in everyday wording.

Only a whole message is a command: "stop" is one, "han råbte stop" is an answer.
"""

from dataclasses import dataclass

from bot.language.lexicon import danish_frequencies
from bot.report.commands.names import Command
from bot.report.correcting.request import Correction, Corrections
from bot.report.fields import FieldId
from bot.report.reading.phrases import SMALL, alike, content, pieces, tokens
from bot.report.reading.questions import begins_to_ask
from bot.report.reading.speech import is_quoted
from bot.report.wording.wording import Remark, Wording

_COMMON = 1e-7  # of running text
_LONGEST_COMMAND = 10  # words
_LONGEST_OPENED = 14  # words: what tells more is an answer
_AND_MORE = "…"  # at the end of a phrase in the wording: other words may follow
_BUT = "men"
# "nej, stop" is "stop", and "vent, stop" too.
_PASSING = frozenset({Command.YES, Command.NO, Command.AGREE, Command.LEAVE, Command.NOT_NOW})
_BEFORE = SMALL | {"nej", "vent"}  # what may stand before a command: "nej, drop det, jeg ..."
_GIVING_UP = frozenset({Command.NOT_NOW, Command.LEAVE})

_Meaning = Command | Remark


@dataclass(frozen=True)
class Recognised:
    """Either a `command`, with what is to be corrected where that is what is wanted, or a `remark`."""

    command: Command | None = None
    correction: Correction | None = None
    remark: Remark | None = None


class Commands:
    """The commands and remarks of a wording file, ready to be recognised."""

    def __init__(self, wording: Wording) -> None:
        said: list[tuple[str, _Meaning]] = [(p, c) for c in Command for p in wording.commands[c.value]]
        said += [(phrase, remark) for remark in wording.remarks for phrase in remark.words]
        self._phrases = [(content(phrase), meaning) for phrase, meaning in said]
        self._exact = dict(reversed(self._phrases))  # of two with one content, the first wins
        self._whole = {tokens(phrase): meaning for phrase, meaning in said}
        openings = [(tokens(phrase), meaning) for phrase, meaning in said if phrase.endswith(_AND_MORE)]
        self._openings = sorted(openings, key=lambda opening: -len(opening[0]))  # the one that says more counts
        self._corrections = Corrections(wording, lambda text: content(text) in self._exact)

    def recognise(self, text: str) -> Recognised | None:
        """What `text` wants; None where it is something else."""
        whole = tokens(text)
        if not whole or is_quoted(text):
            return None
        meaning: _Meaning | None = None
        short = len(whole) <= _LONGEST_COMMAND
        if short:
            words = content(text)
            meaning = self._whole.get(whole) or self._exact.get(words) or self._doubled(words) or self._pieces(text)
        if meaning is None and len(whole) <= _LONGEST_OPENED:
            meaning = self._opening(whole)
        if meaning in {None, Command.ADD} and (field := self._corrections.field_to_add_to(text)) is not None:
            return Recognised(Command.ADD, Correction(field))
        if meaning is None and (correction := self._corrections.recognise(text)) is not None:
            return Recognised(Command.CLEAR if correction.remove else Command.CORRECT, correction)
        if meaning is None and short:
            meaning = self._misspelt(text, words)
        if isinstance(meaning, Remark):
            return Recognised(remark=meaning)
        return Recognised(meaning) if meaning else None

    def field_named(self, text: str) -> FieldId | None:
        """The field that `text` names and nothing else ("alderen", "det om hvornår"); None if there is none."""
        return self._corrections.field_named(text)

    def _doubled(self, words: tuple[str, ...]) -> _Meaning | None:
        """The command said in several ways at once ("gider ikke mere, stop"), or after a yes, a no or a wait
        ("nej vent, stop")."""
        for cut in range(1, len(words)):
            first, rest = self._exact.get(words[:cut]), words[cut:]
            second = self._exact.get(rest) or (self._doubled(rest) if first in _PASSING else None)
            if second is not None and (first is second or first in _PASSING):
                return second
            if first is not None and second is Command.LEAVE:
                return first  # "slet det hele, jeg vil ikke alligevel"
        return None

    def _pieces(self, text: str) -> _Meaning | None:
        """The command that every piece between commas says ("nej drop det, jeg har ombestemt mig")."""
        telling = [content(piece) for piece in pieces(text) if set(tokens(piece)) - SMALL]
        said = {self._exact.get(piece) or self._doubled(piece) for piece in telling} - {Command.YES, Command.NO}
        said = said - {Command.LEAVE} or said
        return said.pop() if len(telling) > 1 and len(said) == 1 else None

    def _opening(self, whole: tuple[str, ...]) -> _Meaning | None:
        """The command with which the message begins, where more may follow ("vent lidt, telefonen ringer")."""
        at = next((i for i, token in enumerate(whole) if token not in _BEFORE), 0)
        for opening, meaning in self._openings:
            for start in (0, at):
                end = start + len(opening)
                if whole[start:end] != opening:
                    continue
                asks = meaning in _GIVING_UP and begins_to_ask(whole[end:])
                tells = meaning is Command.DONT_KNOW and _BUT in whole[end:]  # "ved ikke hvad hun sagde, men hun græd"
                if not asks and not tells:
                    return meaning
        return None

    def _misspelt(self, text: str, words: tuple[str, ...]) -> _Meaning | None:
        typed = text.casefold().split()
        if len(typed) == 1 and danish_frequencies().get(typed[0].strip(".!?,"), 0.0) >= _COMMON:
            return None  # a word of its own ("sult", "shoppe"), not "slut" or "stoppe" misspelt
        joined = "".join(words)
        for phrase, meaning in self._phrases:
            if len(phrase) == len(words) and all(map(alike, words, phrase)):
                return meaning
            if joined and "".join(phrase) == joined:  # "springover", "ved ik ke"
                return meaning
        return None
