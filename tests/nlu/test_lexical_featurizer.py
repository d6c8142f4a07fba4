"""A question's features are alike in training and in a conversation, and words of families are not remembered."""

import numpy as np
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.lexical_featurizer import LexicalFeaturizer
from tests.nlu.conftest import Build, message


def test_a_question_has_the_same_features_in_training_and_later(build: Build, corpus: TrainingData) -> None:
    DanishTokenizer.process_training_data(build(DanishTokenizer), corpus)
    featurizer = build(LexicalFeaturizer, trained_on=corpus, minimum=1, letter_weight=0.5)
    learnt = featurizer.process_training_data(corpus).training_examples
    asked = featurizer.process(build(DanishTokenizer).process([message(m.get(TEXT)) for m in learnt]))
    for then, now in zip(learnt, asked, strict=True):
        rows = [m.get_sparse_features(TEXT, [])[1].features for m in (then, now)]
        assert rows[0].nnz > 0
        np.testing.assert_allclose(*(row.toarray() for row in rows), atol=1e-6)


def test_a_word_that_no_training_question_holds_is_not_remembered(build: Build, corpus: TrainingData) -> None:
    DanishTokenizer.process_training_data(build(DanishTokenizer), corpus)
    featurizer = build(LexicalFeaturizer, trained_on=corpus, minimum=1)
    featurizer.process(build(DanishTokenizer).process([message("må ludvigsen ryge")]))
    remembered = featurizer._terms["letters"]._remembered
    assert {"må", "ryge"} <= remembered.keys()
    assert "ludvigsen" not in remembered
