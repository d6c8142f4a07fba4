"""Rasa is imported as the assistant imports it: quietly and without TensorFlow."""

from bot.runtime.starting import prepare_imports

prepare_imports()
