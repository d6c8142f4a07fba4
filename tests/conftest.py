"""Rasa is imported as the assistant imports it: quietly and without TensorFlow."""

from bot.runtime.light_imports import skip_tensorflow
from bot.runtime.quiet import be_quiet

be_quiet()
skip_tensorflow()
