"""Where the encoder's numbers reach far beyond all others, found by reading some sentences.

In half of the layers one channel of what a matrix reads reaches twice as far as any other or more, in one 13 times as
far. Rounded to 8 bits together with it, the others lose as many of their bits. So it is divided by what `outliers`
finds before it is rounded, and the weights of the matrix that reads it are multiplied by the same (SmoothQuant's idea,
Xiao et al. 2022).
"""

import numpy as np
import onnxruntime
from onnx import ModelProto, TensorProto, helper

from bot.encoder.graph import PRODUCT
from bot.encoder.packing import packed
from bot.encoder.weight_file import Floats

_FAR = 4.0  # times the median channel's reach


def outliers(graph: ModelProto, texts: list[list[int]]) -> dict[str, Floats]:
    """For each matrix of the unrounded `graph` that reads such channels, what they are to be divided by: its name with
    float32 [channels], 1 where nothing is changed. `texts` are token ids."""
    reads = {n.output[0].removesuffix(PRODUCT): n.input[0] for n in graph.graph.node if n.output[0].endswith(PRODUCT)}
    shown = ModelProto()
    shown.CopyFrom(graph)
    shown.graph.output.extend(helper.make_tensor_value_info(x, TensorProto.FLOAT, None) for x in reads.values())
    session = onnxruntime.InferenceSession(shown.SerializeToString(), providers=["CPUExecutionProvider"])
    found = [session.run(list(reads.values()), packed([ids])) for ids in texts]
    divisors = {}
    for name, values in zip(reads, zip(*found, strict=True), strict=True):
        reach = np.max([np.abs(value).max(axis=(0, 1)) for value in values], axis=0)
        divisor = np.maximum(reach / (_FAR * np.median(reach)), 1.0).astype(np.float32)
        if divisor.max() > 1:
            divisors[name] = divisor
    return divisors
