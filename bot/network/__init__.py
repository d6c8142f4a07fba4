"""A network with one hidden layer, learnt from rows of sparse and dense numbers. Knows nothing of Rasa."""
