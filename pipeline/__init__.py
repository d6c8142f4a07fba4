"""config.yml's pipeline without Rasa's training run around it: benchmarks/ measures with it, scripts/ prepares
questions with it.

Rasa is imported as the assistant imports it: quietly and without TensorFlow.
"""

from bot.runtime.light_imports import skip_tensorflow
from bot.runtime.quiet import be_quiet

be_quiet()
skip_tensorflow()
