"""Terms are learnt and weighted as scikit-learn does it, and nothing personal is remembered."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.language.terms import Terms

TEXTS = [
    "må vi ryge inde og må vi ryge ude",
    "hvad får vi pr kilometer",
    "takst for kørsel",
    "kørsel og takst og kørsel",
    "må jeg ryge her",
    "",
    "ryge",
]
ASKED = [*TEXTS, "må jeg  ryge hos xyz", "a", "ukendteord"]


@pytest.mark.parametrize(("fewest", "share"), [(1, 1.0), (2, 1.0), (1, 0.4)])
@pytest.mark.parametrize("kind", ["letters", "words"])
def test_terms_and_weights_are_those_of_scikit_learn(kind: str, fewest: int, share: float) -> None:
    settings = (
        {"analyzer": "char_wb", "ngram_range": (2, 5)}
        if kind == "letters"
        else {"token_pattern": r"\S+", "ngram_range": (1, 2)}
    )
    theirs = TfidfVectorizer(min_df=fewest, max_df=share, sublinear_tf=True, **settings).fit(TEXTS)

    def units(text: str) -> list[str]:
        return text.split() if kind == "letters" else [text]

    ours = Terms.learn(theirs.build_analyzer(), [units(text) for text in TEXTS], fewest, 10_000, share)
    assert set(ours.known) == set(theirs.vocabulary_)
    wanted = theirs.transform(ASKED).toarray()[:, [theirs.vocabulary_[term] for term in ours.known]]
    np.testing.assert_allclose(ours.rows([units(text) for text in ASKED]).toarray(), wanted, atol=1e-6)
    for text, row in zip(ASKED, wanted, strict=True):
        places, values = ours.look_up(units(text))
        assert list(places) == sorted(places)
        np.testing.assert_allclose(values, row[places], atol=1e-6)
        assert len(places) == np.count_nonzero(row)


def test_where_there_is_nothing_nothing_is_counted() -> None:
    terms = Terms.learn(lambda unit: [str(unit)], [], 1, 10)
    assert terms.rows([]).shape == (0, 0)
    assert terms.rows([[], ["ryge"]]).nnz == 0


def test_the_commonest_terms_are_kept() -> None:
    texts = [["ryge", "her"], ["ryge", "ude"], ["ryge", "ude"], ["sjælden", "sjælden", "sjælden"]]
    terms = Terms.learn(lambda unit: [str(unit)], texts, 2, 1)
    assert list(terms.known) == ["ryge"]


def test_only_what_may_be_is_remembered() -> None:
    looked_at: list[object] = []

    def analyse(unit: object) -> list[str]:
        looked_at.append(unit)
        return [str(unit)]

    terms = Terms(analyse, ["må", "ryge", "ludvigsen"], np.ones(3))
    for _ in range(2):
        terms.look_up(["må", "ludvigsen", "ryge"], remember={"må", "ryge"})
    assert looked_at == ["må", "ludvigsen", "ryge", "ludvigsen"]
