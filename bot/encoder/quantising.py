"""Rounds a graph's matrices to 8 bits."""

import logging
from pathlib import Path


def quantise(whole: Path, rounded: Path) -> None:
    """Write the graph in the file `whole` to `rounded` with its matrices in 8 bits. The root logger stays as it is."""
    silent = logging.NullHandler()
    # The quantiser sets up the root logger as it is imported: every other logger's lines would be shown from then on.
    # It does so only where there is no handler yet.
    logging.getLogger().addHandler(silent)
    try:
        from onnx import TensorProto
        from onnxruntime.quantization import QuantType, quantize_dynamic

        quantize_dynamic(
            whole,
            rounded,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather", "Attention"],
            extra_options={"DefaultTensorType": TensorProto.FLOAT},  # behind onnxruntime's own operators
        )
    finally:
        logging.getLogger().removeHandler(silent)
