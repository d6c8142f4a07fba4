"""Sees what is urgent: from the classifier's guesses, sentence by sentence, and from signals a caseworker can read."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.handbook.model import URGENT_HELP
from bot.handbook.required import SICK_CHILD
from bot.language.adults import speaks_as_an_adult
from bot.language.asking import asks_within
from bot.language.splitting import is_sentence
from bot.nlu.parts import IN_CONTEXT, PARTS, TYPED
from bot.nlu.stateless import StatelessComponent
from bot.nlu.topic_classifier import GUESSES
from bot.privacy.masking import hidden_kinds, hides_numbers
from bot.project import handbook, urgency_signals
from bot.understanding.intents import ALARMS, CONCERN, OUTSIDE, OVER
from bot.understanding.over import is_rather_over
from bot.urgency.kinds import CHILD_ITSELF, AlarmKind

ALARM = "alarm"  # {"kind": life | police | child, "reason": text, "confidence": 0..1}, or absent
_SHORT = 6  # words
_RATHER = 2.5  # how many times likelier than a faint emergency a worry must be
_MUCH_RATHER = 4.0  # the same for nothing that is the handbook's matter, and for a worry that is asked about
_RATHER_ILL = 4.0  # how many times likelier than an emergency it must be that a child is ill
_A_CHOICE = re.compile(r"\W*\d{1,2}\W*")  # "2" chooses what was offered; "112" does not


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class UrgencyDetector(StatelessComponent):
    """Sets `alarm` on a message where it, or one sentence of it, is urgent.

    Behind an answer the message counts as it is read there; what is clear alone rings all the same, as a signal does.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """From which confidence a whole message (`whole`) or one of its sentences, or what is left beside a hidden
        number (`part`), is urgent. `supported`: what the classifier must think of the whole message where one
        sentence or a signal of data/urgency.yml sounds urgent ("the cat has run away"); `supported_short`: the same
        for a signal in a message of a few words; `supported_part`: or else of the sentence that holds the signal.
        `part_alone`: from which confidence one sentence is urgent without that. `faint`: below this confidence a
        message is rather a worry, whose reply names 112 and 114, too, or nothing for the handbook, where that is
        several times likelier. `child`: from which confidence a child is taken to write of itself; below it an adult
        may be telling what a child said."""
        thresholds = {"whole": 0.1, "part": 0.8, "part_alone": 0.95, "child": 0.35}
        return {**thresholds, "faint": 0.25, "supported": 0.01, "supported_short": 0.003, "supported_part": 0.3}

    def __init__(self, config: dict[str, Any]) -> None:
        self._whole, self._part = float(config["whole"]), float(config["part"])
        self._part_alone = float(config["part_alone"])
        self._faint, self._child = float(config["faint"]), float(config["child"])
        # The topics about emergencies are not put together: all of them sound like one.
        self._headings = {topic.id: topic.heading for topic in handbook().topics if topic.heading != URGENT_HELP}
        self._supported, self._supported_short = float(config["supported"]), float(config["supported_short"])
        self._supported_part = float(config["supported_part"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the alarm of each message."""
        for message in messages:
            alarm = self._alarm(message)
            if alarm:
                message.set(ALARM, alarm, add_to_output=True)
        return messages

    def _alarm(self, message: Message) -> dict[str, Any] | None:
        text = message.get(TEXT) or ""
        support = self._likeliest(message)[1]
        parts = message.get(PARTS) or []
        signal = urgency_signals().find(text)
        if signal and (signal.clear or self._is_supported(message, support, parts)):
            return {"kind": signal.kind, "reason": f"signal »{signal.name}«", "confidence": 1.0}
        if _A_CHOICE.fullmatch(text):
            return None
        of_a_part = self._part if support >= self._supported else self._part_alone
        # What is left beside a hidden number ("hun er født og de sidste er") is no whole message: it must be clearer.
        beside_a_number = hides_numbers(hidden_kinds(message.get(TYPED) or ""))
        whole = self._part if beside_a_number else self._whole
        for reading, threshold in [
            (message, self._part),
            # "hvor sidder hun henne" alone is a child that is gone; behind an answer about the consultant it is not.
            (message.get(IN_CONTEXT) or message, whole),
            *((part, of_a_part) for part in parts if is_sentence(part.get(TEXT) or "")),
        ]:
            kind, confidence = self._likeliest(reading)
            if confidence >= threshold and not self._rather_calm(reading, confidence):
                return {"kind": kind, "reason": f"acute_{kind} {confidence:.0%}", "confidence": confidence}
        return None

    def _is_supported(self, message: Message, support: float, parts: Sequence[Message]) -> bool:
        """Whether the classifier supports a signal of `message` a little; or clearly in the sentence that holds it,
        where a question around it hides it in the whole."""
        is_short = len((message.get(TEXT) or "").split()) <= _SHORT
        return support >= (self._supported_short if is_short else self._supported) or any(
            self._likeliest(part)[1] >= self._supported_part and urgency_signals().find(part.get(TEXT) or "")
            for part in parts
        )

    def _likeliest(self, message: Message) -> tuple[AlarmKind | None, float]:
        """The likeliest kind of emergency, and how likely any emergency is."""
        kinds = {ALARMS[intent]: confidence for intent, confidence in message.get(GUESSES) or [] if intent in ALARMS}
        # "min mand drikker, når hun er her"
        if kinds.get(CHILD_ITSELF, 0.0) < self._child or speaks_as_an_adult(message.get(TEXT) or ""):
            kinds.pop(CHILD_ITSELF, None)
        return max(kinds, key=kinds.__getitem__, default=None), sum(kinds.values())

    def _rather_calm(self, message: Message, confidence: float) -> bool:
        """Whether `message` asks about something calm that is likelier than the emergency ("må man tage fat i ham"), be
        it one heading with all its topics (a child that is ill: several times likelier), or much rather says that the
        emergency is over ("han er kørt igen") or, asking, tells of a worry that is none now, or is but faintly an
        emergency and much rather something else."""
        guesses: dict[str, float] = dict(message.get(GUESSES) or [])
        much_rather = {intent for intent, found in guesses.items() if found > _MUCH_RATHER * confidence}
        if is_rather_over(guesses.get(OVER, 0.0), confidence):
            return True
        if confidence < self._faint and (OUTSIDE in much_rather or guesses.get(CONCERN, 0.0) > _RATHER * confidence):
            return True
        calm: defaultdict[str, float] = defaultdict(float)
        for intent, found in guesses.items():
            if intent not in {*ALARMS, CONCERN}:
                # "skal han bare sove": of a child that is ill an emergency is asked about in the same words.
                calm[self._headings.get(intent, intent)] += found / _RATHER_ILL if intent == SICK_CHILD else found
        likelier = max(calm.values(), default=0.0) > confidence
        return (likelier or CONCERN in much_rather) and asks_within(message.get(TEXT) or "")
