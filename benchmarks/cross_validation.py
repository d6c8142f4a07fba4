"""Stratified cross-validation of the understanding, and what follows from it."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold

from bot.encoder.adaptation import is_held_back
from bot.encoder.sentence_encoder import Encoder
from bot.handbook.training import FollowUp
from bot.language.tidying import tidy
from bot.project import ENCODER_ADAPTATION
from pipeline.remembering_encoder import remembering_encoder
from pipeline.understanding import UnderstandingPipeline

_FOLLOW_UPS_HELD_OUT = 5  # one in so many
# Of the short cross-validation: folds, and the fewest and most questions of an intent.
_SAMPLE_FOLDS, _SAMPLE_FEWEST, _SAMPLE_MOST = 2, 4, 12


@dataclass(frozen=True)
class Outcome:
    """Every question with its true intent, the intent it was given while held out, and that one's confidence."""

    texts: list[str]
    wanted: list[str]
    given: list[str]
    confidence: list[float]

    @property
    def accuracy(self) -> float:
        """The share of questions that were understood."""
        return float(np.mean([w == g for w, g in zip(self.wanted, self.given, strict=True)]))

    @property
    def macro_f1(self) -> float:
        """The mean over intents of F1."""
        return float(f1_score(self.wanted, self.given, average="macro", zero_division=0))

    @property
    def calibration_error(self) -> float:
        """Expected calibration error over ten bins: how far confidence is from the truth."""
        right = np.array([w == g for w, g in zip(self.wanted, self.given, strict=True)])
        confidence = np.array(self.confidence)
        bins = np.minimum((confidence * 10).astype(int), 9)
        gaps = [abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).sum() for b in set(bins)]
        return float(sum(gaps) / len(right))

    def recalls(self) -> dict[str, float]:
        """For each intent the share of its questions that were understood."""
        found: defaultdict[str, list[bool]] = defaultdict(list)
        for wanted, given in zip(self.wanted, self.given, strict=True):
            found[wanted].append(wanted == given)
        return {intent: float(np.mean(values)) for intent, values in sorted(found.items())}

    def confusions(self, most: int) -> list[tuple[str, str, int]]:
        """The `most` pairs (true, given) that are mixed up most often, and how often."""
        pairs = Counter((w, g) for w, g in zip(self.wanted, self.given, strict=True) if w != g)
        return [(wanted, given, count) for (wanted, given), count in pairs.most_common(most)]


def labelled(training: Mapping[str, list[str]], most: int | None = None) -> tuple[list[str], list[str]]:
    """The questions and their intents, side by side; with `most`, at most so many of each intent.

    Which ones are kept depends on each question alone: adding one changes the choice by one.
    """
    chosen = {intent: sorted(set(asked), key=_shuffled)[:most] for intent, asked in training.items()}
    texts = [text for asked in chosen.values() for text in asked]
    return texts, [intent for intent, asked in chosen.items() for _ in asked]


def _shuffled(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


Adapt = Callable[[list[str], list[str]], AbstractContextManager[Encoder | None]]


def cross_validate(
    texts: list[str], intents: list[str], folds: int, adapt: Adapt = lambda texts, intents: nullcontext()
) -> Outcome:
    """Train on all folds but one, try the held-out one, for each fold in turn. `adapt`: what adapts the
    encoder to the questions that are trained on, if it is to be adapted."""
    given, confidence = [""] * len(texts), [0.0] * len(texts)
    splitter = StratifiedKFold(folds, shuffle=True, random_state=0)
    for train, held_out in splitter.split(texts, intents):
        learnt = [texts[i] for i in train], [intents[i] for i in train]
        with adapt(*learnt) as adapted:
            pipeline = UnderstandingPipeline(adapted)
            pipeline.fit(*learnt)
            for place, guesses in zip(held_out, pipeline.guesses([texts[i] for i in held_out]), strict=True):
                given[place], confidence[place] = guesses[0]
    return Outcome(texts, intents, given, confidence)


def ask_follow_ups(texts: list[str], intents: list[str], follow_ups: list[FollowUp]) -> Outcome:
    """Train on the questions and four fifths of the follow-ups, and try the last fifth behind their answers."""
    asked = [f for f in follow_ups if int(_shuffled(f.text), 16) % _FOLLOW_UPS_HELD_OUT == 0]
    kept = set(asked)
    pipeline = UnderstandingPipeline(remembering_encoder(ENCODER_ADAPTATION))
    pipeline.fit(texts, intents, [f for f in follow_ups if f not in kept])
    best = [guesses[0] for guesses in pipeline.guesses_behind([f.answered for f in asked], [f.text for f in asked])]
    return Outcome([f.text for f in asked], [f.intent for f in asked], *map(list, zip(*best, strict=True)))


def ask_held_back(texts: list[str], intents: list[str]) -> Outcome:
    """Train on the questions that the sentence encoder has learnt from, and try the tenth that it has not.

    The confidence is no measure here: it is fitted on held-back questions, of which none are left to train on."""
    pairs = list(zip(texts, intents, strict=True))
    learnt = [pair for pair in pairs if not is_held_back(tidy(pair[0]))]
    asked = [pair for pair in pairs if is_held_back(tidy(pair[0]))]
    pipeline = UnderstandingPipeline(remembering_encoder(ENCODER_ADAPTATION))
    pipeline.fit([text for text, _ in learnt], [intent for _, intent in learnt])
    best = [guesses[0] for guesses in pipeline.guesses([text for text, _ in asked])]
    return Outcome(
        [text for text, _ in asked],
        [intent for _, intent in asked],
        [intent for intent, _ in best],
        [confidence for _, confidence in best],
    )


def sampled(training: Mapping[str, list[str]]) -> Outcome:
    """A short cross-validation, on some of the questions that the sentence encoder has not learnt from; what it has
    read before it need not read again. An intent of which there are hardly any is left out."""
    held_back = {intent: [text for text in asked if is_held_back(tidy(text))] for intent, asked in training.items()}
    enough = {intent: asked for intent, asked in held_back.items() if len(asked) >= _SAMPLE_FEWEST}
    encoder = remembering_encoder(ENCODER_ADAPTATION)
    return cross_validate(*labelled(enough, _SAMPLE_MOST), _SAMPLE_FOLDS, lambda *_: nullcontext(encoder))
