"""Measurements: the understanding (evaluate), the speed against stock Rasa (run), many families at once (load).

Rasa is imported as the assistant imports it: quietly and without TensorFlow.
"""

from bot.project import ROOT
from bot.runtime.starting import prepare_imports

prepare_imports()

RESULTS = ROOT / "results"  # where what was measured is written
