"""The training questions as the encoder will see messages, and with slips of the thumb."""

import random
from pathlib import Path

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.encoder.adaptation import is_held_back
from bot.handbook.training import read_training
from bot.nlu.parts import TYPED
from pipeline.understanding import UnderstandingPipeline

_CLEANING = ("MessageCleaner", "SpellingCorrector")
_SLIPS_IN, _SLIPS_PER_LETTER = 0.4, 0.03
_LETTERS = "abdefghijklmnorstuvyæøå"


def cleaned_questions(folder: Path) -> list[tuple[str, str]]:
    """Each question in `folder` but the held-back tenth, tidied and its spelling repaired, with its intent."""
    training = [(text, intent) for intent, texts in read_training(folder).items() for text in texts]
    texts, intents = map(list, zip(*training, strict=True))
    return [(m.get(TEXT), m.get(INTENT)) for m in cleaned(texts, intents) if not is_held_back(m.get(TYPED))]


def cleaned(texts: list[str], intents: list[str]) -> list[Message]:
    """The questions with their intents, tidied and their spelling repaired, but those of which nothing is left."""
    return [m for m in UnderstandingPipeline(only=_CLEANING).fit(texts, intents) if m.get(TEXT)]


def with_slips(text: str, chance: random.Random) -> str:
    """`text`, in two of five cases with letters lost, swapped, doubled or mistaken."""
    if chance.random() > _SLIPS_IN:
        return text
    letters = list(text)
    for _ in range(1 + int(len(letters) * 2 * _SLIPS_PER_LETTER * chance.random())):
        if len(letters) < 4:
            break
        place, kind = chance.randrange(len(letters) - 1), chance.random()
        if kind < 0.35:
            del letters[place]
        elif kind < 0.6:
            letters[place : place + 2] = reversed(letters[place : place + 2])
        elif kind < 0.8:
            letters.insert(place, letters[place])
        else:
            letters[place] = chance.choice(_LETTERS)
    return "".join(letters)
