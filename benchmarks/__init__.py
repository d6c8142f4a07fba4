"""Measurements: the understanding (evaluate), the speed against stock Rasa (run), many families at once (load).

Rasa is imported as the assistant imports it: quietly and without TensorFlow.
"""

from bot.project import ROOT
from bot.runtime.light_imports import skip_tensorflow
from bot.runtime.quiet import be_quiet

be_quiet()
skip_tensorflow()

RESULTS = ROOT / "results"  # where what was measured is written
