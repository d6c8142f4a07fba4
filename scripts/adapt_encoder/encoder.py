"""The sentence encoder in PyTorch, its weights fixed and beside each matrix two thin ones that learn (LoRA)."""

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.encoder.build import kept_pieces
from bot.encoder.weight_file import WeightFile

RANK = 16  # of the thin matrices beside each of the encoder's
# Half as long where the processor computes with it; where it does not, many times as long as with 32 bits.
PRECISION = torch.bfloat16 if torch.ops.mkldnn._is_mkldnn_bf16_supported() else torch.float32


class _AdaptedLinear(nn.Module):
    """x W' + b, with W changed by up @ down; at first up is zero and nothing is changed."""

    def __init__(self, weights: WeightFile, name: str, rows: int, columns: int, rank: int) -> None:
        super().__init__()
        self.register_buffer("matrix", torch.tensor(weights.matrix(f"{name}.w", rows, columns)).to(PRECISION))
        self.register_buffer("bias", torch.tensor(weights.vector(f"{name}.b")).to(PRECISION))
        self.down = nn.Parameter(torch.randn(rank, columns) / columns**0.5)
        self.up = nn.Parameter(torch.zeros(rows, rank))

    def forward(self, x: Tensor) -> Tensor:
        return functional.linear(x, self.matrix, self.bias) + (x @ self.down.T.to(x.dtype)) @ self.up.T.to(x.dtype)


class AdaptableEncoder(nn.Module):
    """The graph of bot/encoder/graph.py over padded batches, in PRECISION."""

    def __init__(self, weights: WeightFile, rank: int) -> None:
        super().__init__()
        self._sizes, self.epsilon, self.hidden = weights, weights.epsilon, weights.hidden
        hidden = self.hidden
        positions = weights.vector("emb.pos").reshape(-1, hidden) + weights.vector("emb.type").reshape(-1, hidden)[0]
        words = weights.matrix("emb.word", weights.vocabulary, hidden)[kept_pieces(weights)]
        self.register_buffer("words", torch.tensor(words).to(PRECISION))
        self.register_buffer("positions", torch.tensor(positions).to(PRECISION))
        norms = ["emb.ln", *(f"l{n}.{part}" for n in range(weights.layers) for part in ("aln", "oln"))]
        self._norms = {
            name: [torch.tensor(weights.vector(f"{name}.{part}")).to(PRECISION) for part in "wb"] for name in norms
        }
        self._linear = nn.ModuleDict()
        for number in range(weights.layers):
            shapes = {**dict.fromkeys(("q", "k", "v", "ao"), (hidden, hidden))}
            shapes |= {"fi": (weights.inner, hidden), "fo": (hidden, weights.inner)}
            for part, (rows, columns) in shapes.items():
                name = f"l{number}.{part}"
                self._linear[_key(name)] = _AdaptedLinear(weights, name, rows, columns, rank)

    def forward(self, ids: Tensor, seen: Tensor, dropout: float) -> Tensor:
        """Unit vectors float32 [texts, hidden] for token `ids` [texts, length], of which `seen` (1 or 0) count."""
        x = self._norm(self.words[ids] + self.positions[: ids.shape[1]], "emb.ln")
        mask = seen[:, None, None, :].bool()
        for number in range(self._sizes.layers):
            name = f"l{number}."
            heads = [self._heads(self._apply_linear(name + part, x)) for part in "qkv"]
            mixed = functional.scaled_dot_product_attention(*heads, attn_mask=mask).transpose(1, 2).reshape(x.shape)
            attended = functional.dropout(self._apply_linear(name + "ao", mixed), dropout, self.training)
            x = self._norm(x + attended, name + "aln")
            inside = functional.gelu(self._apply_linear(name + "fi", x))
            x = self._norm(
                x + functional.dropout(self._apply_linear(name + "fo", inside), dropout, self.training), name + "oln"
            )
        shares = seen[..., None].float()
        return functional.normalize((x.float() * shares).sum(1) / shares.sum(1), dim=-1)

    def changes(self) -> dict[str, npt.NDArray[np.float16]]:
        """What was learnt, as bot/encoder/adaptation.py reads it."""
        found = {}
        for key, linear in self._linear.items():
            name = key.replace("_", ".") + ".w"
            found[f"{name}.down"] = linear.down.detach().numpy().astype(np.float16)
            found[f"{name}.up"] = linear.up.detach().numpy().astype(np.float16)
        return found

    def take(self, changes: dict[str, npt.NDArray[np.float16]]) -> None:
        """Begin with what was learnt before, as `changes` gave it. KeyError where something is missing."""
        for key, linear in self._linear.items():
            name = key.replace("_", ".") + ".w"
            linear.down.data = torch.tensor(changes[f"{name}.down"]).float()
            linear.up.data = torch.tensor(changes[f"{name}.up"]).float()

    def _apply_linear(self, name: str, x: Tensor) -> Tensor:
        result: Tensor = self._linear[_key(name)](x)
        return result

    def _heads(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self._sizes.heads, -1).transpose(1, 2)

    def _norm(self, x: Tensor, name: str) -> Tensor:
        scale, bias = self._norms[name]
        return functional.layer_norm(x, (x.shape[-1],), scale, bias, self.epsilon)


def _key(name: str) -> str:
    return name.replace(".", "_")  # a module's name may hold no dot
