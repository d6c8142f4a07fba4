"""The people that a trained spaCy model sees in a text, while nothing of the text stays in the model."""

from collections.abc import Iterator
from itertools import islice

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from bot.language.tokenizing import tokenize
from bot.understanding.understanding import PERSON

_FINDER = "ner"
_READING = ("tok2vec", _FINDER)  # a model's other components (word classes, lemmas) have no say in names
_MOST_TOKENS = 1000  # more than an ordinary letter of the longest allowed length has; each costs the same again


class TrainedNames:
    """Finds people with an installed model."""

    def __init__(self, package: str) -> None:
        """`package`: the model's package, which must be installed."""
        model = spacy.load(package)
        self._components = [component for name, component in model.pipeline if name in _READING]
        self._attributes, self._labels = model.vocab.lex_attr_getters, model.get_pipe(_FINDER).labels

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in `text` people are named, as spans of characters; what stands behind _MOST_TOKENS is not read."""
        tokens = list(islice(tokenize(text), _MOST_TOKENS))
        # A vocabulary keeps every word it has seen for as long as it lives: this one goes with the text.
        vocabulary = Vocab(lex_attr_getters=self._attributes, strings=self._labels)
        read = Doc(vocabulary, words=[token for token, _ in tokens])
        for component in self._components:
            read = component(read)
        for person in read.ents:
            if person.label_ == PERSON:
                (_, start), (last, end) = tokens[person.start], tokens[person.end - 1]
                yield start, end + len(last)
