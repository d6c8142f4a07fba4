"""config.yml's pipeline without Rasa's training run around it: benchmarks/ measures with it, scripts/ prepares
questions with it.

Rasa is imported as the assistant imports it: quietly and without TensorFlow.
"""

from bot.runtime.starting import prepare_imports

prepare_imports()
