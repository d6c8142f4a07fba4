"""Building the encoder, which a newcomer's first start does, leaves what is logged as it was."""

import logging
import subprocess
import sys
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

_QUANTISE = """
import logging, sys
from pathlib import Path
from bot.encoder.quantising import quantise
quantise(Path(sys.argv[1]), Path(sys.argv[2]))
print(logging.getLogger().handlers, logging.getLogger().level)
logging.getLogger("rasa").info("what nobody asked for")
"""


def test_what_other_programs_log_stays_hidden(tmp_path: Path) -> None:
    whole, rounded = tmp_path / "whole.onnx", tmp_path / "rounded.onnx"
    weights = numpy_helper.from_array(np.ones((4, 4), np.float32), "weights")
    shape = [1, 4]
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["read", "weights"], ["said"])],
        "tiny",
        [helper.make_tensor_value_info("read", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("said", TensorProto.FLOAT, shape)],
        [weights],
    )
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)]), str(whole))
    # In a process of its own: what is imported sets up logging only once.
    command = [sys.executable, "-c", _QUANTISE, str(whole), str(rounded)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert rounded.is_file()
    assert ended.stdout.strip() == f"[] {logging.WARNING}"
    assert ended.stderr == ""
