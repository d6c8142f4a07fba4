"""Typing mistakes become words of the training questions, if these are Danish."""

from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.spelling_corrector import SpellingCorrector
from tests.nlu.conftest import Build, message


def test_the_corrector_learns_the_training_words(build: Build, corpus: TrainingData) -> None:
    (repaired,) = build(SpellingCorrector, trained_on=corpus).process([message("MAA vi ryyyge INDE")])
    assert repaired.get(TEXT) == "må vi ryge inde"


def test_the_corrector_does_not_learn_the_words_of_other_languages(build: Build) -> None:
    def repaired(metadata: dict[str, object]) -> str:
        questions = [Message({TEXT: f"gryzie {n}", INTENT: "concern", METADATA: metadata}) for n in range(20)]
        (read,) = build(SpellingCorrector, trained_on=TrainingData(questions)).process([message("gryzei")])
        return str(read.get(TEXT))

    assert repaired({}) == "gryzie"
    assert repaired({METADATA_INTENT: {"language": "pl"}}) != "gryzie"
