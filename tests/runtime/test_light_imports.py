"""Rasa starts without TensorFlow, and nothing computes with the stand-in."""

import subprocess
import sys
from pathlib import Path

import ruamel.yaml

ROOT = Path(__file__).parents[2]
CODE = """
from bot.runtime.light_imports import skip_tensorflow, MissingTensorFlowError
skip_tensorflow()
import rasa.core.agent, rasa.core.run, sys
import tensorflow
assert "tensorflow.python" not in sys.modules and "jax.numpy" not in sys.modules
try:
    tensorflow.constant(1)
except MissingTensorFlowError as error:
    print("refused", error)
"""


def test_rasa_is_imported_without_tensorflow() -> None:
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", CODE], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "refused" in done.stdout


def test_the_pipeline_names_no_component_that_needs_it() -> None:
    config = ruamel.yaml.YAML(typ="safe").load((ROOT / "config.yml").read_text(encoding="utf-8"))
    names = [entry["name"] for entry in config["pipeline"] + config["policies"]]
    assert names
    for name in names:
        assert name.startswith(("bot.nlu.", "bot.policy.")), f"{name} may need TensorFlow: do not skip it then"
