"""Builds the encoder's two files: the model, and the tokenizer over the pieces of its vocabulary that are kept."""

import json
import tempfile
import unicodedata
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.encoder.quantising import quantise
from bot.encoder.weight_file import WeightFile

MODEL_FILE = "encoder.onnx"
TOKENIZER_FILE = "tokenizer.json"
PREFIX = "query: "  # with which multilingual-e5 was trained to read questions
# Read while building, to see how far the encoder's numbers reach; any Danish sentences would do.
_SENTENCES = (
    "Hvem betaler regntøjet, når han er hos os i weekenden?",
    "må jeg lægge et billede op af hende",
    "Vi har været en tur i skoven med mormor, men nu er han ked af det og vil ikke sove. Hvem kan jeg ringe til?",
)
_SCRIPTS = (
    "LATIN",
    "CYRILLIC",
    "ARABIC",
)  # what families here write; any other script is unknown to the encoder


def build_encoder(weights: WeightFile, folder: Path) -> None:
    """Write encoder.onnx and tokenizer.json for `weights` into `folder`, which takes about 20 s."""
    # Imported here: starting the assistant needs neither onnx nor the quantiser.
    from onnx import save
    from tokenizers import Tokenizer

    from bot.encoder.graph import build_graph
    from bot.encoder.outliers import outliers

    kept = kept_pieces(weights)
    (folder / TOKENIZER_FILE).write_text(_tokenizer_json(weights, kept), encoding="utf-8")
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
    read = [tokenizer.encode(PREFIX + sentence).ids for sentence in _SENTENCES]
    divisors = outliers(build_graph(weights, kept), read)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        whole = Path(scratch) / "whole.onnx"
        save(build_graph(weights, kept, divisors), str(whole))
        quantise(whole, folder / MODEL_FILE)


def kept_pieces(weights: WeightFile) -> npt.NDArray[np.int64]:
    """The rows of the vocabulary that are kept, in order: what families here may write."""
    special = {weights.bos, weights.eos, weights.pad, weights.unknown}
    kept = [i for i, (piece, _) in enumerate(weights.pieces) if i in special or _is_readable(piece)]
    return np.array(kept, np.int64)


def _is_readable(piece: str) -> bool:
    return all(not c.isalpha() or unicodedata.name(c, "").startswith(_SCRIPTS) for c in piece)


def _tokenizer_json(weights: WeightFile, kept: npt.NDArray[np.int64]) -> str:
    """A `tokenizers` file: SentencePiece unigram as multilingual-e5 uses it, over the kept pieces."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    place = {int(old): new for new, old in enumerate(kept)}
    pieces = [weights.pieces[old] for old in kept]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=place[weights.unknown], byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace("  ", " ")])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", place[weights.bos]), ("</s>", place[weights.eos])]
    )
    return str(json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False))
