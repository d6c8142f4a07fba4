"""Lets the sentence encoder learn from the training questions: `make adapt` (see __main__.py)."""
