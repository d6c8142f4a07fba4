"""The featurizer's quick way gives what scikit-learn's own does, and remembers nothing personal."""

import numpy as np
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.lexical_featurizer import LexicalFeaturizer
from tests.nlu.conftest import Build, message


def test_the_features_are_those_of_scikit_learn(build: Build, corpus: TrainingData) -> None:
    DanishTokenizer.process_training_data(build(DanishTokenizer), corpus)
    featurizer = build(LexicalFeaturizer, trained_on=corpus, minimum=1)
    for text in ("må vi ryge inde og må vi ryge ude", "takst", "ukendteord xyz", "a", "må  jeg, ryge?"):
        asked = build(DanishTokenizer).process([message(text)])
        (found,) = featurizer.process(asked)
        sparse = found.get_sparse_features(TEXT, [])[1].features.toarray()[0]
        wanted = np.concatenate(
            [
                vectoriser.transform(featurizer._documents(name, asked)).toarray()[0]
                for name, vectoriser in featurizer._vectorisers.items()
            ]
        )
        np.testing.assert_allclose(sparse, wanted, atol=1e-6)


def test_a_word_that_no_training_question_holds_is_not_remembered(build: Build, corpus: TrainingData) -> None:
    DanishTokenizer.process_training_data(build(DanishTokenizer), corpus)
    featurizer = build(LexicalFeaturizer, trained_on=corpus, minimum=1)
    featurizer.process(build(DanishTokenizer).process([message("må ludvigsen ryge")]))
    remembered = featurizer._table("letters")._known
    assert {"må", "ryge"} <= remembered.keys()
    assert "ludvigsen" not in remembered
