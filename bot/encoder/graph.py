"""Writes the encoder as an ONNX graph: the token ids of some texts in, one unit vector a text out."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from bot.encoder.weight_file import Floats, WeightFile

_OPSET = 17
_IR_VERSION = 9
PRODUCT = ".product"  # behind a matrix's name: what it makes of what it reads
_FUSED = "com.microsoft"  # onnxruntime's own operators: many small steps in one
# What is added to how much a token attends to one of another text, where such scores differ by some 20. Its share is
# then nothing (1e-22 of an equal score's); with onnxruntime's own -10,000 it is so small a number that the processor
# takes three times as long for the sums.
_UNSEEN = -50.0


class _Builder:
    """Collects nodes and constants; every method returns the name of what it made."""

    def __init__(self, weights: WeightFile, divisors: Mapping[str, Floats]) -> None:
        self.weights, self.divisors = weights, divisors
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def constant(self, name: str, value: npt.NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def norm(self, x: str, name: str, output: str) -> str:
        scale = self.constant(f"{name}.scale", self.weights.vector(f"{name}.w"))
        bias = self.constant(f"{name}.bias", self.weights.vector(f"{name}.b"))
        epsilon = self.weights.epsilon
        return self.node("LayerNormalization", [x, scale, bias], output, epsilon=epsilon, axis=-1)

    def linear(self, x: str, name: str, rows: int, columns: int) -> str:
        values = self.weights.matrix(f"{name}.w", rows, columns).T
        if name in self.divisors:
            divisor = self.divisors[name]
            values = values * divisor[:, None]
            x = self.node("Mul", [x, self.constant(f"{name}.evening", 1 / divisor)], f"{name}.evened")
        matrix = self.constant(f"{name}.matrix", values)
        bias = self.constant(f"{name}.bias", self.weights.vector(f"{name}.b"))
        product = self.node("MatMul", [x, matrix], name + PRODUCT)
        return self.node("Add", [product, bias], f"{name}.out")

    def attention(self, x: str, name: str) -> str:
        """Query, key and value in one operator of onnxruntime, which reads `x` once instead of three times."""
        hidden = self.weights.hidden
        matrices = [self.weights.matrix(f"{name}{part}.w", hidden, hidden).T for part in "qkv"]
        biases = [self.weights.vector(f"{name}{part}.b") for part in "qkv"]
        inputs = [
            x,
            self.constant(f"{name}qkv.matrix", np.concatenate(matrices, axis=1)),
            self.constant(f"{name}qkv.bias", np.concatenate(biases)),
            "seen",
        ]
        return self.node(
            "Attention",
            inputs,
            f"{name}attention",
            domain=_FUSED,
            num_heads=self.weights.heads,
            mask_filter_value=_UNSEEN,
        )

    def layer(self, x: str, number: int) -> str:
        p, hidden, inner = f"l{number}.", self.weights.hidden, self.weights.inner
        attended = self.linear(self.attention(x, p), p + "ao", hidden, hidden)
        x = self.norm(self.node("Add", [x, attended], p + "with-attention"), p + "aln", p + "middle")
        inside = self.node("Gelu", [self.linear(x, p + "fi", inner, hidden)], p + "gelu", domain=_FUSED)
        outside = self.linear(inside, p + "fo", hidden, inner)
        return self.norm(self.node("Add", [x, outside], p + "with-inner"), p + "oln", p + "end")


def build_graph(
    weights: WeightFile, kept: npt.NDArray[np.int64], divisors: Mapping[str, Floats] | None = None
) -> ModelProto:
    """The encoder over the vocabulary rows `kept`; what a matrix reads is divided by its `divisors` (see
    outliers.py), and its weights multiplied.

    Texts of one length lie in a row each. Others lie one after another in one row, so that each matrix is read once for
    all of them. In: ``ids`` int64 [rows, length], row numbers into `kept`; ``places`` int64 [rows, length], each
    token's place in its text; ``seen`` int32 [rows, length, length], 1 where a token belongs to the same text;
    ``shares`` float32 [texts, rows * length], what each token adds to its text's mean.
    Out: ``embedding`` float32 [texts, hidden], the mean of the last layer, of unit length.
    """
    b = _Builder(weights, divisors or {})
    hidden = weights.hidden
    b.constant("words", weights.matrix("emb.word", weights.vocabulary, hidden)[kept])
    positions = weights.vector("emb.pos").reshape(-1, hidden) + weights.vector("emb.type").reshape(-1, hidden)[0]
    b.constant("positions", positions)
    b.constant("flat", np.array([-1, hidden], np.int64))
    placed = b.node("Gather", ["positions", "places"], "placed")
    x = b.norm(b.node("Add", [b.node("Gather", ["words", "ids"], "found"), placed], "embedded"), "emb.ln", "start")
    for number in range(weights.layers):
        x = b.layer(x, number)
    mean = b.node("MatMul", ["shares", b.node("Reshape", [x, "flat"], "tokens")], "mean")
    b.node("LpNormalization", [mean], "embedding", axis=1, p=2)
    graph = helper.make_graph(
        b.nodes,
        "sentence-encoder",
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, ["rows", "length"]),
            helper.make_tensor_value_info("places", TensorProto.INT64, ["rows", "length"]),
            helper.make_tensor_value_info("seen", TensorProto.INT32, ["rows", "length", "length"]),
            helper.make_tensor_value_info("shares", TensorProto.FLOAT, ["texts", "tokens"]),
        ],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["texts", hidden])],
        b.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET), helper.make_opsetid(_FUSED, 1)])
    model.ir_version = _IR_VERSION
    return model
